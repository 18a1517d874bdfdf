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
export class Unsure extends Unknown {
  constructor(
    reason: string,
    readonly options: readonly Traced[],
  ) {
    super(reason);
  }
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
export function kinOf(store: Store): ReadonlySet<Dict | List> {
  const kin = new Set(store.akin);
  // A set goes on to what is added to it.
  for (const one of kin) for (const other of one.akin ?? []) kin.add(other);
  kin.delete(store as Dict | List);
  return kin;
}

interface DictState {
  readonly entries: ReadonlyMap<string, Slot>;
  readonly open: string | undefined;
}

/** A map; the base of what has properties. */
export class Dict implements Store {
  entries = new Map<string, Slot>();
  akin: Set<Dict | List> | undefined;
  /** Why it may hold more than it shows. */
  open: string | undefined;

  get size(): number {
    return this.entries.size;
  }

  blur(reason: string): void {
    for (const [key, slot] of this.entries) this.entries.set(key, { ...slot, value: new Unknown(reason) });
    this.open = reason;
  }

  snapshot(): DictState {
    return { entries: new Map(this.entries), open: this.open };
  }

  restore({ entries, open }: DictState): void {
    this.entries = new Map(entries);
    this.open = open;
  }
}

interface ListState {
  readonly items: readonly Slot[];
  readonly open: string | undefined;
}

export class List implements Store {
  open: string | undefined;
  akin: Set<Dict | List> | undefined;

  constructor(public items: Slot[] = []) {}

  get size(): number {
    return this.items.length;
  }

  blur(reason: string): void {
    this.items = this.items.map((slot) => ({ ...slot, value: new Unknown(reason) }));
    this.open = reason;
  }

  snapshot(): ListState {
    return { items: [...this.items], open: this.open };
  }

  restore({ items, open }: ListState): void {
    this.items = [...items];
    this.open = open;
  }
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
export class Frame implements Store {
  names = new Map<string, Binding>();
  /** `this`, in the frame of a function or constructor. */
  self: Traced | undefined;
  /** The class whose code runs, for `super`. */
  home: ClassValue | undefined;

  constructor(readonly parent: Frame | undefined) {}

  get size(): number {
    return this.names.size;
  }

  snapshot(): ReadonlyMap<string, Traced | undefined> {
    return new Map([...this.names].map(([name, { slot }]) => [name, slot]));
  }

  restore(slots: ReadonlyMap<string, Traced | undefined>): void {
    for (const [name, slot] of slots) (this.names.get(name) as Binding).slot = slot;
  }
}

/** A function of the program. */
export class Func {
  constructor(
    readonly node: ts.FunctionLikeDeclaration,
    readonly frame: Frame,
    readonly self?: Traced,
    readonly home?: ClassValue,
    /** Arguments that it was bound to with its `this`, which it keeps. */
    readonly bound?: readonly Traced[],
  ) {}
}

/** Arguments of a call. */
export interface Args {
  readonly list: readonly Traced[];
  /** Why there may be more. */
  readonly open: string | undefined;
}

export type Call = (machine: Machine, args: Args, node: ts.Node, self: Traced) => Traced;

/** Something of the language or of a package that is known here. */
export class Native {
  constructor(
    readonly name: string,
    readonly call?: Call,
    readonly members: Readonly<Record<string, Value>> = {},
  ) {}
}

/** A class of cdk8s or of the language. */
export class NativeClass extends Native {
  constructor(
    name: string,
    /** What its constructor does to a new instance. */
    readonly init: (machine: Machine, instance: Instance, args: Args, node: ts.Node) => void,
    readonly get: (machine: Machine, instance: Instance, name: string) => Traced | undefined = () => undefined,
    readonly methods: Readonly<Record<string, Call>> = {},
    readonly base?: NativeClass,
    members: Readonly<Record<string, Value>> = {},
  ) {
    super(name, undefined, members);
  }
}

/** A class of the program; its entries are the static members. */
export class ClassValue extends Dict {
  constructor(
    readonly node: ts.ClassLikeDeclaration,
    readonly frame: Frame,
    readonly base: ClassValue | NativeClass | Unknown | undefined,
  ) {
    super();
  }
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
export class Instance extends Dict {
  construct: ConstructNode | undefined;
  /** What a native class keeps. */
  readonly hidden = new Map<string, unknown>();

  constructor(
    readonly type: ClassValue | NativeClass,
    /** The expression that made it. */
    readonly made: ts.Node,
  ) {
    super();
  }
}

export const UNDEFINED: Traced = { value: undefined };

/** The argument at an index. */
export function argument({ list, open }: Args, index: number): Traced {
  return list[index] ?? (open === undefined ? UNDEFINED : { value: new Unknown(open) });
}

export const unknown = (reason: string, from?: ts.Node): Traced => ({ value: new Unknown(reason), from });

export const isUnknown = (value: Value): value is Unknown => value instanceof Unknown;

/** A plain map: no instance, no class. */
export const isPlain = (value: Value): value is Dict =>
  value instanceof Dict && !(value instanceof Instance) && !(value instanceof ClassValue);

/** Whether a value is a scalar that is known. */
export const isScalar = (value: Value): value is Scalar =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');

/** The classes of an instance or class, nearest first, and what they end with. */
export function* ancestry(type: ClassValue['base']): Generator<ClassValue | NativeClass | Unknown> {
  let current = type;
  for (let depth = 0; current && depth < 50; depth++) {
    yield current;
    current = current instanceof Unknown ? undefined : current.base;
  }
}

/** Whether a class descends from a native one. */
export function descends(type: ClassValue['base'], native: string): boolean {
  for (const one of ancestry(type)) if (one instanceof NativeClass && one.name === native) return true;
  return false;
}

/** Whether a value is an instance of a class; one whose class is not read may be of any. */
export function isOf(value: Value, is: (type: ClassValue | NativeClass) => boolean): boolean | Unknown {
  if (isUnknown(value)) return new Unknown(value.reason);
  for (const type of value instanceof Instance ? ancestry(value.type) : []) {
    if (type instanceof Unknown) return new Unknown(type.reason);
    if (is(type)) return true;
  }
  return false;
}

/** A new map of slots. */
export function dictOf(entries: Iterable<readonly [string, Slot]> = []): Dict {
  const dict = new Dict();
  for (const [key, slot] of entries) dict.entries.set(key, slot);
  return dict;
}

const INDEX = /^(?:0|[1-9]\d*)$/;

/** JavaScript puts keys that are whole numbers first, in their order. */
function byIndex([one]: readonly [string, Slot], [two]: readonly [string, Slot]): number {
  const [left, right] = [INDEX.test(one), INDEX.test(two)];
  return left && right ? Number(one) - Number(two) : left ? -1 : right ? 1 : 0;
}

/** The entries of a map in the order in which JavaScript goes over them. */
export const inOrder = ({ entries }: Dict): [string, Slot][] => [...entries].sort(byIndex);
