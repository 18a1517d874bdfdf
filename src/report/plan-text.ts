/** A plan as a table for people; with `verbose`, each machine's trace below it. */

import type { MachinePlan, PlanResult } from '../plan.js';
import { isUnknown, type Maybe } from '../value.js';
import { type Paint, plural, printable, table } from './terminal.js';

const HEAD = ['machine', 'state', 'class', 'access mode', 'size', 'live migration', 'snapshot', 'clone', 'on delete'];

const word = (value: Maybe<string | undefined>): string => (isUnknown(value) ? 'unknown' : printable(value ?? '-'));

const yes = (value: Maybe<boolean>, positive: string, negative: string): string =>
  isUnknown(value) ? 'unknown' : value ? positive : negative;

function stateWord({ state, missingGates }: MachinePlan): string {
  if (state.needed === false) return 'none';
  if (isUnknown(state.needed)) return 'unknown';
  if (!isUnknown(missingGates) && missingGates.length > 0) return 'refused';
  if (state.error !== undefined) return 'no claim';
  return state.existingClaim === undefined ? 'kept' : 'kept (reused)';
}

function classWord({ state }: MachinePlan): string {
  if (state.storageClassCandidates) return state.storageClassCandidates.map(printable).join(' or ');
  return word(state.storageClass);
}

function row(machine: MachinePlan): string[] {
  const { object, state, liveMigration } = machine;
  return [
    printable(`${object.namespace === undefined ? '' : `${object.namespace}/`}${object.name || '(unnamed)'}`),
    stateWord(machine),
    classWord(machine),
    word(state.accessMode),
    state.size ?? '-',
    yes(liveMigration.possible, 'possible', 'blocked'),
    machine.snapshot.outcome,
    machine.clone.outcome,
    machine.onDelete.outcome,
  ];
}

function details(machine: MachinePlan, paint: Paint): string[] {
  const { object, state, missingGates, liveMigration } = machine;
  const lines = [paint.bold(printable(`${object.kind} ${object.name || '(unnamed)'}`))];
  const add = (label: string, text: string): void => void lines.push(`  ${paint.dim(`${label}:`)} ${printable(text)}`);
  for (const step of state.trace) add(step.decides, `${step.answer}, because ${step.because} (${step.input})`);
  if (state.error !== undefined) add('error', state.error);
  if (isUnknown(missingGates)) add('gates', `unknown: ${missingGates.reason}`);
  else if (missingGates.length > 0) add('missing gates', missingGates.join(', '));
  for (const why of liveMigration.why) add('live migration', why);
  for (const fate of ['snapshot', 'clone', 'restore', 'onDelete'] as const) {
    if (machine[fate].outcome !== 'no state') add(fate, `${machine[fate].outcome}: ${machine[fate].why}`);
  }
  return [...lines, ''];
}

/** Renders a plan for people. */
export function planText(result: PlanResult, options: { readonly paint: Paint; readonly verbose: boolean }): string {
  const { paint } = options;
  const lines = result.machines.length === 0 ? ['no virtual machines'] : table([HEAD, ...result.machines.map(row)]);
  if (result.machines.length > 0) lines[0] = paint.bold(lines[0] ?? '');
  lines.push('');
  if (options.verbose) for (const machine of result.machines) lines.push(...details(machine, paint));
  lines.push(`${plural(result.machines.length, 'machine')}${options.verbose ? '' : '; --verbose shows why'}`);
  for (const { cluster, kubevirt, from } of result.targets) {
    lines.push(
      paint.dim(
        printable(`${cluster === undefined ? '' : `${cluster}: `}planned as KubeVirt ${kubevirt} (release: ${from})`),
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}
