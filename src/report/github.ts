/** Annotations of GitHub Actions: workflow commands on standard output. */

import type { Finding, Severity } from '../finding.js';
import { type Report, saidOf, shown } from './report.js';
import { printable } from './terminal.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What would end a message. Line breaks are gone already. */
const data = (text: string): string => text.replaceAll('%', '%25');

/** The same for a property, which also ends at a colon or comma. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function propertiesOf(finding: Finding, report: Report): [name: string, value: string | number | undefined][] {
  const { file, revision, line, column, endLine, endColumn, rule } = finding;
  const columns = line === endLine ? { col: column, endColumn } : {};
  return [
    ['file', file === undefined ? undefined : printable(report.inRepository(file))],
    // Lines of a revision are others now.
    ...(revision === undefined ? Object.entries({ line, endLine, ...columns }) : []),
    ['title', rule],
  ];
}

/** A workflow command a finding. */
export function githubReport(report: Report): string {
  return shown(report)
    .map((finding) => {
      const properties = propertiesOf(finding, report)
        .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]))
        .join(',');
      return `::${COMMANDS[finding.severity]} ${properties}::${data(saidOf(finding))}\n`;
    })
    .join('');
}
