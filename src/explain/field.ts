/** The life of a field: its type, the kinds and releases that have it, and who reads it. */

import { FIELD_NOTES, type FieldNote } from '../facts/field-notes.js';
import type { ApiKind, Life, ProductApi, Span } from '../kubevirt/api-types.js';
import { behaviourText, rangeText } from '../kubevirt/release.js';
import { type FieldGroup, hull, type Joined } from './groups.js';
import { effectsOf, type GateActing, type GateOfField, gatesOf, type RuleReading, rulesOf } from './readers.js';
import { spanText } from './span.js';

/** A kind that has the field, in the API versions of which it does. */
export interface FieldPlace {
  readonly kind: string;
  readonly apiVersions: readonly string[];
  /** Empty for the kind itself. */
  readonly path: string;
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
  /** Gates that act on it without admission. */
  readonly effects: readonly GateActing[];
  readonly rules: readonly RuleReading[];
}

/** A field among several of its name. */
export interface ListedField {
  readonly field: string;
  readonly apiVersions: readonly string[];
  readonly type: string;
  readonly releases: string;
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
    effects: effectsOf(group),
    rules: rulesOf(group, gates),
  };
}
