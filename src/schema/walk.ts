/** Compares a value with what a release has for it, as the API server does. What cannot be known is passed over. */

import type { FieldLimits } from '../facts/crd-values.js';
import { get, isUnknown, openReason, type Path, type PlainMap } from '../value.js';
import { described, FORMATS, hasVariable, quoted } from './scalars.js';
import { isNullable, type ObjectType, type Shape } from './shapes.js';

/** What does not fit. `path`: of the field, also where it is missing. */
export type Fault = { readonly path: Path } & (
  | { readonly what: 'unknown'; readonly owner: ObjectType; readonly value: unknown; readonly beside: PlainMap }
  /** `isNull`: the key stands there with nothing behind it. */
  | { readonly what: 'missing'; readonly isNull: boolean }
  | { readonly what: 'value'; readonly why: string }
  | { readonly what: 'null'; readonly owner: ObjectType }
);

/** A key of a strategic merge patch: what holds one is no object. */
const PATCH_KEY = /^\$(?:patch|deleteFromPrimitiveList|setElementOrder|retainKeys)\b/;

class Walk {
  readonly faults: Fault[] = [];
  isPatch = false;
  readonly #path: (string | number)[] = [];

  at(key: string | number, value: unknown, shape: Shape): void {
    this.#path.push(key);
    this.value(value, shape);
    this.#path.pop();
  }

  value(value: unknown, shape: Shape): void {
    if (value instanceof Object && isUnknown(value)) return;
    switch (shape.is) {
      case 'any':
        return;
      case 'scalar':
        this.#scalar(value, shape);
        return;
      case 'list':
        this.#list(value, shape);
        return;
      case 'map':
        this.#map(value, shape);
        return;
      default:
        this.#object(value, shape.type);
    }
  }

  #wrong(why: string, ...below: Path): void {
    this.faults.push({ what: 'value', path: [...this.#path, ...below], why });
  }

  #scalar(value: unknown, { format, limits }: Shape & { is: 'scalar' }): void {
    const fault = FORMATS[format](value);
    if (fault !== undefined) {
      if (!hasVariable(value)) this.#wrong(`${described(value)}, but ${fault}`);
      return;
    }
    if (!limits || hasVariable(value)) return;
    const { values, least, most, pattern } = limits;
    if (values && !values.includes(value as string))
      this.#wrong(`${quoted(value)} is none of ${values.map((one) => JSON.stringify(one)).join(', ')}`);
    else if (least !== undefined && (value as number) < least) this.#wrong(`${quoted(value)} is less than ${least}`);
    else if (most !== undefined && (value as number) > most) this.#wrong(`${quoted(value)} is more than ${most}`);
    else if (pattern && !pattern.test(value as string))
      this.#wrong(`${quoted(value)} does not match ${pattern.source}`);
  }

  #list(value: unknown, { item, limits }: Shape & { is: 'list' }): void {
    if (!Array.isArray(value)) {
      this.#wrong(`${described(value)}, but a list is wanted`);
      return;
    }
    if (limits) this.#items(value, limits);
    for (let index = 0; index < value.length; index++) {
      const one: unknown = value[index];
      if (one !== null) this.at(index, one, item);
      else if (!isNullable(item)) this.#wrong('an item of the list is null', index);
    }
  }

  #items(items: readonly unknown[], { items: most, unique }: FieldLimits): void {
    if (most !== undefined && items.length > most)
      this.#wrong(`it has ${items.length} items, but takes ${most} at most`);
    if (!unique) return;
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const key = keyOf(item, unique);
      if (key === undefined) continue;
      if (seen.has(key)) this.#wrong(`${key} stands in the list already`, index);
      seen.add(key);
    }
  }

  #map(value: unknown, { value: shape }: Shape & { is: 'map' }): void {
    if (!isPlainMap(value)) {
      this.#wrong(`${described(value)}, but a map is wanted`);
      return;
    }
    if (shape.is === 'any') return;
    for (const key in value) {
      const one = value[key];
      if (one !== null && one !== undefined) this.at(key, one, shape);
    }
  }

  #object(value: unknown, type: ObjectType): void {
    if (!isPlainMap(value)) {
      this.#wrong(`${described(value)}, but a map is wanted`);
      return;
    }
    if (value === type.sound) return;
    const before = this.faults.length;
    const { fields } = type;
    for (const key in value) {
      const one = value[key];
      if (one === undefined) continue;
      const shape = fields.get(key);
      if (!shape) this.#unknown(key, value, type);
      else if (one === null) this.#null(key, type, shape);
      else this.at(key, one, shape);
    }
    this.#required(value, type);
    if (this.faults.length === before) type.sound = value;
  }

  #unknown(key: string, beside: PlainMap, owner: ObjectType): void {
    if (owner.isFree) return;
    if (PATCH_KEY.test(key)) this.isPatch = true;
    this.faults.push({ what: 'unknown', path: [...this.#path, key], owner, value: beside[key], beside });
  }

  /** The server drops a key that is null, while who writes one below another means something by it. */
  #null(key: string, type: ObjectType, shape: Shape): void {
    if (shape.is === 'scalar' && shape.limits?.keepsNull) this.at(key, null, shape);
    if (shape.is !== 'object' || shape.nullable || this.#path.length === 0 || type.required.includes(key)) return;
    this.faults.push({ what: 'null', path: [...this.#path, key], owner: shape.type });
  }

  #required(value: PlainMap, { required }: ObjectType): void {
    for (const key of required) {
      const one = value[key];
      if (one !== undefined && one !== null) continue;
      if (one === undefined && openReason(value) !== undefined) continue;
      this.faults.push({ what: 'missing', path: [...this.#path, key], isNull: one === null });
    }
  }
}

/** What no two items may have in common, as text; undefined where it cannot be known. */
function keyOf(item: unknown, fields: readonly string[]): string | undefined {
  const parts = fields.length === 0 ? item : fields.map((field) => get(item, field));
  const known = Array.isArray(parts) ? !parts.some(isUnknown) : typeof parts === 'string';
  return known ? JSON.stringify(parts) : undefined;
}

const isPlainMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what does not fit an object is wrong in a patch of one too: it leaves out what it keeps, and null takes away. */
export const isWrongInPatch = (fault: Fault): boolean =>
  fault.what === 'value' ||
  (fault.what === 'unknown' && fault.value !== null && !PATCH_KEY.test(String(fault.path.at(-1))));

/** Whether the API server takes a value for what a field has: a key without a value is dropped, whatever it is of. */
export function isTaken(value: unknown, shape: Shape): boolean {
  const walk = new Walk();
  if (value !== null) walk.value(value, shape);
  return walk.faults.every(({ what }) => what === 'null');
}

/** What of an object does not fit, and whether it is a patch and no object. */
export function faultsOf(
  value: PlainMap,
  type: ObjectType,
): { readonly faults: readonly Fault[]; readonly isPatch: boolean } {
  const walk = new Walk();
  walk.value(value, { is: 'object', type });
  return walk;
}
