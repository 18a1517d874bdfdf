/** The table of fields as one release of a product has it: what may stand where. Types are made as they are met. */

import {
  CRD_TYPES,
  FIELD_LIMITS,
  type FieldLimits,
  FREE_TYPES,
  INT32_FIELDS,
  NULLABLE_ITEMS,
  OPAQUE_TYPES,
} from '../facts/crd-values.js';
import { FIELD_NOTES } from '../facts/field-notes.js';
import { type ApiField, nameOf, type ProductApi, type Span } from '../kubevirt/api-types.js';
import { holds, type Release } from '../kubevirt/release.js';

/** What a plain value must be. */
export type Format =
  | 'string'
  | 'duration'
  | 'time'
  | 'boolean'
  | 'int32'
  | 'integer'
  | 'number'
  | 'quantity'
  | 'int-or-string';

export type Shape =
  | { readonly is: 'any' }
  | { readonly is: 'scalar'; readonly format: Format; readonly limits?: FieldLimits }
  | { readonly is: 'list'; readonly item: Shape; readonly limits?: FieldLimits }
  /** `nulls`: a null value is taken for an empty one. */
  | { readonly is: 'map'; readonly value: Shape; readonly nulls?: boolean }
  | { readonly is: 'object'; readonly type: ObjectType; readonly nullable?: boolean };

/** Whether a null is kept, as an item of a list too. */
export const isNullable = (shape: Shape): boolean =>
  shape.is === 'any' || (shape.is === 'object' && shape.nullable === true);

const ANY: Shape = { is: 'any' };
const ANY_MAP: Shape = { is: 'map', value: ANY };
const ANY_LIST: Shape = { is: 'list', item: ANY };

/** Types of the table that hold one plain value. */
const PLAIN: Readonly<Record<string, Shape>> = {
  any: ANY,
  object: ANY_MAP,
  map: ANY_MAP,
  list: ANY_LIST,
  'string|null': { is: 'scalar', format: 'string' },
};
const FORMATS: ReadonlySet<string> = new Set<Format>([
  'string',
  'duration',
  'time',
  'boolean',
  'integer',
  'number',
  'quantity',
  'int-or-string',
]);

/** A type's name without its API version. */
export const stemOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const METADATA = 'ObjectMeta';

/** What every kind has, whatever the table says of it. */
const ROOT_FIELDS = ['apiVersion', 'kind', 'metadata', 'status'] as const;

/** A type in a release: its fields by name. It is unpacked when these are asked for: most types are only referred to. */
export class ObjectType {
  readonly stem: string;
  /** The map that was found last to fit as a whole: machines of one model share most of theirs. */
  sound: unknown;
  readonly #shapes: Shapes;
  readonly #name: string;
  readonly #isRoot: boolean;
  #fields: ReadonlyMap<string, Shape> | undefined;
  #required: readonly string[] | undefined;

  constructor(shapes: Shapes, name: string, isRoot: boolean) {
    this.#shapes = shapes;
    this.#name = name;
    this.#isRoot = isRoot;
    this.stem = stemOf(nameOf(name));
  }

  get fields(): ReadonlyMap<string, Shape> {
    this.#fields ??= this.#made();
    return this.#fields;
  }

  /** The fields that must be set. */
  get required(): readonly string[] {
    this.#required ??= this.#unpacked
      .filter((field) => this.#shapes.isRequired(field) && this.#shapes.has(this.stem, field))
      .map(({ name }) => name);
    return this.#required;
  }

  /** Whether it takes fields that it does not have. */
  get isFree(): boolean {
    return FREE_TYPES.has(this.stem);
  }

  get #unpacked(): readonly ApiField[] {
    return this.#shapes.api.type(this.#name)?.fields ?? [];
  }

  #made(): ReadonlyMap<string, Shape> {
    const fields = new Map<string, Shape>();
    if (this.#isRoot) for (const name of ROOT_FIELDS) fields.set(name, ANY);
    for (const field of this.#unpacked) {
      if (!this.#shapes.has(this.stem, field)) continue;
      const key = `${this.stem}.${field.name}`;
      fields.set(field.name, this.#shapes.shape(CRD_TYPES[key] ?? field.type, key, field));
    }
    const metadata = this.#isRoot ? this.#shapes.metadata : undefined;
    if (metadata) fields.set('metadata', { is: 'object', type: metadata, nullable: true });
    return fields;
  }
}

/** The types of a product in a span of its releases. */
export class Shapes {
  readonly #types = new Map<string, ObjectType>();

  constructor(
    readonly api: ProductApi,
    readonly span: Span,
    /** The release of KubeVirt, for lives that a minor does not tell. */
    private readonly release: Release,
  ) {}

  /** The type of the metadata of whole objects, where the product's table has it. */
  get metadata(): ObjectType | undefined {
    const name = this.api.typeNames.find((one) => stemOf(one) === METADATA);
    return name === undefined ? undefined : this.type(name);
  }

  /** The type of a name, as that of a whole object or of a part. */
  type(name: string, isRoot = false): ObjectType | undefined {
    const key = isRoot ? `root ${name}` : name;
    const known = this.#types.get(key);
    if (known) return known;
    if (!this.api.hasType(name)) return undefined;
    const type = new ObjectType(this, name, isRoot);
    this.#types.set(key, type);
    return type;
  }

  /** Whether a field of a type, by its stem, exists in any of the releases. */
  has(stem: string, field: ApiField): boolean {
    const note =
      this.api.name === 'kubevirt' && FIELD_NOTES.find((row) => row.field === field.name && row.type === stem);
    if (note && note.exists !== undefined) return holds(note.exists, this.release);
    return this.api.during(field, this.span) !== undefined;
  }

  /** Whether a field must be set in all of them. */
  isRequired({ required }: ApiField): boolean {
    const during = required && this.api.during(required, this.span);
    return during !== undefined && during.first === this.span.first && during.last === this.span.last;
  }

  shape(type: string, key: string, field: Pick<ApiField, 'values'> = {}): Shape {
    const [, around, inner = ''] = /^(list|map)<(.*)>$/.exec(type) ?? [];
    if (around === 'map') return { is: 'map', value: this.shape(inner, `${key}.*`) };
    if (around === 'list') {
      const limits = this.#limits(key);
      return { is: 'list', item: this.shape(inner, `${key}[]`, field), ...(limits ? { limits } : {}) };
    }
    if (type.startsWith('#')) return this.#object(type);
    return PLAIN[type] ?? this.#scalar(type, key, field);
  }

  /** What the CRDs of all of the releases say of a field. */
  #limits(key: string): FieldLimits | undefined {
    const limits = FIELD_LIMITS[key];
    const { releases } = this.api;
    return limits?.from === undefined || releases.indexOf(limits.from) <= this.span.first ? limits : undefined;
  }

  #object(name: string): Shape {
    const type = this.type(name);
    if (!type || OPAQUE_TYPES.has(type.stem)) return ANY;
    if (type.stem === METADATA) return this.api.name === 'kubevirt' ? ANY : { is: 'object', type };
    return NULLABLE_ITEMS.has(type.stem) ? { is: 'object', type, nullable: true } : { is: 'object', type };
  }

  #scalar(type: string, key: string, { values }: Pick<ApiField, 'values'>): Shape {
    if (!FORMATS.has(type)) return ANY;
    const format = type === 'integer' && INT32_FIELDS.has(key) ? 'int32' : (type as Format);
    const own = this.#limits(key);
    // The table has enums of OpenAPI; only those of HyperConverged were read from its CRDs.
    const limits = own ?? (this.api.name === 'hyperconverged' && values ? { values } : undefined);
    return { is: 'scalar', format, ...(limits ? { limits } : {}) };
  }
}
