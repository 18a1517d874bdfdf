/** Explanations of gates, fields and families for the terminal. */

import type { Answer, Explanation, FamilyExplanation, FieldList, RuleExplanation } from '../explain/explain.js';
import type { FieldExplanation } from '../explain/field.js';
import type { GateExplanation } from '../explain/gate.js';
import { plural, table } from './terminal.js';

/** How many of several fields are listed. */
const MOST_FIELDS = 30;

const indented = (rows: readonly (readonly string[])[]): string =>
  table(rows)
    .map((line) => `  ${line}`)
    .join('\n');

/** A heading over a table; nothing for no rows. */
const part = (heading: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [`${heading}:\n${indented(rows)}`];

function gateText({ gate, stages, neededBy, effects, hyperconverged, replacedBy }: GateExplanation): string[] {
  const or = (gates: readonly string[]): string => (gates.length === 0 ? '' : ` (or with ${gates.join(', ')})`);
  const needs = neededBy.map(({ field, when, releases, or: others }) => [field, releases, `${when}${or(others)}`]);
  const sources = [...new Set([...neededBy, ...effects].map(({ source }) => source))];
  return [
    `${gate} (feature gate of KubeVirt)`,
    ...part(
      'Stages',
      stages.map(({ releases, stage, means }) => [releases, stage, means]),
    ),
    ...part('Admission refuses without it', needs),
    ...part(
      'Without admission it acts on',
      effects.map(({ on, effect }) => [on, effect]),
    ),
    ...(needs.length + effects.length === 0 ? ['vmstate knows of no object that needs it.'] : []),
    `HyperConverged: ${hyperconverged}`,
    ...(replacedBy === undefined ? [] : [`Replaced by: ${replacedBy}`]),
    ...part(
      'Sources in kubevirt/kubevirt',
      sources.map((source) => [source]),
    ),
  ];
}

/** API versions of one group as `group/v1, v1beta1`. */
const versionsText = ([first = '', ...more]: readonly string[]): string =>
  [first, ...more.map((version) => version.slice(version.indexOf('/') + 1))].join(', ');

function fieldText({ field, type, values, required, deprecated, places, ...rest }: FieldExplanation): string[] {
  const facts = [
    type,
    ...(values === undefined ? [] : [`one of ${values.join(', ')}`]),
    ...(required === undefined ? [] : [`required: ${required}`]),
  ];
  return [
    `${field} (${field.includes('.') ? 'field' : 'kind'})`,
    facts.join('; '),
    ...(deprecated === undefined ? [] : [`Deprecated ${deprecated.releases}: set ${deprecated.instead} instead`]),
    ...part(
      'Found in',
      places.map(({ kind, apiVersions, path, releases }) => [kind, versionsText(apiVersions), releases, path]),
    ),
    ...part(
      'Gates that admission asks for',
      rest.gates.map(({ gate, releases, when }) => [gate, releases, when]),
    ),
    ...part(
      'Gates that act on it without admission',
      rest.effects.map(({ gate, effect }) => [gate, effect]),
    ),
    ...part(
      'Rules that read it',
      rest.rules.map(({ id, summary }) => [id, summary]),
    ),
    ...part(
      'Fields below it',
      rest.fields.map(({ name, type: own, releases }) => [name, own, releases]),
    ),
  ];
}

function listText({ fields }: FieldList): string[] {
  const rows = fields
    .slice(0, MOST_FIELDS)
    .map((row) => [row.field, versionsText(row.apiVersions), row.type, row.releases]);
  const more = fields.length - rows.length;
  return [
    `${plural(fields.length, 'field')} of that name; explain one by more of its path`,
    table(rows).join('\n'),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function familyText({ family, about, rules }: FamilyExplanation): string[] {
  return [
    `${family} (family of ${plural(rules.length, 'rule')})`,
    about,
    table(rules.map(({ id, severity, releases, summary }) => [id, severity, releases, summary])).join('\n'),
  ];
}

function partsOf(explanation: Exclude<Explanation, RuleExplanation>): string[] {
  switch (explanation.what) {
    case 'family':
      return familyText(explanation);
    case 'gate':
      return gateText(explanation);
    case 'field':
      return fieldText(explanation);
    case 'versions':
      return explanation.versions.flatMap(fieldText);
    case 'fields':
      return listText(explanation);
  }
}

/** An explanation for the terminal, with what else has the name. `page` gives the page of a rule. */
export function explainText({ explanation, also }: Answer, page: (rule: RuleExplanation['rule']) => string): string {
  const parts = explanation.what === 'rule' ? [page(explanation.rule).trimEnd()] : partsOf(explanation);
  const others = also.map(({ what, word }) => `There is also a ${what} of that name: vmstate explain ${word}`);
  return `${[...parts, ...others].join('\n\n')}\n`;
}
