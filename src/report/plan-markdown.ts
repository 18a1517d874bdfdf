/** A plan as Markdown: for each cluster a table, the graph that Mermaid draws of it, and why each machine's plan is so. */

import type { MachinePlan, PlanResult } from '../plan.js';
import { isUnknown } from '../value.js';
import { mermaidOf } from './plan-mermaid.js';
import { byTarget, classWord, fullName, migrationWord, stateWord, targetText, word } from './plan-words.js';
import { plural, printable } from './terminal.js';

const HEAD = ['Machine', 'State', 'Class', 'Access mode', 'Size', 'Live migration', 'Snapshot', 'Clone', 'On delete'];

/** How many machines have their reasons shown; GitHub takes no comment longer than 65,536 characters. */
const MOST_DETAILS = 50;

/** Everything that Markdown or HTML could take for more than text becomes an entity; names after @ call nobody. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[^\p{L}\p{N} .,:;/()·'@-]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll('@', '@<!-- -->');

/** A name as code: in backquotes where nothing in it could end them. */
const code = (text: string): string => (/^[\w./:-]+$/.test(text) ? `\`${text}\`` : `<code>${escaped(text)}</code>`);

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function row(machine: MachinePlan): string {
  const { object, state } = machine;
  const words = [
    stateWord(machine),
    classWord(machine),
    word(state.accessMode),
    state.size ?? '-',
    migrationWord(machine),
  ];
  const fates = [machine.snapshot, machine.clone, machine.onDelete].map(({ outcome }) => outcome);
  return tableRow([code(fullName(object)), ...[...words, ...fates].map(escaped)]);
}

const FATES = { snapshot: 'snapshot', clone: 'clone', restore: 'restore', onDelete: 'on delete' } as const;

function reasons({ state, missingGates, liveMigration, ...machine }: MachinePlan): [what: string, why: string][] {
  const rows = state.trace.map(({ decides, answer, because, input }): [string, string] => [
    decides === 'storageClass' ? 'class' : 'access mode',
    `${answer}, because ${because} (${input})`,
  ]);
  if (state.error !== undefined) rows.push(['no claim', state.error]);
  if (state.unusable !== undefined) rows.push(['unusable', state.unusable]);
  if (isUnknown(missingGates)) rows.push(['gates', `unknown: ${missingGates.reason}`]);
  else if (missingGates.length > 0) rows.push(['missing gates', missingGates.join(', ')]);
  for (const why of liveMigration.why) rows.push(['live migration', why]);
  for (const fate of ['snapshot', 'clone', 'restore', 'onDelete'] as const) {
    const { outcome, why } = machine[fate];
    if (outcome !== 'no state') rows.push([FATES[fate], `${outcome}: ${why}`]);
  }
  return rows;
}

function details(machine: MachinePlan): string[] {
  const { object } = machine;
  const lines = reasons(machine).map(([what, why]) => `- **${what}**: ${escaped(why)}`);
  if (lines.length === 0) return [];
  return [
    `<details><summary>${escaped(`${object.kind} ${fullName(object)}`)}</summary>`,
    '',
    ...lines,
    '',
    '</details>',
    '',
  ];
}

function section(machines: readonly MachinePlan[]): string[] {
  if (machines.length === 0) return ['No virtual machines.', ''];
  const rest = machines.length - MOST_DETAILS;
  return [
    tableRow(HEAD),
    tableRow(HEAD.map(() => '---')),
    ...machines.map(row),
    '',
    '```mermaid',
    mermaidOf(machines),
    '```',
    '',
    ...machines.slice(0, MOST_DETAILS).flatMap(details),
    ...(rest > 0 ? [`Reasons of ${plural(rest, 'more machine')} are left out.`, ''] : []),
  ];
}

/** Renders a plan as Markdown. */
export function planMarkdown(result: PlanResult): string {
  const lines = ['# Plan of TPM and UEFI state', ''];
  for (const { target, machines } of byTarget(result)) {
    const { cluster, kubevirt, from } = target;
    const name = cluster === undefined ? plural(machines.length, 'machine') : `Cluster ${code(cluster)}`;
    lines.push(`## ${name}`, '', `${escaped(targetText({ kubevirt, from }))}`, '', ...section(machines));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
