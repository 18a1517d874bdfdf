/** The fields of API types by release, unpacked from the table of src/facts/api-types.json as they are asked for. */

/** A life in minor releases of the product, both ends inclusive; an end left out is that of what holds the field. */
export interface Life {
  readonly from?: string;
  readonly to?: string;
}

export interface ApiField extends Life {
  readonly name: string;
  /** `string`, `integer`, `quantity`, ..., `#Type`, `list<...>` or `map<...>`. */
  readonly type: string;
  /** In which of the releases it must be set; absent: in none. */
  readonly required?: Life;
  /** The values it takes, if they are listed. */
  readonly values?: readonly string[];
}

export interface ApiType extends Life {
  readonly name: string;
  readonly fields: readonly ApiField[];
}

export interface ApiKind {
  readonly group: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Which type the kind has in which releases; `version`: in this API version alone. */
  readonly types: readonly (Required<Life> & { readonly type: string; readonly version?: string })[];
  /** The API versions served. */
  readonly served: Readonly<Record<string, Required<Life>>>;
}

interface PackedProduct {
  /** Minor releases, oldest first. */
  readonly releases: readonly string[];
  readonly kinds: readonly ApiKind[];
  /** A type as text; the comment of the table says how it is read. */
  readonly types: Readonly<Record<string, string>>;
}

export type ProductName = 'kubevirt' | 'cdi' | 'hyperconverged';

/** The table as it is stored. */
export type PackedTable = Readonly<Record<ProductName, PackedProduct>>;

/** First and last release as places in a product's list of releases; both inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What a type comes down to inside of lists and maps: `[]` for each list, `.*` for each map around it. */
export interface Element {
  readonly type: string;
  readonly around: string;
}

const COLLECTION = /^(list|map)<(.*)>$/;

export function elementOf(type: string): Element {
  const match = COLLECTION.exec(type);
  if (!match) return { type, around: '' };
  const inner = elementOf(match[2] ?? '');
  return { type: inner.type, around: `${match[1] === 'list' ? '[]' : '.*'}${inner.around}` };
}

function lifeOf(text: string): Life {
  const [from, to] = text.split('-');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function fieldOf(text: string): ApiField {
  const [name = '', type = '', ...marks] = text.split(' ');
  const marked = (sign: string): string | undefined => marks.find((mark) => mark.startsWith(sign))?.slice(1);
  const [required, life, values] = [marked('!'), marked('@'), marked('=')];
  return {
    name,
    type,
    ...(life === undefined ? {} : lifeOf(life)),
    ...(required === undefined ? {} : { required: lifeOf(required) }),
    ...(values === undefined ? {} : { values: values.split('|') }),
  };
}

function typeOf(name: string, text: string): ApiType {
  const parts = text === '' ? [] : text.split(';');
  const own = parts[0]?.startsWith('@') ? parts.shift() : undefined;
  return { name, fields: parts.map(fieldOf), ...(own === undefined ? {} : lifeOf(own.slice(1))) };
}

/** The name of a type that `#` may stand before. */
export const nameOf = (type: string): string => (type.startsWith('#') ? type.slice(1) : type);

/** The API of one product in all its releases. */
export class ProductApi {
  readonly releases: readonly string[];
  readonly kinds: readonly ApiKind[];
  readonly #packed: PackedProduct['types'];
  readonly #types = new Map<string, ApiType>();

  constructor(
    readonly name: ProductName,
    packed: PackedProduct,
  ) {
    this.releases = packed.releases;
    this.kinds = packed.kinds;
    this.#packed = packed.types;
  }

  /** Names of all types. */
  get typeNames(): readonly string[] {
    return Object.keys(this.#packed);
  }

  /** Whether the table has a type, by name with or without `#`; it is not unpacked. */
  hasType(name: string): boolean {
    return Object.hasOwn(this.#packed, nameOf(name));
  }

  /** A type by name, with or without `#`; undefined for what is no type of the table, as a string. */
  type(name: string): ApiType | undefined {
    const key = nameOf(name);
    const known = this.#types.get(key);
    if (known || !this.hasType(key)) return known;
    const type = typeOf(key, this.#packed[key] ?? '');
    this.#types.set(key, type);
    return type;
  }

  /** The part of a span in which a life lasts; undefined when it never does. */
  during(life: Life, span: Span = { first: 0, last: this.releases.length - 1 }): Span | undefined {
    const first = life.from === undefined ? span.first : Math.max(span.first, this.releases.indexOf(life.from));
    const last = life.to === undefined ? span.last : Math.min(span.last, this.releases.indexOf(life.to));
    return first > last ? undefined : { first, last };
  }
}

/** The products of a table. */
export const productsOf = (table: PackedTable): readonly ProductApi[] => [
  new ProductApi('kubevirt', table.kubevirt),
  new ProductApi('cdi', table.cdi),
  new ProductApi('hyperconverged', table.hyperconverged),
];
