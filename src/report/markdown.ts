/** A table in Markdown, for the summary of a job or a comment. */

import type { Finding } from '../finding.js';
import { objectText, type Report, said, shown } from './report.js';
import { PLAIN, printable } from './terminal.js';
import { countsText, placeText, targetLines } from './text.js';

/** GitHub shows no summary of a step that is larger than 1 MiB; other hosts allow about as much. */
const MOST_BYTES = 1_000_000;

/** A text that no reader of Markdown takes for markup; a table cell ends at no character of it, and nobody is called by it. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replaceAll('@', '@<!-- -->');

function row(finding: Finding, { inRepository }: Report): string {
  const { file, severity, rule } = finding;
  const where = placeText(file === undefined ? finding : { ...finding, file: inRepository(file) });
  return `| ${severity} | \`${rule}\` | ${escaped(where || (objectText(finding) ?? ''))} | ${escaped(said(finding))} |`;
}

/** As many rows as a summary takes. */
function rowsOf(report: Report): { rows: string[]; left: number } {
  const findings = shown(report);
  const rows: string[] = [];
  let bytes = 0;
  for (const finding of findings) {
    const text = row(finding, report);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > MOST_BYTES) break;
    rows.push(text);
  }
  return { rows, left: findings.length - rows.length };
}

/** The findings as a table below their counts. */
export function markdownReport(report: Report): string {
  const { result } = report;
  const { rows, left } = rowsOf(report);
  const table = ['| severity | rule | where | what |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return `${[
    `### vmstate: ${countsText(result, PLAIN)}`,
    ...(rows.length > 0 ? [table] : []),
    ...(left > 0 ? [`and ${left} more, which would make this page too large`] : []),
    targetLines(result).map(escaped).join('  \n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
