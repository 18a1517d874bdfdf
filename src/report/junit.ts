/** JUnit's XML: a suite a file, a case a finding. What fails the run is a failure; what does not, a case that passes. */

import { type Finding, SEVERITIES } from '../finding.js';
import { objectText, type Report, said } from './report.js';
import { plural, printable } from './terminal.js';
import { placeText } from './text.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Half of a character beyond 16 bits, and what XML has no place for beside control characters. */
const NO_XML = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;

/** A text for XML; line breaks are those of the report itself. */
const xml = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      printable(line)
        .replace(NO_XML, '\ufffd')
        .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign),
    )
    .join('\n');

type Attributes = Readonly<Record<string, string | number>>;

const opening = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('')}`;

/** An element with others inside, a line each. */
function element(name: string, attributes: Attributes, inner: readonly string[], indent = ''): string {
  const head = `${indent}${opening(name, attributes)}`;
  return inner.length === 0 ? `${head}/>` : [`${head}>`, ...inner, `${indent}</${name}>`].join('\n');
}

/** An element with a text inside. */
const textual = (name: string, attributes: Attributes, text: string, indent: string): string =>
  `${indent}${opening(name, attributes)}>${xml(text)}</${name}>`;

const isFailure = ({ severity }: Finding, { failOn }: Report): boolean =>
  failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

/** What stands in a case: the place, the message, what belongs to it, and where to read on. */
function details(finding: Finding, report: Report): string {
  const { severity, rule, docs, related = [], fix } = finding;
  const where = (place: Parameters<typeof placeText>[0]): string =>
    placeText(place.file === undefined ? place : { ...place, file: report.inRepository(place.file) });
  return [
    `${where(finding)}: ${severity} ${rule}: ${said(finding)}`,
    ...related.map((other) => `  ${other.message}${other.file === undefined ? '' : ` (${where(other)})`}`),
    ...(fix === undefined ? [] : [`  ${fix.safety} fix: ${fix.title}`]),
    `  ${docs}`,
  ]
    .map(printable)
    .join('\n');
}

/** A case is known by its name over many runs, so it has no line in it. */
function caseOf(finding: Finding, suite: string, report: Report): string {
  const object = objectText(finding);
  const attributes = { classname: suite, name: object === undefined ? finding.rule : `${finding.rule}: ${object}` };
  const text = details(finding, report);
  const inner = isFailure(finding, report)
    ? textual('failure', { type: finding.severity, message: said(finding) }, text, '      ')
    : textual('system-out', {}, text, '      ');
  return element('testcase', attributes, [inner], '    ');
}

interface Suite {
  readonly name: string;
  readonly file?: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
}

function suitesOf(report: Report): Suite[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of report.result.findings) {
    const file = finding.file === undefined ? '' : report.inRepository(finding.file);
    byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  return [...byFile].map(([file, findings]) => {
    const name = file || 'vmstate';
    return {
      name,
      ...(file === '' ? {} : { file }),
      cases: findings.map((finding) => caseOf(finding, name, report)),
      failures: findings.filter((finding) => isFailure(finding, report)).length,
      errors: 0,
    };
  });
}

/** What could not be read, as errors. */
function unreadSuite({ result: { problems = [] } }: Report): Suite[] {
  if (problems.length === 0) return [];
  const cases = problems.map(({ path, message }) =>
    element(
      'testcase',
      { classname: 'input', name: path },
      [element('error', { type: 'input', message }, [], '      ')],
      '    ',
    ),
  );
  return [{ name: 'input', cases, failures: 0, errors: cases.length }];
}

/** A run without findings is one case that passes, so that readers see that there was one. */
const passed = ({ result: { summary } }: Report): Suite => ({
  name: 'vmstate',
  cases: [
    element(
      'testcase',
      { classname: 'vmstate', name: `no findings in ${plural(summary.files ?? 0, 'file')}` },
      [],
      '    ',
    ),
  ],
  failures: 0,
  errors: 0,
});

const sum = (suites: readonly Suite[], count: (suite: Suite) => number): number =>
  suites.reduce((total, suite) => total + count(suite), 0);

/** The findings as the results of tests. */
export function junitReport(report: Report): string {
  const found = [...unreadSuite(report), ...suitesOf(report)];
  const suites = found.length > 0 ? found : [passed(report)];
  const totals = {
    tests: sum(suites, ({ cases }) => cases.length),
    failures: sum(suites, ({ failures }) => failures),
    errors: sum(suites, ({ errors }) => errors),
  };
  const inner = suites.map(({ name, file, cases, failures, errors }) =>
    element(
      'testsuite',
      { name, ...(file === undefined ? {} : { file }), tests: cases.length, failures, errors },
      cases,
      '  ',
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'vmstate', ...totals }, inner)}\n`;
}
