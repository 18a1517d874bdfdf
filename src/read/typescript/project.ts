/** The files of a program, parsed when they are needed, and the packages that are known. */

import { dirname, resolve, sep } from 'node:path';
import type { MissingGates } from '../../construct-reader.js';
import { projectRoot } from '../project-root.js';
import { CDK8S, CONSTRUCTS } from './cdk8s.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { globalValue } from './globals.js';
import { type Limits, Machine, type Modules } from './machine.js';
import { Module } from './module.js';
import { FILES, PATHS } from './node.js';
import { OWN_PACKAGE, OwnConstructs } from './own-constructs.js';
import type { Placed } from './places.js';
import { type ReadText, Resolver } from './resolve.js';
import { Dict, Frame, type Instance, type Traced, unknown, type Value } from './values.js';

/** The most characters of a source that is read: a generated file of all of Kubernetes has a tenth of it. */
export const LONGEST_SOURCE = 8 * 1024 * 1024;

/** What is known of packages, by name. */
const PACKAGES: ReadonlyMap<string, Readonly<Record<string, Value>>> = new Map<string, Readonly<Record<string, Value>>>(
  [
    ['cdk8s', CDK8S],
    ['constructs', CONSTRUCTS],
    ...['path', 'node:path'].map((name) => [name, PATHS] as const),
    ...['fs', 'node:fs'].map((name) => [name, FILES] as const),
  ],
);

/** Sources that were parsed, by path: they count where the text is still the same, for all programs that share them. */
export type Parsed = Map<string, ts.SourceFile>;

export class Project implements Modules {
  /** What was parsed before, and what is parsed now. */
  parsed: Parsed = new Map();
  readonly machine: Machine;
  readonly #texts = new Map<string, string | undefined>();
  readonly #modules = new Map<string, Module | undefined>();
  readonly #jsonOf = new Map<string, string>();
  readonly #resolver: Resolver;

  /**
   * @param read Reads files; throws or gives undefined where there is none.
   * @param missingGates What constructs of this library ask of the linter.
   */
  constructor(
    private readonly read: ReadText,
    limits: Limits = {},
    private readonly missingGates?: MissingGates,
  ) {
    this.machine = new Machine(this, limits);
    this.#resolver = new Resolver((path) => this.textAt(path));
  }

  /** The paths of all files that were read as modules. */
  get files(): string[] {
    return [...this.#modules].flatMap(([path, module]) => (module ? [path] : []));
  }

  /** All files that were read as modules. */
  get sources(): ts.SourceFile[] {
    return [...this.#modules.values()].flatMap((module) => (module ? [module.file] : []));
  }

  /** The text of a file that was asked for. */
  known(absolute: string): string | undefined {
    return this.#texts.get(absolute);
  }

  /** Files and all that they import, as far as it was read. */
  reached(paths: readonly string[]): Set<string> {
    const reached = new Set<string>();
    const open = [...paths];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const file = path;
      for (const specifier of this.#modules.get(file)?.specifiers ?? []) {
        const found = this.#resolver.resolve(file, specifier);
        if (found !== undefined) open.push(found);
      }
    }
    return reached;
  }

  /** The text of a file without its byte order mark. */
  textAt(absolute: string): string | undefined {
    if (!this.#texts.has(absolute)) this.#texts.set(absolute, this.#read(absolute));
    return this.#texts.get(absolute);
  }

  #read(absolute: string): string | undefined {
    try {
      const text = this.read(absolute);
      return text?.startsWith('\uFEFF') ? text.slice(1) : text;
    } catch {
      return undefined;
    }
  }

  /** A file as a module; undefined where there is none, or none that is read. */
  module(absolute: string): Module | undefined {
    if (!this.#modules.has(absolute)) {
      const text = this.textAt(absolute);
      const fits = text !== undefined && text.length <= LONGEST_SOURCE;
      this.#modules.set(absolute, fits ? new Module(this.#parse(absolute, text), this.machine) : undefined);
    }
    return this.#modules.get(absolute);
  }

  #parse(absolute: string, text: string): ts.SourceFile {
    const known = this.parsed.get(absolute);
    const file = known?.text === text ? known : parse(absolute, text);
    this.parsed.set(absolute, file);
    return file;
  }

  /** The source that a file imports from, also if only for its types; undefined for one of a package. */
  sourceOf(from: ts.SourceFile, specifier: string): ts.SourceFile | undefined {
    const path = PACKAGES.has(specifier) ? undefined : this.#resolver.resolve(from.fileName, specifier);
    const text = path === undefined ? undefined : this.textAt(path);
    if (path === undefined || text === undefined || text.length > LONGEST_SOURCE) return undefined;
    return this.#modules.get(path)?.file ?? this.#parse(path, text);
  }

  imported(from: ts.SourceFile, specifier: string, name: string): Traced {
    return this.exported(from, specifier, name, new Set()) ?? unknown(`"${name}" of "${specifier}" is not read`);
  }

  exported(from: ts.SourceFile, specifier: string, name: string, seen: ReadonlySet<Module>): Traced | undefined {
    const known = PACKAGES.get(specifier) ?? this.#ownPackage(specifier);
    if (known) return packageMember(known, specifier, name);
    const path = this.#resolver.resolve(from.fileName, specifier);
    if (path === undefined) return unknown(`it comes from the package "${specifier}"`);
    return this.module(path)?.get(name, seen);
  }

  /** The constructs of this library, once the program has used them. */
  own: OwnConstructs | undefined;

  /** Finds what decides fields of an object that a construct of this library writes; undefined for any other object. */
  originOf(instance: Instance): Placed['origin'] {
    const own = instance.hidden.has('writer') ? this.own : undefined;
    return own && ((path) => own.origin(instance, path));
  }

  #ownPackage(specifier: string): Readonly<Record<string, Value>> | undefined {
    if (specifier !== OWN_PACKAGE) return undefined;
    this.own ??= new OwnConstructs(this.missingGates);
    return this.own.members;
  }

  /** Reads what a program reads beside its modules, in its own project only. */
  text(from: ts.SourceFile, path: string): string | undefined {
    const root = this.#root(dirname(from.fileName));
    const absolute = resolve(root, path);
    if (!absolute.startsWith(root.endsWith(sep) ? root : root + sep) || absolute.includes('node_modules'))
      return undefined;
    const text = this.textAt(absolute);
    if (text !== undefined) this.#jsonOf.set(text, absolute);
    return text;
  }

  json(text: string, node: ts.Node): Traced {
    const path = this.#jsonOf.get(text);
    const file = ts.parseJsonText(path ?? node.getSourceFile().fileName, text) as ts.JsonSourceFile & {
      parseDiagnostics: unknown[];
    };
    const [first] = file.statements;
    if (!first || file.parseDiagnostics.length > 0) return unknown('it is no JSON', node);
    setParents(file);
    const traced = evaluate(this.machine, first.expression, new Frame(undefined));
    return path === undefined ? { value: placed(traced.value, node), from: node } : traced;
  }

  global(name: string): Value {
    return globalValue(this.machine, name);
  }

  /** The folder where a program of a file is run. */
  #root(folder: string): string {
    return projectRoot(folder, (path) => this.textAt(path) !== undefined) ?? folder;
  }
}

function packageMember(known: Readonly<Record<string, Value>>, specifier: string, name: string): Traced {
  if (name === '*' || name === 'default') {
    const all = new Dict();
    for (const [member, value] of Object.entries(known)) all.entries.set(member, { value });
    all.open = `it comes from the package "${specifier}"`;
    return { value: all };
  }
  return Object.hasOwn(known, name) ? { value: known[name] } : unknown(`"${name}" of "${specifier}" is not evaluated`);
}

/** Comments that document say nothing of what a program makes. */
const PARSING: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

function parse(path: string, text: string): ts.SourceFile {
  if (!path.endsWith('.json')) return ts.createSourceFile(path, text, PARSING, true);
  const file = ts.parseJsonText(path, text);
  setParents(file);
  return file;
}

/** JSON is parsed without the parents by which a node knows its file. */
function setParents(node: ts.Node): void {
  ts.forEachChild(node, (child) => {
    (child as { parent: ts.Node }).parent = node;
    setParents(child);
  });
}

/** Data that stands in no file of its own is placed where it was parsed. */
function placed(value: Value, node: ts.Node): Value {
  if (value instanceof Dict)
    for (const [key, slot] of value.entries) value.entries.set(key, { value: placed(slot.value, node), from: node });
  else if (typeof value === 'object' && value !== null && 'items' in value)
    value.items = value.items.map((slot) => ({ value: placed(slot.value, node), from: node }));
  return value;
}
