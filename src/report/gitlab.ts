/** GitLab's Code Quality report. */

import type { Severity } from '../finding.js';
import { type Report, saidOf } from './report.js';
import { printable } from './terminal.js';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** All findings as one list; GitLab needs a file and a line of each. */
export function gitlabReport({ result, inRepository }: Report): string {
  const issues = result.findings.map((finding) => {
    const { rule, severity, fingerprint, file, line = 1, endLine = line } = finding;
    return {
      description: saidOf(finding),
      check_name: rule,
      fingerprint,
      severity: SEVERITY[severity],
      location: {
        path: file === undefined ? '.' : printable(inRepository(file)),
        lines: { begin: line, end: endLine },
      },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
