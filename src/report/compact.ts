import { objectText, type Report, said, shown } from './report.js';
import { printable } from './terminal.js';
import { placeText } from './text.js';

/** A line a finding, for editors and grep: `vms/a.yaml:3:9: error state/rwo: what is wrong`. Nothing where nothing was found. */
export function compactReport(report: Report): string {
  return shown(report)
    .map((finding) => {
      const where = printable(placeText(finding)) || objectText(finding) || '-';
      return `${where}: ${finding.severity} ${finding.rule}: ${said(finding)}\n`;
    })
    .join('');
}
