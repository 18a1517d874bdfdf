/** What expressions come to: scalars, what cannot be known, and things that can be written to. */
import { Unknown } from '../../value.js';
import type { ts } from './compiler.js';
import type { Machine } from './machine.js';
export type Scalar = string | number | boolean | null | undefined;
export type Value = Scalar | Unknown | Dict | List | Func | Native;
/** A value with the expression that set it, if any did. */
export interface Traced {
    readonly value: Value;
    readonly from?: ts.Node | undefined;
}
/** A value in a map or list: also where its key stands, and the expression that handed it over. */
export interface Slot extends Traced {
    readonly key?: ts.Node | undefined;
    readonly use?: ts.Node | undefined;
}
/** One of a few values, which of them cannot be told. */
export declare class Unsure extends Unknown {
    readonly options: readonly Traced[];
    constructor(reason: string, options: readonly Traced[]);
}
/** Something that programs write to. What a branch wrote can be taken back. */
export interface Store {
    /** How much it holds. */
    readonly size: number;
    /** What may be the same: what it was joined of, and what was made of it so. */
    readonly akin?: ReadonlySet<Dict | List> | undefined;
    snapshot(): unknown;
    restore(snapshot: unknown): void;
}
/** All that may be the same as something. */
export declare function kinOf(store: Store): ReadonlySet<Dict | List>;
interface DictState {
    readonly entries: ReadonlyMap<string, Slot>;
    readonly open: string | undefined;
}
/** A map; the base of what has properties. */
export declare class Dict implements Store {
    entries: Map<string, Slot>;
    akin: Set<Dict | List> | undefined;
    /** Why it may hold more than it shows. */
    open: string | undefined;
    get size(): number;
    blur(reason: string): void;
    snapshot(): DictState;
    restore({ entries, open }: DictState): void;
}
interface ListState {
    readonly items: readonly Slot[];
    readonly open: string | undefined;
}
export declare class List implements Store {
    items: Slot[];
    open: string | undefined;
    akin: Set<Dict | List> | undefined;
    constructor(items?: Slot[]);
    get size(): number;
    blur(reason: string): void;
    snapshot(): ListState;
    restore({ items, open }: ListState): void;
}
/** A name in a scope. */
export interface Binding {
    slot?: Traced | undefined;
    /** How its value is found when it is asked for first. */
    late?: (() => Traced) | undefined;
    /** What that came to. */
    found?: Traced | undefined;
}
/** The names of a block, function or module. */
export declare class Frame implements Store {
    readonly parent: Frame | undefined;
    names: Map<string, Binding>;
    /** `this`, in the frame of a function or constructor. */
    self: Traced | undefined;
    /** The class whose code runs, for `super`. */
    home: ClassValue | undefined;
    constructor(parent: Frame | undefined);
    get size(): number;
    snapshot(): ReadonlyMap<string, Traced | undefined>;
    restore(slots: ReadonlyMap<string, Traced | undefined>): void;
}
/** A function of the program. */
export declare class Func {
    readonly node: ts.FunctionLikeDeclaration;
    readonly frame: Frame;
    readonly self?: Traced | undefined;
    readonly home?: ClassValue | undefined;
    /** Arguments that it was bound to with its `this`, which it keeps. */
    readonly bound?: readonly Traced[] | undefined;
    constructor(node: ts.FunctionLikeDeclaration, frame: Frame, self?: Traced | undefined, home?: ClassValue | undefined, 
    /** Arguments that it was bound to with its `this`, which it keeps. */
    bound?: readonly Traced[] | undefined);
}
/** Arguments of a call. */
export interface Args {
    readonly list: readonly Traced[];
    /** Why there may be more. */
    readonly open: string | undefined;
}
export type Call = (machine: Machine, args: Args, node: ts.Node, self: Traced) => Traced;
/** Something of the language or of a package that is known here. */
export declare class Native {
    readonly name: string;
    readonly call?: Call | undefined;
    readonly members: Readonly<Record<string, Value>>;
    constructor(name: string, call?: Call | undefined, members?: Readonly<Record<string, Value>>);
}
/** A class of cdk8s or of the language. */
export declare class NativeClass extends Native {
    /** What its constructor does to a new instance. */
    readonly init: (machine: Machine, instance: Instance, args: Args, node: ts.Node) => void;
    readonly get: (machine: Machine, instance: Instance, name: string) => Traced | undefined;
    readonly methods: Readonly<Record<string, Call>>;
    readonly base?: NativeClass | undefined;
    constructor(name: string, 
    /** What its constructor does to a new instance. */
    init: (machine: Machine, instance: Instance, args: Args, node: ts.Node) => void, get?: (machine: Machine, instance: Instance, name: string) => Traced | undefined, methods?: Readonly<Record<string, Call>>, base?: NativeClass | undefined, members?: Readonly<Record<string, Value>>);
}
/** A class of the program; its entries are the static members. */
export declare class ClassValue extends Dict {
    readonly node: ts.ClassLikeDeclaration;
    readonly frame: Frame;
    readonly base: ClassValue | NativeClass | Unknown | undefined;
    constructor(node: ts.ClassLikeDeclaration, frame: Frame, base: ClassValue | NativeClass | Unknown | undefined);
}
/** Where a construct stands in the tree. */
export interface ConstructNode {
    readonly scope: Instance | Unknown | undefined;
    /** What it was put below, where that is not known. */
    readonly given?: Unknown;
    readonly id: string | Unknown;
    readonly children: Instance[];
}
/** What `new` made. */
export declare class Instance extends Dict {
    readonly type: ClassValue | NativeClass;
    /** The expression that made it. */
    readonly made: ts.Node;
    construct: ConstructNode | undefined;
    /** What a native class keeps. */
    readonly hidden: Map<string, unknown>;
    constructor(type: ClassValue | NativeClass, 
    /** The expression that made it. */
    made: ts.Node);
}
export declare const UNDEFINED: Traced;
/** The argument at an index. */
export declare function argument({ list, open }: Args, index: number): Traced;
export declare const unknown: (reason: string, from?: ts.Node) => Traced;
export declare const isUnknown: (value: Value) => value is Unknown;
/** A plain map: no instance, no class. */
export declare const isPlain: (value: Value) => value is Dict;
/** Whether a value is a scalar that is known. */
export declare const isScalar: (value: Value) => value is Scalar;
/** The classes of an instance or class, nearest first, and what they end with. */
export declare function ancestry(type: ClassValue['base']): Generator<ClassValue | NativeClass | Unknown>;
/** Whether a class descends from a native one. */
export declare function descends(type: ClassValue['base'], native: string): boolean;
/** Whether a value is an instance of a class; one whose class is not read may be of any. */
export declare function isOf(value: Value, is: (type: ClassValue | NativeClass) => boolean): boolean | Unknown;
/** A new map of slots. */
export declare function dictOf(entries?: Iterable<readonly [string, Slot]>): Dict;
/** The entries of a map in the order in which JavaScript goes over them. */
export declare const inOrder: ({ entries }: Dict) => [string, Slot][];
export {};
