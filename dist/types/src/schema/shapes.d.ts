/** The table of fields as one release of a product has it: what may stand where. Types are made as they are met. */
import { type FieldLimits } from '../facts/crd-values.js';
import { type ApiField, type ProductApi, type Span } from '../kubevirt/api-types.js';
import { type Release } from '../kubevirt/release.js';
/** What a plain value must be. */
export type Format = 'string' | 'duration' | 'time' | 'boolean' | 'int32' | 'integer' | 'number' | 'quantity' | 'int-or-string';
export type Shape = {
    readonly is: 'any';
} | {
    readonly is: 'scalar';
    readonly format: Format;
    readonly limits?: FieldLimits;
} | {
    readonly is: 'list';
    readonly item: Shape;
    readonly limits?: FieldLimits;
}
/** `nulls`: a null value is taken for an empty one. */
 | {
    readonly is: 'map';
    readonly value: Shape;
    readonly nulls?: boolean;
} | {
    readonly is: 'object';
    readonly type: ObjectType;
    readonly nullable?: boolean;
};
/** Whether a null is kept, as an item of a list too. */
export declare const isNullable: (shape: Shape) => boolean;
/** A type's name without its API version. */
export declare const stemOf: (name: string) => string;
/** A type in a release: its fields by name. It is unpacked when these are asked for: most types are only referred to. */
export declare class ObjectType {
    #private;
    readonly stem: string;
    /** The map that was found last to fit as a whole: machines of one model share most of theirs. */
    sound: unknown;
    constructor(shapes: Shapes, name: string, isRoot: boolean);
    get fields(): ReadonlyMap<string, Shape>;
    /** The fields that must be set. */
    get required(): readonly string[];
    /** Whether it takes fields that it does not have. */
    get isFree(): boolean;
}
/** The types of a product in a span of its releases. */
export declare class Shapes {
    #private;
    readonly api: ProductApi;
    readonly span: Span;
    /** The release of KubeVirt, for lives that a minor does not tell. */
    private readonly release;
    constructor(api: ProductApi, span: Span, 
    /** The release of KubeVirt, for lives that a minor does not tell. */
    release: Release);
    /** The type of the metadata of whole objects, where the product's table has it. */
    get metadata(): ObjectType | undefined;
    /** The type of a name, as that of a whole object or of a part. */
    type(name: string, isRoot?: boolean): ObjectType | undefined;
    /** Whether a field of a type, by its stem, exists in any of the releases. */
    has(stem: string, field: ApiField): boolean;
    /** Whether a field must be set in all of them. */
    isRequired({ required }: ApiField): boolean;
    shape(type: string, key: string, field?: Pick<ApiField, 'values'>): Shape;
}
