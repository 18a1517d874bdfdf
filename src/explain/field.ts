/** The life of a field: its type, the kinds and releases that have it, and who reads it. */

import { FIELD_NOTES, type FieldNote } from '../facts/field-notes.js';
import { GATE_REQUIREMENTS, type GateRequirement } from '../facts/gate-requirements.js';
import { MACHINE_KINDS } from '../facts/kinds.js';
import { type ApiKind, elementOf, type Life, type ProductApi, type Span } from '../kubevirt/api-types.js';
import { behaviourText, rangeText } from '../kubevirt/release.js';
import type { Rule } from '../rules/define.js';
import { RULES } from '../rules/index.js';
import { keysOf, type Occurrence } from './api-paths.js';
import { fieldsOf, minds } from './examples.js';
import { requirementField, whenText } from './gate.js';
import { spanText } from './span.js';

/** A kind that has the field, in the API versions of which it does. */
export interface FieldPlace {
  readonly kind: string;
  readonly apiVersions: readonly string[];
  /** Empty for the kind itself. */
  readonly path: string;
  readonly releases: string;
}

export interface GateOfField {
  readonly gate: string;
  readonly when: string;
  readonly releases: string;
}

export interface FieldExplanation {
  readonly what: 'field';
  /** With its kind, as in the first of the places. */
  readonly field: string;
  readonly type: string;
  readonly values?: readonly string[];
  /** The releases in which it must be set. */
  readonly required?: string;
  readonly deprecated?: { readonly releases: string; readonly instead: string; readonly source: string };
  readonly places: readonly FieldPlace[];
  /** What stands below it. */
  readonly fields: readonly { readonly name: string; readonly type: string; readonly releases: string }[];
  readonly gates: readonly GateOfField[];
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
}

/** A field among several of its name. */
export interface ListedField {
  readonly field: string;
  readonly apiVersions: readonly string[];
  readonly type: string;
  readonly releases: string;
}

/** The same field of the same kind, over all releases. */
interface Joined extends Occurrence {
  readonly keys: readonly string[];
  /** One for each of the types that follow one another, oldest first. */
  readonly each: readonly Occurrence[];
}

const hull = (left: Span, right: Span): Span => ({
  first: Math.min(left.first, right.first),
  last: Math.max(left.last, right.last),
});

/** Joins what a kind has at one path by types that follow one another. */
function joined(found: readonly Occurrence[]): Joined[] {
  const places = new Map<string, Joined>();
  for (const occurrence of found) {
    const key = [occurrence.kind.group, occurrence.kind.kind, occurrence.version, occurrence.path].join(' ');
    const earlier = places.get(key);
    const span = earlier ? hull(earlier.span, occurrence.span) : occurrence.span;
    const each = [...(earlier?.each ?? []), occurrence];
    places.set(key, { ...occurrence, span, each, keys: keysOf(occurrence.path) });
  }
  return [...places.values()];
}

/** Kinds whose place is the one to show first. */
const FIRST_KINDS = [
  'VirtualMachine',
  'VirtualMachineInstance',
  'VirtualMachineInstancetype',
  'VirtualMachinePreference',
  'KubeVirt',
];

const rank = ({ kind }: Joined): number => {
  const at = FIRST_KINDS.indexOf(kind.kind);
  return at < 0 ? FIRST_KINDS.length : at;
};

/** The places of one field, the one to show first in front. */
export type FieldGroup = readonly [Joined, ...Joined[]];

/** Groups places by the field of the one type that they all are. */
export function fieldGroups(found: readonly Occurrence[]): FieldGroup[] {
  const groups = new Map<string, [Joined, ...Joined[]]>();
  for (const place of joined(found).sort((left, right) => rank(left) - rank(right))) {
    const key = [place.api.name, place.owner, place.field?.name ?? place.kind.kind].join(' ');
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

const nameOf = ({ kind, path }: Joined): string => (path === '' ? kind.kind : `${kind.kind}.${path}`);

function noteOf({ api, owner, field }: Joined): FieldNote | undefined {
  if (api.name !== 'kubevirt') return undefined;
  return FIELD_NOTES.find((note) => note.field === field?.name && note.type === owner.split('.').at(-1));
}

/** The releases of a place; where it has the field as long as its type does, a note is exact and the table is not. */
function releasesOf(place: Joined, span: Span): string {
  const exact = noteOf(place)?.exists;
  const whole = place.field && place.api.during(place.field);
  const lasts = whole?.first === span.first && whole.last === span.last;
  return exact !== undefined && lasts ? `KubeVirt ${behaviourText(exact)}` : spanText(place.api, span);
}

function servedIn({ served }: ApiKind, only: string | undefined): [version: string, life: Life][] {
  return Object.entries(served).filter(([version]) => only === undefined || version === only);
}

/** A field among several of its name. */
export function listed(place: Joined): ListedField {
  const rows = placesOf(place);
  return {
    field: nameOf(place),
    apiVersions: rows.flatMap(({ apiVersions }) => apiVersions),
    type: typeText(place.field?.type ?? place.type),
    releases: releasesOf(place, place.span),
  };
}

/** A row for the API versions that have the field in the same releases. */
function placesOf(place: Joined): FieldPlace[] {
  const rows = new Map<string, string[]>();
  for (const [version, life] of servedIn(place.kind, place.version)) {
    const span = place.api.during(life, place.span);
    if (!span) continue;
    const releases = releasesOf(place, span);
    rows.set(releases, [...(rows.get(releases) ?? []), version]);
  }
  const { kind, group } = place.kind;
  return [...rows].map(([releases, versions]) => ({
    kind,
    apiVersions: versions.map((version) => `${group}/${version}`),
    path: place.path,
    releases,
  }));
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

function gatesOf(group: readonly Joined[]): GateOfField[] {
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
function rulesOf(group: readonly Joined[], gates: readonly GateOfField[]): FieldExplanation['rules'] {
  const places = group.filter(({ keys }) => keys.length > 0);
  const names = new Set(places.map(({ kind, keys }) => [kind.kind, ...keys].join('.')));
  const isAbout = (field: string): boolean => names.has(field) || names.has(field.replace(/\.[^.]*$/, ''));
  const own = group[0]?.field?.name ?? '';
  const word = TELLING.test(own) ? new RegExp(`\\b${own}\\b`) : undefined;
  const small = places.filter(isSmall).map(({ kind, keys }) => ({ kind: kind.kind, keys }));
  const reads = (rule: Rule): boolean =>
    (rule.id === GATES_RULE && gates.length > 0) ||
    word?.test(`${rule.summary} ${rule.why}`) ||
    [...fieldsOf(rule)].some(isAbout) ||
    minds(rule, small);
  return RULES.filter(reads).map(({ id, summary }) => ({ id, summary }));
}

/** The fields of a place's type, over all its types that follow one another. */
function below({ api, each }: Joined): FieldExplanation['fields'] {
  const fields = new Map<string, { type: string; span: Span }>();
  for (const { type, span } of each) {
    const owner = api.type(type);
    const alive = owner && api.during(owner, span);
    for (const field of owner?.fields ?? []) {
      const lasting = alive && api.during(field, alive);
      if (!lasting) continue;
      const earlier = fields.get(field.name);
      fields.set(field.name, { type: field.type, span: earlier ? hull(earlier.span, lasting) : lasting });
    }
  }
  return [...fields].map(([name, { type, span }]) => ({ name, type: typeText(type), releases: spanText(api, span) }));
}

/** A type without the names of the table: `object`, `list of object`. */
function typeText(type: string): string {
  const [, around, inner] = /^(list|map)<(.*)>$/.exec(type) ?? [];
  if (around !== undefined) return `${around} of ${typeText(inner ?? '')}`;
  return type.startsWith('#') ? 'object' : type;
}

function requiredIn(api: ProductApi, required: Life | undefined): string | undefined {
  const span = required && api.during(required);
  return span && spanText(api, span);
}

/** Explains the field that a group of places shares. */
export function explainField(group: FieldGroup): FieldExplanation {
  const [first] = group;
  const { api, field, type } = first;
  const note = noteOf(first);
  const gates = gatesOf(group);
  const required = requiredIn(api, field?.required);
  return {
    what: 'field',
    field: nameOf(first),
    type: typeText(field?.type ?? type),
    ...(field?.values === undefined ? {} : { values: field.values }),
    ...(required === undefined ? {} : { required }),
    ...(note?.deprecated === undefined
      ? {}
      : {
          deprecated: {
            releases: `KubeVirt ${rangeText(note.deprecated)}`,
            instead: note.deprecated.instead,
            source: note.source,
          },
        }),
    places: group.flatMap(placesOf),
    fields: below(first),
    gates,
    rules: rulesOf(group, gates),
  };
}
