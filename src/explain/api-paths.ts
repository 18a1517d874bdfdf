/** Finds fields by their path, or the end of it, in the API of every product. */

import { type ApiField, type ApiKind, elementOf, type ProductApi, type Span } from '../kubevirt/api-types.js';

/** A field of one type, as it stands in one kind. */
export interface Occurrence {
  readonly api: ProductApi;
  readonly kind: ApiKind;
  /** The API version whose objects alone have it there; absent: every one served. */
  readonly version?: string;
  /** The type that has the field, by name; empty for the kind itself. */
  readonly owner: string;
  /** The field; absent for the kind itself. */
  readonly field?: ApiField;
  /** Its type, without the lists and maps around. */
  readonly type: string;
  /** From the object's root, `[]` a list's item, `*` a map's value. */
  readonly path: string;
  readonly span: Span;
}

/** What is asked for: a kind, if one was named, and the keys that a path ends with. */
export interface Query {
  readonly kind?: string;
  readonly keys: readonly string[];
  /** The keys if the first is no kind but a field of that name, in case the kind has no such path. */
  readonly otherwise?: readonly string[];
}

/** Names with their case or without. */
type Equal = (left: string, right: string) => boolean;
const exactly: Equal = (left, right) => left === right;
const loosely: Equal = (left, right) => left.toLowerCase() === right.toLowerCase();

/** The keys of a path: what stands for any item or any key is left out. */
export const keysOf = (path: string): string[] =>
  path
    .replace(/\[[^[\]]*\]/g, '')
    .split('.')
    .filter((key) => key !== '' && key !== '*');

/** Reads `VirtualMachine.spec.running`, `spec.running` or `running`. */
export function queryOf(word: string, apis: readonly ProductApi[]): Query {
  const keys = keysOf(word);
  const [first, ...rest] = keys;
  const kinds = apis.flatMap((api) => api.kinds.map(({ kind }) => kind));
  const kind = first === undefined ? undefined : kinds.find((name) => loosely(name, first));
  // A field may be called like a kind in small letters: alone, only the kind's own spelling means the kind.
  if (kind === undefined || (rest.length === 0 && kind !== first)) return { keys };
  return { kind, keys: rest, otherwise: keys };
}

interface Step {
  readonly base: Omit<Occurrence, 'owner' | 'field' | 'type' | 'path' | 'span'>;
  readonly keys: readonly string[];
  readonly path: string;
  readonly type: string;
  readonly span: Span;
  /** Types entered on the way, against types that hold themselves. */
  readonly entered: readonly string[];
}

type Visit = (occurrence: Occurrence, keys: readonly string[]) => void;

function walk({ base, keys, path, type, span, entered }: Step, visit: Visit): void {
  const owner = base.api.type(type);
  if (!owner || entered.includes(owner.name)) return;
  const alive = base.api.during(owner, span);
  if (!alive) return;
  for (const field of owner.fields) {
    const lasting = base.api.during(field, alive);
    if (!lasting) continue;
    const element = elementOf(field.type);
    const own = path === '' ? field.name : `${path}.${field.name}`;
    const next = [...keys, field.name];
    visit({ ...base, owner: owner.name, field, type: element.type, path: own, span: lasting }, next);
    walk(
      {
        base,
        keys: next,
        path: `${own}${element.around}`,
        type: element.type,
        span: lasting,
        entered: [...entered, owner.name],
      },
      visit,
    );
  }
}

function walkKind(api: ProductApi, kind: ApiKind, visit: Visit): void {
  for (const { type, version, ...life } of kind.types) {
    const span = api.during(life);
    if (!span) continue;
    const base = { api, kind, ...(version === undefined ? {} : { version }) };
    visit({ ...base, owner: '', type: `#${type}`, path: '', span }, []);
    walk({ base, keys: [], path: '', type, span, entered: [] }, visit);
  }
}

/** Visits every field of every kind (or of the kind named), and each kind itself. */
export function visitFields(apis: readonly ProductApi[], kind: string | undefined, visit: Visit): void {
  for (const api of apis)
    for (const candidate of api.kinds)
      if (kind === undefined || candidate.kind === kind) walkKind(api, candidate, visit);
}

const endsWith = (keys: readonly string[], end: readonly string[], equal: Equal): boolean =>
  keys.length >= end.length && end.every((key, index) => equal(keys[keys.length - end.length + index] ?? '', key));

function select(apis: readonly ProductApi[], { kind, keys: wanted }: Query, equal: Equal): Occurrence[] {
  const whole: Occurrence[] = [];
  const ends: Occurrence[] = [];
  visitFields(apis, kind, (occurrence, keys) => {
    if (wanted.length === 0 ? keys.length > 0 : !endsWith(keys, wanted, equal)) return;
    (keys.length === wanted.length ? whole : ends).push(occurrence);
  });
  // A whole path below a kind is meant as it stands.
  return kind !== undefined && whole.length > 0 ? whole : [...whole, ...ends];
}

/** Every place that a query means: in the case written, else in any. */
export function occurrences(apis: readonly ProductApi[], query: Query): readonly Occurrence[] {
  if (query.kind === undefined && query.keys.length === 0) return [];
  const exact = select(apis, query, exactly);
  const found = exact.length > 0 ? exact : select(apis, query, loosely);
  return found.length === 0 && query.otherwise ? occurrences(apis, { keys: query.otherwise }) : found;
}
