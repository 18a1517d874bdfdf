/** A plan as a table for people; with `verbose`, each machine's trace below it. */

import type { MachinePlan, PlanResult } from '../plan.js';
import { isUnknown } from '../value.js';
import { classWord, fullName, migrationWord, stateWord, targetText, word } from './plan-words.js';
import { type Paint, plural, printable, table } from './terminal.js';

const HEAD = ['machine', 'state', 'class', 'access mode', 'size', 'live migration', 'snapshot', 'clone', 'on delete'];

function row(machine: MachinePlan): string[] {
  const { object, state } = machine;
  return [
    fullName(object),
    stateWord(machine),
    classWord(machine),
    word(state.accessMode),
    state.size ?? '-',
    migrationWord(machine),
    machine.snapshot.outcome,
    machine.clone.outcome,
    machine.onDelete.outcome,
  ].map(printable);
}

function details(machine: MachinePlan, paint: Paint): string[] {
  const { object, state, missingGates, liveMigration } = machine;
  const cluster = machine.cluster === undefined ? '' : paint.dim(` [cluster ${printable(machine.cluster)}]`);
  const lines = [`${paint.bold(printable(`${object.kind} ${object.name || '(unnamed)'}`))}${cluster}`];
  const add = (label: string, text: string): void => void lines.push(`  ${paint.dim(`${label}:`)} ${printable(text)}`);
  for (const step of state.trace) add(step.decides, `${step.answer}, because ${step.because} (${step.input})`);
  if (state.error !== undefined) add('error', state.error);
  if (state.unusable !== undefined) add('unusable', state.unusable);
  if (isUnknown(missingGates)) add('gates', `unknown: ${missingGates.reason}`);
  else if (missingGates.length > 0) add('missing gates', missingGates.join(', '));
  for (const why of liveMigration.why) add('live migration', why);
  for (const fate of ['snapshot', 'clone', 'restore', 'onDelete'] as const) {
    if (machine[fate].outcome !== 'no state') add(fate, `${machine[fate].outcome}: ${machine[fate].why}`);
  }
  return [...lines, ''];
}

/** The machines with their clusters, where there are several. */
function rows(machines: readonly MachinePlan[]): string[][] {
  const all = [HEAD, ...machines.map(row)];
  if (machines.every(({ cluster }) => cluster === undefined)) return all;
  const clusters = ['cluster', ...machines.map(({ cluster = '-' }) => printable(cluster))];
  return all.map((cells, index) => [clusters[index] ?? '', ...cells]);
}

/** Renders a plan for people. */
export function planText(result: PlanResult, options: { readonly paint: Paint; readonly verbose: boolean }): string {
  const { paint } = options;
  const lines = result.machines.length === 0 ? ['no virtual machines'] : table(rows(result.machines));
  if (result.machines.length > 0) lines[0] = paint.bold(lines[0] ?? '');
  lines.push('');
  if (options.verbose) for (const machine of result.machines) lines.push(...details(machine, paint));
  lines.push(`${plural(result.machines.length, 'machine')}${options.verbose ? '' : '; --verbose shows why'}`);
  for (const target of result.targets) lines.push(paint.dim(printable(targetText(target))));
  return `${lines.join('\n')}\n`;
}
