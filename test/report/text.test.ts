import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding, Severity } from '../../src/finding.js';
import { paint } from '../../src/report/terminal.js';
import { type TextOptions, textReport } from '../../src/report/text.js';

const found = (line: number, severity: Severity): Finding => ({
  rule: 'state/rwo',
  severity,
  docs: '',
  fingerprint: '',
  message: `of line ${line}`,
  file: 'a.yaml',
  line,
  column: 1,
});

function report(findings: readonly Finding[], options: Partial<TextOptions> = {}): string {
  const of = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const summary = { errors: of('error'), warnings: of('warning'), infos: of('info'), suppressed: 0 };
  const defaults = { paint: paint(false), source: () => undefined, quiet: false, verbose: false };
  return textReport({ version: '', findings, targets: [], summary }, { ...defaults, ...options });
}

const linesIn = (text: string): number[] => [...text.matchAll(/of line (\d+)/g)].map(([, line]) => Number(line));

test('of many findings the gravest are shown, in their order, and how many more there are', () => {
  const findings = ['info', 'error', 'warning', 'info', 'error'].map((severity, at) =>
    found(at + 1, severity as Severity),
  );
  const text = report(findings, { most: 3 });
  assert.equal(linesIn(text), [2, 3, 5]);
  assert.match(text, '\nand 2 more findings; --format json holds all\n\n2 errors, 1 warning, 2 notes\n');
  assert.equal(linesIn(report(findings, { most: 5 })), [1, 2, 3, 4, 5]);
});

test('a text is split once, however many findings it has, and a long line is not copied for each', () => {
  let asked = 0;
  const source = (): string => {
    asked++;
    return `${'x'.repeat(1_000_000)}\n`.repeat(2);
  };
  const start = process.cpuUsage();
  const text = report(
    Array.from({ length: 900 }, () => found(2, 'error')),
    { source },
  );
  assert.is(asked, 1);
  assert.ok(process.cpuUsage(start).user < 2_000_000, 'it takes no second for each');
  assert.ok(text.length < 900 * 400);
});

test.run();
