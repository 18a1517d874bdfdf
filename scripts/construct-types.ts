/**
 * Writes the types of all fields that the specs of KubeVirt, CDI and HyperConverged take, for the constructs: one file of
 * interfaces a product, and one for the types of Kubernetes that they share. scripts/construct-shapes.ts names them.
 */

import { apiProducts } from '../src/api-table.js';
import { spanText } from '../src/explain/span.js';
import { FIELD_NOTES, type FieldNote } from '../src/facts/field-notes.js';
import { type ApiField, type ApiType, elementOf, type Life, type ProductApi } from '../src/kubevirt/api-types.js';
import { behaviourText } from '../src/kubevirt/release.js';
import {
  HOMES,
  type Home,
  type Names,
  PRODUCT,
  type Reached,
  type Shape,
  shapesOfAll,
  stemOf,
  writtenFields,
} from './construct-shapes.js';

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  'string|null': 'string | null',
  duration: 'string',
  time: 'string',
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
  quantity: 'string | number',
  'int-or-string': 'number | string',
  any: 'unknown',
};

const inBrackets = (type: string): string => (type.includes(' | ') ? `(${type})` : type);

/** A type of the table in TypeScript, as the file of `home` writes it. */
function typeText(
  api: ProductApi,
  type: string,
  values: readonly string[] | undefined,
  home: Home,
  names: Names,
): string {
  const collection = /^(list|map)<(.*)>$/.exec(type);
  if (collection) {
    const item = typeText(api, collection[2] ?? '', values, home, names);
    return collection[1] === 'list' ? `readonly ${inBrackets(item)}[]` : `Readonly<Record<string, ${item}>>`;
  }
  if (values) return [...values.map((value) => `'${value}'`), within('kubernetes', 'OtherValue', home)].join(' | ');
  const named = api.type(type);
  const target = named && names.get(named);
  const text = target ? within(target.home, target.name, home) : PRIMITIVES[type];
  if (text === undefined) throw new Error(`${type} of ${api.name} has no type`);
  return text;
}

const within = (home: Home, name: string, file: Home): string => (home === file ? name : `${home}.${name}`);

const noteOf = (type: ApiType, field: ApiField): FieldNote | undefined =>
  FIELD_NOTES.find((note) => note.type === stemOf(type.name) && note.field === field.name);

/** No release of a product: the table has no such life. */
const NEVER = { first: -1, last: -1 };

/** A field in one product that has it. */
interface Held {
  readonly api: ProductApi;
  readonly type: ApiType;
  readonly field: ApiField;
}

const isWhole = (life: Life): boolean => life.from === undefined && life.to === undefined;

/** The releases of a product that have a type. */
const typeLife = ({ api, type }: Reached | Held): string => spanText(api, api.during(type) ?? NEVER);

/** The releases of a product that have a field; its name alone where all have it in which the type exists. */
function heldLife({ api, type, field }: Held): string {
  const exists = api.name === 'kubevirt' ? noteOf(type, field)?.exists : undefined;
  if (exists !== undefined) return `${PRODUCT[api.name]} ${behaviourText(exists)}`;
  return isWhole(field) ? PRODUCT[api.name] : spanText(api, api.during(field, api.during(type)) ?? NEVER);
}

/** The releases that have a field; not said where the field is as old as the type, and in the same products. */
function fieldLife(held: readonly Held[], sources: number): string[] {
  const lives = held.map(heldLife);
  const isAlways = held.length === sources && held.every(({ api }, index) => lives[index] === PRODUCT[api.name]);
  return isAlways ? [] : [`${lives.join('; ')}.`];
}

function deprecation({ type, field }: Held): string[] {
  const note = noteOf(type, field)?.deprecated;
  return note ? [`@deprecated From v${note.from.replace(/\.0$/, '')}: set \`${note.instead}\`.`] : [];
}

function comment(lines: readonly string[], indent = ''): string {
  if (lines.length < 2) return lines.map((line) => `${indent}/** ${line} */\n`).join('');
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

/** Whether every release in which the type exists demands the field. */
const isRequired = (held: readonly Held[], sources: number): boolean =>
  held.length === sources && held.every(({ field }) => field.required && isWhole(field.required) && isWhole(field));

const LINE = 120;

/** A property, its type broken at the bars if the line would be too long. */
function property(name: string, type: string): string {
  const line = `  readonly ${name}: ${type};\n`;
  return line.length <= LINE + 1 ? line : `  readonly ${name}:\n    | ${type.split(' | ').join('\n    | ')};\n`;
}

function fieldText(held: readonly Held[], shape: Shape, names: Names): string {
  const { sources, home } = shape;
  // CDI's description of Kubernetes' types calls quantities strings.
  const exact = held.filter(({ field }) => elementOf(field.type).type === 'quantity');
  const [type = '', other] = new Set(
    (exact.length > 0 ? exact : held).map(({ api, field }) => typeText(api, field.type, field.values, home, names)),
  );
  const [name, required] = [held[0]?.field.name ?? '', isRequired(held, sources.length)];
  if (other !== undefined) throw new Error(`${shape.stem}.${name} is ${type} in one product, ${other} in another`);
  const optional = type === 'unknown' ? type : `${type} | undefined`;
  const docs = [...fieldLife(held, sources.length), ...held.flatMap(deprecation).slice(0, 1)];
  return comment(docs, '  ') + property(required ? name : `${name}?`, required ? type : optional);
}

/** `VirtualMachine` at `spec.template`: where a type is found first, and the releases that have it. */
function shapeDocs({ sources }: Shape): string[] {
  const [first] = sources;
  const limited = sources.filter(({ type }) => !isWhole(type)).map((source) => ` ${typeLife(source)}.`);
  return [`\`${first?.path.join('.')}\` of ${first?.kind}.${limited.join('')}`];
}

function shapeText(shape: Shape, names: Names): string {
  const fields = new Map<string, Held[]>();
  for (const { api, type } of shape.sources)
    for (const field of writtenFields(type))
      fields.set(field.name, [...(fields.get(field.name) ?? []), { api, type, field }]);
  const name = names.get((shape.sources[0] as Reached).type)?.name;
  const docs = comment(shapeDocs(shape));
  if (fields.size === 0) return `${docs}export type ${name} = Readonly<Record<string, never>>;\n`;
  return `${docs}export interface ${name} {\n${[...fields.values()].map((held) => fieldText(held, shape, names)).join('')}}\n`;
}

const OTHER_VALUE = `/** Any string beside the values listed before it: releases differ in what they take. */
export type OtherValue = string & Record<never, never>;
`;

function fileText(home: Home, shapes: readonly Shape[], names: Names): string {
  const texts = shapes
    .filter((shape) => shape.home === home)
    .map((shape) => [names.get((shape.sources[0] as Reached).type)?.name ?? '', shapeText(shape, names)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, text]) => text);
  const body = [...(home === 'kubernetes' ? [OTHER_VALUE] : []), ...texts].join('\n');
  const imports = HOMES.filter((other) => new RegExp(`\\b${other}\\.[A-Z]`).test(body.replace(/\/\*.*?\*\//g, '')))
    .sort()
    .map((other) => `import type * as ${other} from './${other}.js';\n`);
  return `/**
 * What specs are made of: types of ${PRODUCT[home]}. Where releases are said of a type or a field, those alone have it.
 *
 * Generated by scripts/construct-types.ts from src/facts/api-types.json.
 */

${imports.join('')}${imports.length > 0 ? '\n' : ''}${body}`;
}

/** The files of types, by path. */
export function constructTypes(): Map<string, string> {
  const { shapes, names } = shapesOfAll(apiProducts());
  return new Map(HOMES.map((home) => [`constructs/api/${home}.ts`, fileText(home, shapes, names)]));
}
