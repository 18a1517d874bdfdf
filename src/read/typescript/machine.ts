/** The state of an evaluation: its budget, what branches wrote, and what was found. */

import { Exhausted, MOST_STEPS, takeWork } from './budget.js';
import type { ts } from './compiler.js';
import { type Callback, Constructs } from './constructs.js';
import { join, joinState, UNDECIDED } from './join.js';
import type { Module } from './module.js';
import { type Args, Instance, kinOf, type Store, type Traced, type Value } from './values.js';

/** An exception of the program. */
export class Thrown extends Error {
  constructor(readonly traced: Traced) {
    super('thrown');
  }
}

/** What makes objects of Kubernetes itself alone. */
const HARMLESS = /"(?:cdk8s-plus-\d+|constructs|cdk8s)"/;

const isConstruct = (value: Value): boolean => value instanceof Instance && value.construct !== undefined;

const MOST_CALLS = 120;

/** An API object that the program makes. */
export interface Made {
  readonly instance: Instance;
  /** The expression that made it. */
  readonly node: ts.Node;
  /** Whether the program surely makes it. */
  readonly certain: boolean;
}

type Journal = Map<Store, unknown>;

/** Reads a project for the machine. */
export interface Modules {
  /** What a module gives under a name when it is imported from a file. */
  imported(from: ts.SourceFile, specifier: string, name: string): Traced;
  /** The same, undefined where it gives nothing; `seen` are modules that pass on what each other exports. */
  exported(from: ts.SourceFile, specifier: string, name: string, seen: ReadonlySet<Module>): Traced | undefined;
  /** The text of a file of the project; undefined when there is none. */
  text(from: ts.SourceFile, path: string): string | undefined;
  /** A text as JSON, traced to the file it was read from where that is known. */
  json(text: string, node: ts.Node): Traced;
  /** Global names of the language. */
  global(name: string): Value;
}

/** How far an evaluation goes. */
export interface Limits {
  /** Whether the tests that stand in the files run, too; default false: they are part of no app. */
  readonly tests?: boolean;
  /** The most expressions that are evaluated before nothing is told at all; default five millions, some seconds. */
  readonly steps?: number;
}

export class Machine {
  #steps = 0;
  #calls = 0;
  #journal: Journal | undefined;
  #quiet = 0;
  #within: Callback | undefined;
  readonly #watched = new WeakMap<Store, (() => void)[]>();
  /** How many times something unknown was called, which may throw. */
  doubts = 0;
  /** Why there may be objects below constructs of the program that are not read. */
  stranger: string | undefined;
  readonly made = new Map<Instance, Made>();
  /** Where constructs are made, whether or not their classes are read. */
  readonly constructs = new Constructs();
  /** Functions and classes of the program that ran. */
  readonly ran = new Set<ts.Node>();

  constructor(
    readonly modules: Modules,
    readonly limits: Limits,
  ) {
    // What others left uncounted is no work of this one.
    takeWork();
  }

  /** Counts a step, or as many as work is worth. @throws Exhausted */
  tick(steps = 1): void {
    this.#steps += steps + takeWork();
    if (this.#steps > (this.limits.steps ?? MOST_STEPS)) throw new Exhausted();
  }

  /** Runs a call unless calls are nested too deeply, as where a recursion has no end that is known. */
  nested<T>(run: () => T): T | undefined {
    if (this.#calls >= MOST_CALLS) return undefined;
    this.#calls++;
    try {
      return run();
    } finally {
      this.#calls--;
    }
  }

  /** Has something done when a store is written to. */
  watch(store: Store, then: () => void): void {
    const watching = this.#watched.get(store);
    if (watching) watching.push(then);
    else this.#watched.set(store, [then]);
  }

  /** To be called before a store is written to. What may be the same is not known from then on. */
  touch(store: Store): void {
    this.#keep(store);
    if (!store.akin) return;
    for (const other of kinOf(store)) {
      this.tick();
      this.#keep(other);
      other.blur(UNDECIDED);
    }
  }

  /** Tells of a store that is written to, and keeps what it holds for the other way. */
  #keep(store: Store): void {
    for (const then of this.#watched.get(store) ?? []) then();
    if (!this.#journal || this.#journal.has(store)) return;
    this.tick(store.size);
    this.#journal.set(store, store.snapshot());
  }

  /** Whether what is run will be run again, so that it does not count. */
  get isQuiet(): boolean {
    return this.#quiet > 0;
  }

  /** Stands for the way that is run, of several of which only one is taken; undefined where there is one alone. */
  get branch(): object | undefined {
    return this.#journal;
  }

  /** Hands constructs to something that is not read, which may put objects below them. */
  expose(args: readonly Traced[], reason: string): void {
    if (!HARMLESS.test(reason) && args.some(({ value }) => isConstruct(value))) this.stranger ??= reason;
  }

  record(instance: Instance, node: ts.Node): void {
    if (this.#quiet === 0) this.made.set(instance, { instance, node, certain: this.#journal === undefined });
  }

  /** Notes what an expression made, which may be a construct. */
  note(made: Value, args: Args, node: ts.Node): void {
    if (this.#quiet === 0) this.constructs.note(made, args, node, this.#within);
  }

  /** Runs a function that something calls back. */
  callBack(node: ts.Node, run: () => void): void {
    const outer = this.#within;
    this.#within = { node, outer };
    try {
      run();
    } finally {
      this.#within = outer;
    }
  }

  /** Runs what will be run again, so that what it makes does not count. */
  quietly(run: () => void): void {
    this.#quiet++;
    try {
      run();
    } finally {
      this.#quiet--;
    }
  }

  /** Runs what counts whatever branch asked for it first: a module. */
  apart(run: () => void): void {
    const [journal, quiet] = [this.#journal, this.#quiet];
    this.#journal = undefined;
    this.#quiet = 0;
    try {
      run();
    } finally {
      this.#journal = journal;
      this.#quiet = quiet;
    }
  }

  /** Runs two ways of which only one is taken; what they write is joined. A way that throws is not taken. */
  fork<T>(first: () => T, second: () => T): readonly T[] {
    const outer = this.#journal;
    const results: T[] = [];
    try {
      const one = this.#branch(first, results);
      const after = new Map([...one.journal].map(([store]) => [store, store.snapshot()]));
      for (const [store, before] of one.journal) store.restore(before);
      const two = this.#branch(second, results);
      this.#settle(outer, one, after, two);
    } finally {
      this.#journal = outer;
    }
    if (results.length === 0) throw new Thrown({ value: undefined });
    return results;
  }

  #branch<T>(run: () => T, results: T[]): { journal: Journal; threw: boolean } {
    const journal: Journal = new Map();
    this.#journal = journal;
    try {
      results.push(run());
      return { journal, threw: false };
    } catch (error) {
      if (error instanceof Thrown) return { journal, threw: true };
      throw error;
    }
  }

  #settle(
    outer: Journal | undefined,
    one: { journal: Journal; threw: boolean },
    after: ReadonlyMap<Store, unknown>,
    two: { journal: Journal; threw: boolean },
  ): void {
    for (const store of new Set([...one.journal.keys(), ...two.journal.keys()])) {
      const before = one.journal.has(store) ? one.journal.get(store) : two.journal.get(store);
      this.tick(store.size);
      if (outer && !outer.has(store)) outer.set(store, before);
      if (two.threw) store.restore(after.get(store) ?? before);
      else if (!one.threw) joinState(store, after.get(store) ?? before, store.snapshot());
    }
  }

  /** The value of one of two ways. */
  either(first: () => Traced, second: () => Traced): Traced {
    const [one, two] = this.fork(first, second);
    return one && two ? join(one, two) : ((one ?? two) as Traced);
  }
}
