/** Pieces of sources for the page: around what is meant, and what a fix makes of them. */

import type { Edit, Finding } from '../../finding.js';
import type { LinesOf } from '../lines.js';
import { printable } from '../terminal.js';
import type { PageExcerpt, PageHunk } from './data.js';

/** Lines shown before and behind what is meant. */
const AROUND = 2;
/** How much of a line is shown. */
const WIDEST = 400;

const shown = (line: string): string => printable(line.replace(/\r$/, '')).slice(0, WIDEST);

/** The lines around a finding; undefined where its text cannot be had. */
export function excerptOf(
  { file, revision, line, column = 1, endLine, endColumn }: Finding,
  linesOf: LinesOf,
): PageExcerpt | undefined {
  const lines = file === undefined || line === undefined ? undefined : linesOf(file, revision);
  if (!lines || line === undefined || line > lines.length) return undefined;
  const first = Math.max(1, line - AROUND);
  const piece = lines.slice(first - 1, line + AROUND).map(shown);
  // The end of the last line is no line of its own.
  if (first + piece.length - 1 === lines.length && piece.at(-1) === '') piece.pop();
  const own = piece[line - first] ?? '';
  const start = Math.min(column - 1, own.length);
  const end = endLine === line && endColumn !== undefined ? Math.min(endColumn - 1, own.length) : own.length;
  return { first, lines: piece, line: line - first, start, end: Math.max(start, end) };
}

/** Edits in groups that share lines, in order of the text. */
function grouped(edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  const order = (left: Edit, right: Edit): number => left.line - right.line || left.column - right.column;
  for (const edit of [...edits].sort(order)) {
    const last = groups.at(-1);
    const end = last && Math.max(...last.map(({ endLine }) => endLine));
    if (last && end !== undefined && last[0]?.file === edit.file && edit.line <= end) last.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

/** Offset of a place in lines of which the first has a number. */
const offsetIn = (lines: readonly string[], first: number, line: number, column: number): number =>
  lines.slice(0, line - first).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;

function hunkOf(edits: readonly Edit[], linesOf: LinesOf): PageHunk | undefined {
  const [{ file, line: first }] = edits as [Edit];
  const last = Math.max(...edits.map(({ endLine }) => endLine));
  const before = linesOf(file)?.slice(first - 1, last);
  if (!before || before.length === 0) return undefined;
  let text = before.join('\n');
  for (const edit of [...edits].reverse()) {
    const [start, end] = [
      offsetIn(before, first, edit.line, edit.column),
      offsetIn(before, first, edit.endLine, edit.endColumn),
    ];
    text = text.slice(0, start) + edit.text + text.slice(end);
  }
  const after = text.split('\n');
  // Lines that stay at both ends say nothing.
  let from = 0;
  while (from < Math.min(before.length, after.length) - 1 && before[from] === after[from]) from++;
  let same = 0;
  while (same < Math.min(before.length, after.length) - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  return {
    place: `${printable(file)}:${first + from}`,
    before: before.slice(from, before.length - same).map(shown),
    after: after.slice(from, after.length - same).map(shown),
  };
}

/** What a fix changes, line by line. */
export const hunksOf = (edits: readonly Edit[], linesOf: LinesOf): PageHunk[] =>
  [...new Set(edits.map(({ file }) => file))].flatMap((file) =>
    grouped(edits.filter((edit) => edit.file === file)).flatMap((group) => hunkOf(group, linesOf) ?? []),
  );
