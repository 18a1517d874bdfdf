/** Rules as text: the page of one, and the index of all. */

import type { Rule } from './define.js';

/** An example without the marks that tests read. */
const unmarked = (example: string): string => example.replace(/ *# ~> .*$/gm, '');

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');

/** A rule's page for the terminal. */
export function ruleText(rule: Rule): string {
  return `${[
    `${rule.id} (${rule.severity})`,
    rule.summary,
    rule.why,
    `Releases: ${rule.releases}\nNeeds: ${rule.needs.join(', ')}`,
    ...(rule.facts === undefined ? [] : [`Captured from the cluster (--facts):\n${indented(rule.facts)}`]),
    `Wrong:\n${indented(unmarked(rule.bad))}`,
    `Right:\n${indented(unmarked(rule.good))}`,
    `Sources:\n${rule.sources.map((source) => `  ${source}`).join('\n')}`,
  ].join('\n\n')}\n`;
}

const cell = (text: string): string => text.replace(/\|/g, '\\|');

/** src/rules/README.md: a table of all rules, then one section each. */
export function rulesReadme(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, releases, summary }) =>
      `| [${id}](#${id.replace('/', '')}) | ${severity} | ${cell(releases)} | ${cell(summary)} |`,
  );
  return `${[
    '# Rules',
    'Generated from the rules themselves by `npm run docs`; a test compares it.',
    ['| rule | severity | releases | what it reports |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...rules.map(section),
  ].join('\n\n')}\n`;
}

function section(rule: Rule): string {
  return [
    `## ${rule.id}`,
    `${rule.summary} Severity: ${rule.severity}. Releases: ${rule.releases}. Needs: ${rule.needs.join(', ')}.`,
    rule.why,
    ...(rule.facts === undefined
      ? []
      : [`Captured from the cluster (--facts):\n\n\`\`\`yaml\n${rule.facts.trimEnd()}\n\`\`\``]),
    `Wrong:\n\n\`\`\`yaml\n${unmarked(rule.bad).trimEnd()}\n\`\`\``,
    `Right:\n\n\`\`\`yaml\n${unmarked(rule.good).trimEnd()}\n\`\`\``,
    `Sources: ${rule.sources.join('; ')}.`,
  ].join('\n\n');
}
