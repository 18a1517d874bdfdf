/** Rules as text: the page of one for the terminal; the index of all and a page a family in Markdown. */

import type { Rule } from './define.js';
import { FAMILIES, familyOf } from './families.js';

/** An example without the marks that tests read. */
const unmarked = (example: string): string => example.replace(/ *# ~> .*$/gm, '').trimEnd();

/** The manifests of a rule, each with its heading. */
function examples(rule: Rule): readonly (readonly [heading: string, text: string])[] {
  return [
    ...(rule.base === undefined ? [] : [['Before', unmarked(rule.base)] as const]),
    ...(rule.facts === undefined ? [] : [['Captured from the cluster (--facts)', rule.facts.trimEnd()] as const]),
    ['Wrong', unmarked(rule.bad)],
    ['Right', unmarked(rule.good)],
  ];
}

/** What the fix of a rule does; nothing where it has none. */
const fixText = ({ fix }: Rule, label: string): string[] => (fix ? [`${label}${fix.safety}. ${fix.does}`] : []);

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');

/** A rule's page for the terminal. */
export function ruleText(rule: Rule): string {
  return `${[
    `${rule.id} (${rule.severity})`,
    rule.summary,
    rule.why,
    [`Releases: ${rule.releases}`, `Needs: ${rule.needs.join(', ')}`, ...fixText(rule, 'Fix: ')].join('\n'),
    ...examples(rule).map(([heading, text]) => `${heading}:\n${indented(text)}`),
    `Sources:\n${rule.sources.map((source) => `  ${source}`).join('\n')}`,
  ].join('\n\n')}\n`;
}

const GENERATED = 'Generated from the rules themselves by `npm run docs`; a test compares it.';

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

/** The anchor that GitHub makes of a rule's heading. */
const anchor = (id: string): string => id.replace('/', '');

/** The rules by family, families and rules in the order given. */
export function byFamily(rules: readonly Rule[]): Map<string, readonly Rule[]> {
  const families = new Map<string, readonly Rule[]>();
  for (const rule of rules) families.set(familyOf(rule.id), [...(families.get(familyOf(rule.id)) ?? []), rule]);
  return families;
}

function ruleTable(rules: readonly Rule[], link: (id: string) => string): string {
  const rows = rules.map(
    ({ id, severity, releases, needs, fix, summary }) =>
      `| [${id}](${link(id)}) | ${severity} | ${cell(releases)} | ${needs.join(', ')} | ${fix?.safety ?? ''} | ${cell(summary)} |`,
  );
  return [
    '| rule | severity | releases | needs | fix | what it reports |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** src/rules/README.md: a table a family, which links to the pages of the families. */
export function rulesIndex(rules: readonly Rule[]): string {
  const families = [...byFamily(rules)].map(([family, own]) => {
    const table = ruleTable(own, (id) => `${family}/README.md#${anchor(id)}`);
    return `## [${family}](${family}/README.md)\n\n${FAMILIES[family] ?? ''}\n\n${table}`;
  });
  return `${['# Rules', GENERATED, ...families].join('\n\n')}\n`;
}

/** src/rules/<family>/README.md: a section a rule. */
export function familyPage(family: string, rules: readonly Rule[]): string {
  return `${[
    `# Rules: ${family}`,
    FAMILIES[family] ?? '',
    `${GENERATED} [All rules](../README.md)`,
    ruleTable(rules, (id) => `#${anchor(id)}`),
    ...rules.map(section),
  ].join('\n\n')}\n`;
}

const section = (rule: Rule): string => `## ${rule.id}\n\n${ruleMarkdown(rule)}`;

/** A rule in Markdown, below a heading. */
export function ruleMarkdown(rule: Rule): string {
  return [
    rule.summary,
    rule.why,
    [
      `- Severity: ${rule.severity}`,
      `- Releases: ${rule.releases}`,
      `- Needs: ${rule.needs.join(', ')}`,
      ...fixText(rule, '- Fix: '),
    ].join('\n'),
    ...examples(rule).map(([heading, text]) => `${heading}:\n\n\`\`\`yaml\n${text}\n\`\`\``),
    `Sources:\n\n${rule.sources.map((source) => `- ${source}`).join('\n')}`,
  ].join('\n\n');
}
