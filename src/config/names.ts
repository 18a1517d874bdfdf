/** Names of rules and levels as users write them. */

import type { Level } from '../config.js';
import { SEVERITIES } from '../finding.js';
import { nearest } from '../nearest.js';

/** The rules there are: id, and what tells what they report. */
export type RuleNames = Readonly<Record<string, () => string>>;

export const namesOf = (rules: readonly { readonly id: string; readonly summary: string }[]): RuleNames =>
  Object.fromEntries(rules.map((rule) => [rule.id, () => rule.summary]));

export const LEVELS: readonly Level[] = [...SEVERITIES, 'off'];

/** `state/*`: all rules of a family. */
export const familyOf = (rule: string): string => `${rule.split('/')[0]}/*`;

/** The rules with the wildcards of their families, which may stand wherever a rule may. */
export function withFamilies(rules: RuleNames): RuleNames {
  const families = Object.keys(rules).map((id) => [familyOf(id), () => `All rules of ${familyOf(id)}.`]);
  return { ...rules, ...Object.fromEntries(families) };
}

/** What to say of a name that is no rule. */
export function unknownRule(name: string, rules: RuleNames): string {
  const known = Object.keys(rules);
  const near = known.find((rule) => rule === `${name}/*` || rule.endsWith(`/${name}`)) ?? nearest(name, known);
  return `there is no rule ${JSON.stringify(name)}; ${near === undefined ? 'vmstate rules lists them' : `did you mean ${near}?`}`;
}

/** What is set for a rule: its own entry wins over that of its family. */
export const levelIn = (levels: ReadonlyMap<string, Level>, rule: string): Level | undefined =>
  levels.get(rule) ?? levels.get(familyOf(rule));
