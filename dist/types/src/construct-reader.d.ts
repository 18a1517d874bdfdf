/**
 * How what reads programs asks the constructs of this library what they write. The constructs are no part of the linter:
 * what stands between the two are these types.
 */
/** A value of a program, as far as it is known. */
export type Given = {
    readonly is: 'scalar';
    readonly value: string | number | boolean | null | undefined;
}
/** Not known; one of the options where there are any. */
 | {
    readonly is: 'unknown';
    readonly reason: string;
    readonly options: readonly Given[];
}
/** A map; `open` tells why it may hold more. */
 | {
    readonly is: 'map';
    readonly entries: ReadonlyMap<string, Given>;
    readonly open: string | undefined;
} | {
    readonly is: 'list';
    readonly items: readonly Given[];
    readonly open: string | undefined;
}
/** The texts of files of captured facts. */
 | {
    readonly is: 'facts';
    readonly texts: readonly string[];
}
/** A construct of this library that was told of. */
 | {
    readonly is: 'construct';
    readonly key: object;
} | {
    readonly is: 'recipe';
    readonly recipe: Recipe;
};
/** How a value of this library or of cdk8s is made: `State.of({...})`, `Windows.SERVER_2025`, `windows.virtio()`. */
export interface Recipe {
    /** The class, or the value that has the member. */
    readonly of: string | Given;
    readonly member: string;
    /** Arguments of a call; absent where the member is no method. */
    readonly args?: readonly Given[];
}
/** A place in the tree of constructs. */
export interface GivenScope {
    /** Stands for it. */
    readonly key: object;
    readonly type: 'App' | 'Chart' | 'Construct';
    readonly parent: GivenScope | undefined;
    /** Absent where it is not known. */
    readonly id: string | undefined;
    /** Of a chart. */
    readonly namespace?: Given;
}
/** A construct of this library that a program makes. */
export interface GivenConstruct {
    readonly key: object;
    /** Its class; a static method of it or a method of another construct where that makes it. */
    readonly type: string;
    readonly maker?: {
        readonly on?: object;
        readonly method: string;
    };
    /** Absent where it does not stand in an app that is known. */
    readonly scope: GivenScope | undefined;
    readonly id: string | undefined;
    /** The arguments behind scope and id. */
    readonly args: readonly Given[];
    /** Whether the program surely makes it. */
    readonly certain: boolean;
    /** The name that its chart gives it. */
    generatedName(): Given;
}
/** What a construct gives cdk8s as metadata. */
export interface ReadMetadata {
    /** A map with the marks of the caller. */
    readonly value: unknown;
    /** Whether the object stands in no namespace. */
    readonly clusterScoped: boolean;
}
/** Why nothing is known of a construct, and whether that is since it fails. */
export interface Unread {
    readonly unread: string;
    readonly fails: boolean;
}
/** How the caller marks what is not known. */
export interface Marks {
    unknown(reason: string): unknown;
    open<T extends object>(value: T, reason: string): T;
    /** Whether a value, or anything in it, is not known or may hold more. */
    isWhole(value: unknown): boolean;
}
/**
 * Tells the feature gates that objects need and that are surely off in their release, as the function of that name at the
 * library door: whoever reads constructs is the linter itself, so that none need be loaded for them.
 */
export type MissingGates = (objects: readonly unknown[], options: {
    readonly kubevirt: string;
    readonly complete: boolean;
    readonly observed: boolean;
    readonly facts: readonly unknown[];
}) => readonly string[];
/** An object of the program that no construct of this library makes. */
export interface GivenObject {
    readonly key: object;
    readonly scope: GivenScope | undefined;
    readonly manifest: Readonly<Record<string, unknown>>;
    readonly certain: boolean;
}
/** What a name of this library stands for. */
export interface ConstructExport {
    /** `resource`: it makes an object; `values`: its static members make values; `other`: nothing that is read. */
    readonly is: 'resource' | 'values' | 'function' | 'other';
    /** Static methods that make values, and such that make constructs. */
    readonly calls: readonly string[];
    readonly makers: readonly string[];
    /** Static values. */
    readonly values: readonly string[];
    /** Methods of an instance that change it, that make a value, or that make another construct. */
    readonly changes: readonly string[];
    readonly turns: readonly string[];
    readonly makes: Readonly<Record<string, MadeByMethod>>;
    /** Methods that make a plain object below a construct. */
    readonly below: readonly string[];
}
/** `vm.snapshot(id, options)` makes a class with the VM as one of its props. */
export interface MadeByMethod {
    readonly type: string;
    /** The prop that holds the construct. */
    readonly as: string;
}
export interface ConstructReader {
    readonly exports: Readonly<Record<string, ConstructExport>>;
    /** Tells of a construct. Gives its metadata, or why nothing is known of it. */
    construct(given: GivenConstruct): ReadMetadata | Unread;
    /** Tells of a call that changes a construct. */
    call(key: object, method: string, args: readonly Given[], certain: boolean): void;
    /** Tells how an app is guarded. */
    guard(scope: GivenScope, options: Given, certain: boolean): void;
    /** A scalar property of a value or construct; undefined where it is none, or not known. */
    property(of: Given, name: string): {
        readonly value: string | number | boolean | undefined;
    } | undefined;
    /** Tells of what no construct of this library makes; of all of it before anything is written. */
    others(objects: readonly GivenObject[]): void;
    /** Tells the whole manifest of a construct, which what hangs on all objects needs. */
    written(key: object, manifest: Readonly<Record<string, unknown>>): void;
    /** Says that there may be objects that nobody told of. */
    doubt(reason: string): void;
    /** When a construct is asked what it writes: preferences first, last what hangs on all other objects. */
    turnOf(key: object): number;
    /** Everything beside metadata that a construct writes, with the marks of the caller. */
    fields(key: object): Readonly<Record<string, unknown>>;
    /** The way to the argument or prop that decides a field; undefined where none alone does. */
    origin(key: object, path: readonly (string | number)[]): readonly (string | number)[] | undefined;
}
