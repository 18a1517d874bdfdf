/** Reads the API objects that programs make, without running them. */

import type { MissingGates } from '../../construct-reader.js';
import { asKubeObject, type KubeObject, type SourceDocument } from '../../kube-object.js';
import type { DocumentProblem } from '../documents.js';
import { problemAt } from '../reading.js';
import { Exhausted } from './budget.js';
import type { ts } from './compiler.js';
import { type Machine, type Made, Thrown } from './machine.js';
import { type WrittenObject, writtenOf } from './manifest.js';
import type { Module } from './module.js';
import { runModules } from './program.js';
import { LONGEST_SOURCE, type Parsed, Project } from './project.js';
import { ReadableProgram, type Reread } from './rereading.js';
import type { ReadText } from './resolve.js';
import { pathOf } from './tree.js';
import { type Dict, type Instance, isPlain, List, type Traced } from './values.js';

/** How a file is called. */
export interface FileName {
  /** As the user knows it. */
  readonly file: string;
  /** From a folder above all files of the run. */
  readonly path: string;
  readonly revision?: string;
}

export interface ProgramOptions {
  /** Absolute paths of the files that are run, in order. */
  readonly entries: readonly string[];
  /** Those of them whose functions and classes are read also where nothing calls them. */
  readonly library: readonly string[];
  readonly read: ReadText;
  nameOf(absolute: string): FileName;
  /** Sources that were parsed before; what is parsed joins them. */
  readonly parsed?: Parsed;
  /** What constructs of this library ask of the linter; default: they load one. */
  readonly missingGates?: MissingGates;
}

/** An object of a program. */
export interface ProgramObject {
  readonly object: KubeObject;
  /** Its path in the tree of constructs, where that is known. */
  readonly construct: string | undefined;
  /** Absolute paths of the files that set a value of it. */
  sources(): ReadonlySet<string>;
}

export interface Program {
  readonly objects: readonly ProgramObject[];
  readonly problems: readonly DocumentProblem[];
  /** Absolute paths of some files with all that they import. */
  reached(files: readonly string[]): ReadonlySet<string>;
}

const TOO_MUCH = 'it computes more than can be read without running it; name what cdk8s synth writes instead';
const TOO_LONG = 'it has more than 8 Mi characters; name what cdk8s synth writes instead';

/** The files that the values of fields are set in. */
function sourcesOf(...fields: readonly (Dict | List)[]): Set<string> {
  const sources = new Set<string>();
  const open = [...fields];
  for (let value = open.pop(); value; value = open.pop()) {
    for (const slot of value instanceof List ? value.items : value.entries.values()) {
      if (slot.from) sources.add(slot.from.getSourceFile().fileName);
      if (slot.value instanceof List || isPlain(slot.value)) open.push(slot.value);
    }
  }
  return sources;
}

/** What a construct of this library was given, of which only it knows what it becomes. */
function givenOf(object: Instance): (Dict | List)[] {
  const writer = object.hidden.get('writer') as Instance | undefined;
  const args = (writer?.hidden.get('args') ?? []) as readonly Traced[];
  return args.flatMap(({ value }) => (isPlain(value) || value instanceof List ? [value] : []));
}

/** Whether anything is written of an object: a construct that fails writes nothing. */
const isWritten = ({ instance }: Made): boolean => !instance.hidden.has('unwritten');

class Reader {
  readonly #project: Project;
  readonly #program: ReadableProgram;
  readonly #documents = new Map<string, SourceDocument>();
  readonly #problems: DocumentProblem[] = [];
  readonly #all = new Map<Instance, WrittenObject>();

  constructor(private readonly options: ProgramOptions) {
    this.#project = new Project(options.read, {}, options.missingGates);
    if (options.parsed) this.#project.parsed = options.parsed;
    this.#program = new ReadableProgram(this.#project.machine, {
      nameOf: (path) => options.nameOf(path).file,
      files: () => this.#project.sources,
      importedBy: (from, specifier) => this.#project.sourceOf(from, specifier),
      text: (path) => this.#project.known(path),
      problems: () => this.#problems.length,
      again: (texts) => this.#again(texts),
    });
  }

  /** Only what was changed is parsed anew. */
  #again(texts: ReadonlyMap<string, string>): Reread {
    const { read } = this.options;
    const parsed = new Map(this.#project.sources.map((file) => [file.fileName, file]));
    const reader = new Reader({ ...this.options, parsed, read: (path) => texts.get(path) ?? read(path) });
    const { problems } = reader.program();
    return { objects: reader.#program.objects, problems: problems.length };
  }

  program(): Program {
    const { machine } = this.#project;
    let objects: ProgramObject[] = [];
    try {
      const entries = new Set([...this.options.entries, ...this.options.library]);
      const modules = [...entries].flatMap((path) => this.#module(path));
      runModules(
        machine,
        modules,
        this.options.library.flatMap((path) => this.#project.module(path) ?? []),
      );
      const made = [...machine.made.values()].filter(isWritten);
      this.#project.own?.finish(machine, made, (instance) => this.#written(machine, instance).plain);
      objects = made.flatMap(({ instance }) => this.#object(machine, instance));
    } catch (error) {
      // The stack ends where expressions are nested beyond all reason.
      if (!(error instanceof Exhausted || error instanceof RangeError || error instanceof Thrown)) throw error;
      const [entry] = this.options.entries;
      if (entry !== undefined) this.#problem(entry, { problem: { message: TOO_MUCH, line: 1, column: 1 } });
    }
    for (const path of this.#project.files) this.#syntax(path);
    return { objects, problems: this.#problems, reached: (files) => this.#project.reached(files) };
  }

  #module(path: string): Module[] {
    const module = this.#project.module(path);
    if (module) return [module];
    const text = this.#project.textAt(path) ?? '';
    if (text.length > LONGEST_SOURCE) this.#problem(path, { problem: { message: TOO_LONG, line: 1, column: 1 } });
    return [];
  }

  /** What is written of an object; constructs of this library are asked once. */
  #written(machine: Machine, instance: Instance): WrittenObject {
    let written = this.#all.get(instance);
    if (!written) {
      written = writtenOf(machine, instance);
      this.#all.set(instance, written);
    }
    return written;
  }

  #object(machine: Machine, instance: Instance): ProgramObject[] {
    const { fields, plain, sources } = this.#written(machine, instance);
    const document = this.#document(instance.made.getSourceFile().fileName);
    const { objects } = this.#program;
    const object = asKubeObject(plain, { document, base: [objects.length], observed: false });
    if (!object) return [];
    objects.push({ object, fields, instance, made: instance.made, origin: this.#project.originOf(instance) });
    const construct = pathOf(instance);
    return [
      {
        object,
        construct: typeof construct === 'string' ? construct : undefined,
        sources: () => sourcesOf(sources, ...givenOf(instance)),
      },
    ];
  }

  #document(absolute: string): SourceDocument {
    let document = this.#documents.get(absolute);
    if (!document) {
      const text = this.#project.textAt(absolute) ?? '';
      const name = this.options.nameOf(absolute);
      document = { ...name, text, offset: 0, line: 0, template: false, program: this.#program };
      this.#documents.set(absolute, document);
    }
    return document;
  }

  /** The first thing in a file that is no TypeScript. */
  #syntax(path: string): void {
    const file = this.#project.module(path)?.file as
      | (ts.SourceFile & { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] })
      | undefined;
    const [first] = file?.parseDiagnostics ?? [];
    if (!file || !first) return;
    const message = typeof first.messageText === 'string' ? first.messageText : first.messageText.messageText;
    this.#problem(path, problemAt(file.text, first.start, message.replace(/\.$/, '')));
  }

  #problem(absolute: string, { problem }: ReturnType<typeof problemAt>): void {
    const document = this.#document(absolute);
    this.#problems.push({ kind: 'unreadable', document, groups: [], ...problem });
  }
}

/** The objects that a program makes, and what of it cannot be read. */
export const readProgram = (options: ProgramOptions): Program => new Reader(options).program();
