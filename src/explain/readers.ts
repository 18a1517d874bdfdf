/** Who reads a field: the gates that admission asks for, the gates that act on it, and the rules. */

import { GATE_EFFECTS } from '../facts/gate-effects.js';
import { GATE_REQUIREMENTS, type GateRequirement } from '../facts/gate-requirements.js';
import { MACHINE_KINDS } from '../facts/kinds.js';
import { elementOf } from '../kubevirt/api-types.js';
import { rangeText } from '../kubevirt/release.js';
import type { Rule } from '../rules/define.js';
import { familyOf } from '../rules/families.js';
import { RULES } from '../rules/index.js';
import { keysOf } from './api-paths.js';
import { fieldsOf, minds } from './examples.js';
import { requirementField, whenText } from './gate.js';
import type { Joined } from './groups.js';

export interface GateOfField {
  readonly gate: string;
  readonly when: string;
  readonly releases: string;
}

/** A gate that acts on a field without admission. */
export interface GateActing {
  readonly gate: string;
  readonly effect: string;
}

export interface RuleReading {
  readonly id: string;
  readonly summary: string;
}

/** Paths at which a requirement looks in a kind; undefined where it never looks. */
function requirementPath({ subject, path }: GateRequirement, kind: string): string | undefined {
  // The name of an annotation, whose dots are escaped, is no field.
  const keys = keysOf(path.replace(/\.[^.]*\\\..*$/, '')).join('.');
  const machine = MACHINE_KINDS.find((candidate) => candidate.kind === kind);
  if (subject === 'machine')
    return machine && [...machine.vmi, ...(keys.startsWith('metadata.') ? [] : ['spec']), keys].join('.');
  if (subject === 'VirtualMachine') return kind === subject ? keys : undefined;
  if (!subject.includes(kind)) return undefined;
  // A row about `kind` is about the whole object.
  return keys === 'kind' ? '' : keys;
}

/** Whether a place is what a path leads to, or one key above or any below. */
function concerns(place: readonly string[], path: string): boolean {
  const own = place.join('.');
  return (
    own === path ||
    (own !== '' && path !== '' && own.startsWith(`${path}.`)) ||
    keysOf(path).slice(0, -1).join('.') === own
  );
}

/** The gates that admission asks for when a field of the group is set. */
export function gatesOf(group: readonly Joined[]): GateOfField[] {
  return GATE_REQUIREMENTS.filter((row) =>
    group.some(({ keys, kind, field }) => {
      const path = requirementPath(row, kind.kind);
      if (path === undefined) return false;
      return field === undefined ? path === '' : concerns(keys, path);
    }),
  ).flatMap((row) =>
    row.gates.map((gate) => ({
      gate,
      when: row.path === 'kind' ? 'the object is created' : `${requirementField(row)} is ${whenText(row)}`,
      releases: rangeText(row),
    })),
  );
}

/** The gates that act on a field without refusing it. */
export function effectsOf(group: readonly Joined[]): GateActing[] {
  const names = group.flatMap(({ kind, keys }) => [
    `${kind.kind} ${keys.join('.')}`,
    ...(kind.kind === 'VirtualMachineInstance' ? [keys.slice(1).join('.')] : []),
  ]);
  return GATE_EFFECTS.filter(({ on }) => names.includes(on)).map(({ gate, effect }) => ({ gate, effect }));
}

/** A name that no ordinary word is spelt like: `vmStateStorageClass`. */
const TELLING = /^[a-z]+[A-Z]/;

/** Whether a place holds no more than plain values, so that taking it out asks about itself. */
function isSmall({ api, type, owner, keys }: Joined): boolean {
  // Every object has a name, and every message says it.
  if (keys.length < 2 || owner === 'meta.ObjectMeta') return false;
  return api.type(type)?.fields.every((field) => !elementOf(field.type).type.startsWith('#')) ?? true;
}

/** The rule that reports what admission refuses for want of a gate. */
const GATES_RULE = 'gates/missing';

/** The rules that read a field: they speak of it, their examples turn on it, or their verdict does. */
export function rulesOf(group: readonly Joined[], gates: readonly GateOfField[]): RuleReading[] {
  const places = group.filter(({ keys }) => keys.length > 0);
  const names = new Set(places.map(({ kind, keys }) => [kind.kind, ...keys].join('.')));
  const isAbout = (field: string): boolean => names.has(field) || names.has(field.replace(/\.[^.]*$/, ''));
  const own = group[0]?.field?.name ?? '';
  const word = TELLING.test(own) ? new RegExp(`\\b${own}\\b`) : undefined;
  const small = places.filter(isSmall).map(({ kind, keys }) => ({ kind: kind.kind, keys }));
  // The rules of schemas read every field alike.
  const reads = (rule: Rule): boolean =>
    familyOf(rule.id) !== 'schema' &&
    ((rule.id === GATES_RULE && gates.length > 0) ||
      word?.test(`${rule.summary} ${rule.why}`) ||
      [...fieldsOf(rule)].some(isAbout) ||
      minds(rule, small));
  return RULES.filter(reads).map(({ id, summary }) => ({ id, summary }));
}
