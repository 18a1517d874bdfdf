/** What a word names: a rule, a family of rules, a feature gate, or a field of an API. */

import { FEATURE_GATES } from '../facts/feature-gates.js';
import type { ProductApi } from '../kubevirt/api-types.js';
import type { Rule } from '../rules/define.js';
import { FAMILIES, familyOf } from '../rules/families.js';
import { RULES, ruleById } from '../rules/index.js';
import { schemaProducts } from '../schema/table.js';
import { occurrences, queryOf } from './api-paths.js';
import { explainField, type FieldExplanation, type ListedField, listed } from './field.js';
import { explainGate, type GateExplanation } from './gate.js';
import { fieldGroups } from './groups.js';
import { nearestNames } from './names.js';

export interface RuleExplanation {
  readonly what: 'rule';
  readonly rule: Rule;
}

export interface FamilyExplanation {
  readonly what: 'family';
  readonly family: string;
  readonly about: string;
  readonly rules: readonly Rule[];
}

/** Several fields that a short form names. */
export interface FieldList {
  readonly what: 'fields';
  readonly fields: readonly ListedField[];
}

/** A field that two API versions of a kind have at one path, in different shapes. */
export interface FieldVersions {
  readonly what: 'versions';
  readonly versions: readonly FieldExplanation[];
}

export type Explanation =
  | RuleExplanation
  | FamilyExplanation
  | GateExplanation
  | FieldExplanation
  | FieldVersions
  | FieldList;

export interface Answer {
  readonly explanation: Explanation;
  /** Words for the other things that have the same name. */
  readonly also: readonly { readonly what: 'gate' | 'field'; readonly word: string }[];
}

function gateNamed(word: string): string | undefined {
  const gates = Object.keys(FEATURE_GATES);
  return gates.find((gate) => gate === word) ?? gates.find((gate) => gate.toLowerCase() === word.toLowerCase());
}

function familyNamed(family: string): FamilyExplanation | undefined {
  const rules = RULES.filter(({ id }) => familyOf(id) === family);
  return rules.length === 0 ? undefined : { what: 'family', family, about: FAMILIES[family] ?? '', rules };
}

function fieldNamed(
  word: string,
  apis: readonly ProductApi[],
): FieldExplanation | FieldVersions | FieldList | undefined {
  const groups = fieldGroups(occurrences(apis, queryOf(word, apis)));
  const fields = groups.map(([place]) => listed(place));
  const [only] = groups;
  if (!only) return undefined;
  if (groups.length === 1) return explainField(only);
  return new Set(fields.map(({ field }) => field)).size === 1
    ? { what: 'versions', versions: groups.map(explainField) }
    : { what: 'fields', fields };
}

/** Whether a word is the name of a field exactly as written. A gate spelt as in its table never is. */
function isFieldName(word: string, apis: () => readonly ProductApi[]): boolean {
  if (Object.hasOwn(FEATURE_GATES, word)) return false;
  return occurrences(apis(), { keys: [word] }).some(({ field }) => field?.name === word);
}

type Also = Answer['also'];

const alsoField = (word: string, apis: () => readonly ProductApi[]): Also =>
  isFieldName(word, apis) ? [{ what: 'field', word: `.${word}` }] : [];

/** The first that has the name: a rule, a family, a gate (in any case), a field. A leading dot asks for a field. */
function named(word: string, apis: () => readonly ProductApi[]): Answer | undefined {
  const rule = ruleById(word);
  if (rule) return { explanation: { what: 'rule', rule }, also: [] };
  const [family, gate] = [familyNamed(word), gateNamed(word)];
  if (family)
    return {
      explanation: family,
      also: [...(gate ? [{ what: 'gate' as const, word: gate }] : []), ...alsoField(word, apis)],
    };
  if (gate) return { explanation: explainGate(gate, apis), also: alsoField(word, apis) };
  const field = word.includes('/') ? undefined : fieldNamed(word, apis());
  return field && { explanation: field, also: [] };
}

/** Explains a word, or gives the nearest names. The table of fields is read where one may be meant, and once. */
export function explain(word: string): Answer | { readonly near: readonly string[] } {
  let read: readonly ProductApi[] | undefined;
  const apis = (): readonly ProductApi[] => {
    read ??= schemaProducts();
    return read;
  };
  return named(word, apis) ?? { near: nearestNames(word, apis()) };
}
