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
    readonly types: readonly (Required<Life> & {
        readonly type: string;
        readonly version?: string;
    })[];
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
export declare function elementOf(type: string): Element;
/** The name of a type that `#` may stand before. */
export declare const nameOf: (type: string) => string;
/** The API of one product in all its releases. */
export declare class ProductApi {
    #private;
    readonly name: ProductName;
    readonly releases: readonly string[];
    readonly kinds: readonly ApiKind[];
    constructor(name: ProductName, packed: PackedProduct);
    /** Names of all types. */
    get typeNames(): readonly string[];
    /** Whether the table has a type, by name with or without `#`; it is not unpacked. */
    hasType(name: string): boolean;
    /** A type by name, with or without `#`; undefined for what is no type of the table, as a string. */
    type(name: string): ApiType | undefined;
    /** The part of a span in which a life lasts; undefined when it never does. */
    during(life: Life, span?: Span): Span | undefined;
}
/** The products of a table. */
export declare const productsOf: (table: PackedTable) => readonly ProductApi[];
export {};
