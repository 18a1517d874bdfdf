/** What may have been meant by a field that does not exist: a name beside it, another place, or another release. */

import { FIELD_NOTES } from '../facts/field-notes.js';
import type { ApiKind, ProductApi, Span } from '../kubevirt/api-types.js';
import { behaviourText } from '../kubevirt/release.js';
import { nearestOf } from '../nearest.js';
import { isMap, type Path } from '../value.js';
import { type ObjectType, type Shape, type Shapes, stemOf } from './shapes.js';
import { lifeText } from './table.js';
import type { Fault } from './walk.js';

type Unknown = Fault & { what: 'unknown' };

/** A place of a type: `[]` an item of a list, `*` a value of a map. */
interface FieldPlace {
  readonly path: readonly string[];
  readonly shape: Shape;
}

/** Fields that are no places to move something to. */
const NO_PLACES = new Set(['status', 'metadata', 'apiVersion', 'kind']);

/** What a shape is a map, a list or a plain value of, as far as a value can tell. */
function fits(value: unknown, shape: Shape): boolean {
  if (value === null || value === undefined || shape.is === 'any') return true;
  if (shape.is === 'list') return Array.isArray(value);
  if (shape.is === 'scalar') return typeof value !== 'object';
  return isMap(value);
}

/** Where each name stands as a field of a kind, by the name in small letters. */
class FieldPlaces {
  readonly #byName = new Map<string, FieldPlace[]>();

  constructor(root: ObjectType) {
    this.#type(root, [], []);
  }

  of(name: string): readonly FieldPlace[] {
    return this.#byName.get(name.toLowerCase()) ?? [];
  }

  #type(type: ObjectType, path: readonly string[], entered: readonly ObjectType[]): void {
    if (entered.includes(type)) return;
    for (const [name, shape] of type.fields) {
      if (entered.length === 0 && NO_PLACES.has(name)) continue;
      const own = [...path, name];
      const key = name.toLowerCase();
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), { path: own, shape }]);
      this.#shape(shape, own, [...entered, type]);
    }
  }

  #shape(shape: Shape, path: readonly string[], entered: readonly ObjectType[]): void {
    if (shape.is === 'list') this.#shape(shape.item, [...path, '[]'], entered);
    else if (shape.is === 'map') this.#shape(shape.value, [...path, '*'], entered);
    else if (shape.is === 'object') this.#type(shape.type, path, entered);
  }
}

const placesOf = new WeakMap<ObjectType, FieldPlaces>();

function fieldPlaces(root: ObjectType): FieldPlaces {
  const known = placesOf.get(root) ?? new FieldPlaces(root);
  placesOf.set(root, known);
  return known;
}

/** How many steps lead from one place to another, over what both stand in. */
function distance(from: readonly string[], to: readonly string[]): number {
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return from.length + to.length - 2 * common;
}

/** How far away a field may belong, and how many places may be named. */
const FARTHEST = 6;
const MOST_PLACES = 3;

const asSteps = (path: Path): string[] => path.map((key) => (typeof key === 'number' ? '[]' : key));

/** A place in words: `spec.template.spec.volumes[]`. */
const placeText = (path: readonly string[]): string => path.join('.').replaceAll('.[]', '[]');

/** Letters from which on the beginning of a name tells which is meant. */
const STEM = 4;

/** The names nearest to one: by letters, else those that begin as it does. */
function nearOnes(key: string, names: readonly string[]): string[] {
  const near = nearestOf(key, names);
  if (near.length > 0 || key.length < STEM) return near;
  const small = key.toLowerCase();
  return names.filter((name) => {
    const other = name.toLowerCase();
    return other.startsWith(small) || (other.length >= STEM && small.startsWith(other));
  });
}

export interface Meant {
  /** The name beside it that was surely meant. */
  readonly name?: string;
  /** Where a field of that name belongs, nearest first, without the name. */
  readonly places?: readonly string[];
}

/** What was meant by the name of a field: the nearest name beside it, else where that name belongs. */
export function meantBy({ path, owner, value, beside }: Unknown, root: ObjectType): Meant {
  const key = String(path.at(-1));
  const free = [...owner.fields.keys()].filter((name) => beside[name] === undefined);
  const near = nearOnes(key, free);
  const [first] = near;
  const fitting = near.filter((name) => fits(value, owner.fields.get(name) as Shape));
  if (first?.toLowerCase() === key.toLowerCase()) return { name: first };
  if (fitting.length === 1 && fitting[0] !== undefined) return { name: fitting[0] };
  const places = elsewhere(key, value, asSteps(path.slice(0, -1)), root);
  if (places.length > 0) return { places };
  return first === undefined || near.length > 1 ? {} : { name: first };
}

function elsewhere(key: string, value: unknown, at: readonly string[], root: ObjectType): string[] {
  const found = fieldPlaces(root)
    .of(key)
    .filter(({ shape }) => fits(value, shape))
    .map(({ path }) => ({ parent: path.slice(0, -1), name: path.at(-1) ?? '' }))
    .map((one) => ({ ...one, steps: distance(at, one.parent) }))
    .filter(({ steps }) => steps <= FARTHEST);
  const least = Math.min(...found.map(({ steps }) => steps));
  const nearest = found.filter(({ steps }) => steps === least);
  if (nearest.length > MOST_PLACES) return [];
  return nearest.map(({ parent, name }) => (name === key ? placeText(parent) : placeText([...parent, name])));
}

/** The releases that have the field at a path, in words; undefined where none has. */
export function lifeAt(path: Path, { api }: Shapes, { types }: ApiKind, version: string): string | undefined {
  const spans = types
    .filter((row) => row.version === undefined || row.version === version)
    .flatMap(({ type, from, to }) => lives(api, `#${type}`, path, api.during({ from, to })));
  const [first] = spans;
  if (!first) return undefined;
  if ('exact' in first) return first.exact;
  const all = spans.filter((span): span is Span => 'first' in span);
  const span = {
    first: Math.min(...all.map((one) => one.first)),
    last: Math.max(...all.map((one) => one.last)),
  };
  return lifeText(api, span);
}

type FieldLife = Span | { readonly exact: string };

function lives(api: ProductApi, type: string, path: Path, during: Span | undefined): FieldLife[] {
  const [key, ...rest] = path;
  if (key === undefined || !during) return [];
  const collection = /^(list|map)<(.*)>$/.exec(type);
  if (collection) return rest.length === 0 ? [] : lives(api, collection[2] ?? '', rest, during);
  const owner = api.type(type);
  const field = owner?.fields.find(({ name }) => name === key);
  if (!owner || !field) return [];
  const alive = api.during(owner, during);
  const span = alive && api.during(field, alive);
  if (rest.length > 0) return lives(api, field.type, rest, span);
  const note = FIELD_NOTES.find((row) => row.field === field.name && row.type === stemOf(owner.name));
  if (note?.exists !== undefined) return [{ exact: behaviourText(note.exists) }];
  return span ? [span] : [];
}
