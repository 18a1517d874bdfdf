/**
 * Checks values by JSON Schemas of the keywords that definitions of kinds are written with. Schemas are walked and not compiled: those of
 * a kind are large, and objects of it few.
 */

import { matcher } from '../pattern.js';
import { get, isMap, isUnknown, type Path } from '../value.js';
import { MAP_KEYS } from './crd.js';
import type { JsonSchema } from './json-schema.js';
import type { OutsideFault } from './outside.js';
import { quoted } from './scalars.js';

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  null: (value) => value === null,
  number: (value) => typeof value === 'number',
  object: isMap,
  string: (value) => typeof value === 'string',
};

/** A null that is taken is taken for an absence, and no way to write a value. */
const withoutNull = (values: readonly unknown[]): unknown[] => values.filter((one) => one !== null && one !== 'null');

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const hasDoubles = (values: readonly unknown[]): boolean =>
  new Set(values.map((one) => JSON.stringify(one))).size < values.length;

/** Whether two items of a list are equal in some fields. What cannot be known differs. */
function repeats(list: readonly unknown[], fields: readonly string[]): boolean {
  const keys = list.map((item) => fields.map((field) => get(item, field)));
  return hasDoubles(keys.filter((key) => !key.some(isUnknown)));
}

/** A pattern that is none, or would take long, refuses nothing. */
const matches = (text: string, source: string): boolean => matcher(source)?.(text) ?? true;

type Said = string | undefined;

/** Characters as the server counts them. */
const lengthOf = (text: string): number => [...text].length;

/** What keywords say of a text, a number, a list or a map that does not fit; numbers are their limits. */
const LIMITS: Readonly<Record<string, readonly [keyword: string, fault: (value: never, limit: never) => Said][]>> = {
  string: [
    [
      'minLength',
      (text: string, least: number) => (lengthOf(text) < least ? `at least ${least} characters are wanted` : undefined),
    ],
    [
      'maxLength',
      (text: string, most: number) => (lengthOf(text) > most ? `at most ${most} characters are wanted` : undefined),
    ],
    ['pattern', (text: string, source: string) => (matches(text, source) ? undefined : `it does not match ${source}`)],
  ],
  number: [
    ['minimum', (number: number, least: number) => (number < least ? `it is less than ${least}` : undefined)],
    ['maximum', (number: number, most: number) => (number > most ? `it is more than ${most}` : undefined)],
    [
      'exclusiveMinimum',
      (number: number, limit: number) => (number <= limit ? `more than ${limit} is wanted` : undefined),
    ],
    [
      'exclusiveMaximum',
      (number: number, limit: number) => (number >= limit ? `less than ${limit} is wanted` : undefined),
    ],
    [
      'multipleOf',
      (number: number, unit: number) =>
        Number.isInteger(number / unit) ? undefined : `a multiple of ${unit} is wanted`,
    ],
  ],
  array: [
    [
      'minItems',
      (list: unknown[], least: number) => (list.length < least ? `at least ${least} items are wanted` : undefined),
    ],
    [
      'maxItems',
      (list: unknown[], most: number) => (list.length > most ? `at most ${most} items are wanted` : undefined),
    ],
    [
      'uniqueItems',
      (list: unknown[], unique: boolean) => (unique && hasDoubles(list) ? 'an item stands in it twice' : undefined),
    ],
    [
      MAP_KEYS,
      (list: unknown[], fields: string[]) =>
        repeats(list, fields) ? `two items have the same ${fields.join(' and ')}` : undefined,
    ],
  ],
  object: [
    [
      'minProperties',
      (map: object, least: number) =>
        Object.keys(map).length < least ? `at least ${least} keys are wanted` : undefined,
    ],
    [
      'maxProperties',
      (map: object, most: number) => (Object.keys(map).length > most ? `at most ${most} keys are wanted` : undefined),
    ],
  ],
};

class SchemaWalk {
  readonly faults: OutsideFault[] = [];

  at(schema: JsonSchema, value: unknown, path: Path): void {
    if (!this.#type(schema, value, path)) return;
    const type = Object.keys(LIMITS).find((one) => TYPES[one]?.(value));
    for (const [keyword, fault] of LIMITS[type ?? ''] ?? []) {
      const said = schema[keyword] === undefined ? undefined : fault(value as never, schema[keyword] as never);
      if (said !== undefined) this.#wrong(path, said);
    }
    if (Array.isArray(value) && isMap(schema.items))
      for (const [index, item] of value.entries()) this.at(schema.items, item, [...path, index]);
    if (isMap(value)) this.#map(schema, value, path);
    this.#junctors(schema, value, path);
  }

  #wrong(path: Path, said: string): void {
    this.faults.push({ what: 'value', path, said });
  }

  /** Whether a value is of a type, and one of the values, that are taken. */
  #type({ type, enum: values }: JsonSchema, value: unknown, path: Path): boolean {
    if (type !== undefined && !listOf(type).some((one) => TYPES[String(one)]?.(value))) {
      this.#wrong(path, `${withoutNull(listOf(type)).join(' or ')} is wanted`);
      return false;
    }
    if (!Array.isArray(values) || values.some((one) => isSame(one, value))) return true;
    this.#wrong(path, `one of ${withoutNull(values).map(quoted).join(', ')} is wanted`);
    return false;
  }

  #map(schema: JsonSchema, map: Readonly<Record<string, unknown>>, path: Path): void {
    const { properties = {}, additionalProperties: rest, propertyNames: names, required = [] } = schema;
    for (const [key, value] of Object.entries(map)) {
      const field = Object.hasOwn(properties as object, key) ? (properties as JsonSchema)[key] : rest;
      if (field === false) this.#unknown([...path, key], Object.keys(properties as object));
      else if (isMap(field) && value !== undefined) this.at(field, value, [...path, key]);
      if (isMap(names)) for (const { said } of schemaFaults(names, key)) this.#wrong([...path, key], said);
    }
    for (const name of required as readonly string[])
      if (!Object.hasOwn(map, name) || map[name] === undefined)
        this.faults.push({ what: 'missing', path: [...path, name], said: 'it is missing' });
  }

  #unknown(path: Path, fields: readonly string[]): void {
    this.faults.push({ what: 'unknown', path, said: 'it is no field', fields });
  }

  #junctors(
    { allOf = [], anyOf, oneOf, not, if: condition, ...branches }: JsonSchema,
    value: unknown,
    path: Path,
  ): void {
    for (const one of allOf as readonly JsonSchema[]) this.at(one, value, path);
    if (Array.isArray(anyOf) && !anyOf.some((one) => fits(one, value)))
      this.#wrong(path, `it is none of what is taken: ${saidBy(anyOf, value, path)}`);
    const fitting = Array.isArray(oneOf) ? oneOf.filter((one) => fits(one, value)).length : 1;
    if (fitting > 1) this.#wrong(path, 'it is several of what only one may be');
    if (fitting === 0) this.#wrong(path, `it is none of what is taken: ${saidBy(oneOf as JsonSchema[], value, path)}`);
    if (isMap(not) && fits(not, value)) this.#wrong(path, 'it is what may not be');
    if (!isMap(condition)) return;
    const branch = fits(condition, value) ? branches.then : branches.else;
    if (isMap(branch)) this.at(branch, value, path);
  }
}

const fits = (schema: JsonSchema, value: unknown): boolean => schemaFaults(schema, value).length === 0;

/** Why none of several schemas fits, in short. */
function saidBy(schemas: readonly JsonSchema[], value: unknown, path: Path): string {
  const said = schemas.flatMap((one) => schemaFaults(one, value, path).slice(0, 1));
  return [...new Set(said.map((one) => (one.what === 'missing' ? `"${one.path.at(-1)}" is missing` : one.said)))].join(
    ', or ',
  );
}

/** What of a value does not fit a schema; `path`: where it stands. */
export function schemaFaults(schema: JsonSchema, value: unknown, path: Path = []): readonly OutsideFault[] {
  const walk = new SchemaWalk();
  walk.at(schema, value, path);
  return walk.faults;
}
