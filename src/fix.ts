/** Mends what is found: lints, makes the fixes that go together, and lints what comes of it, until nothing is left to do. */

import { resolve } from 'node:path';
import type { Levels } from './config/levels.js';
import { edited } from './edit/edited.js';
import type { FindingFix } from './finding.js';
import { choose } from './fix/choose.js';
import type { Release } from './kubevirt/release.js';
import { type LintResult, lintLoaded } from './lint.js';
import type { LoadOptions } from './load/options.js';
import { findFiles, type Loaded, loadFrom, STDIN, STDIN_NAME } from './load.js';
import { withoutMark } from './read/documents.js';
import { type Files, pathFrom } from './read/files.js';

/** Fixes that meet others wait for the next pass, and some bring others about; more passes mean that they never end. */
const MOST_PASSES = 10;

/** A file that fixes change. */
export interface ChangedFile {
  /** As the user knows it. */
  readonly file: string;
  /** Absent for standard input. */
  readonly absolute?: string;
  /** The texts, with the byte order mark that the file has. */
  readonly before: string;
  readonly after: string;
}

/** What was read, and what is found in it. */
interface Linted {
  readonly loaded: Loaded;
  readonly result: LintResult;
}

/** What fixes make of files; the result is what is left. */
export interface FixResult extends Linted {
  /** How many fixes were made. */
  readonly fixed: number;
  /** The text of standard input, if that was among the paths. */
  readonly input?: string;
  /** Files that belong together: a fix changed them all, so that they are written together or not at all. */
  readonly groups: readonly (readonly ChangedFile[])[];
  /** Whether more could be fixed by running again. */
  readonly unfinished: boolean;
  /** The same where some files could not be written: those are read again and linted as they stand. */
  without(unwritten: ReadonlySet<string>): FixResult;
}

/** The texts of a run, as they are and as fixes make them. */
class Texts {
  readonly #before = new Map<string, string>();
  readonly #after = new Map<string, string>();

  constructor(
    private readonly files: Files,
    private readonly cwd: string,
    private stdin: { readonly file: string; text: string } | undefined,
  ) {
    if (stdin) this.#before.set(stdin.file, stdin.text);
  }

  /** The same files with the texts as they have become. */
  get current(): Files {
    return {
      ...this.files,
      text: (absolute) => {
        const path = pathFrom(this.cwd, absolute);
        const known = this.#after.get(path) ?? this.#before.get(path);
        if (known !== undefined) return known;
        const text = this.files.text(absolute);
        this.#before.set(path, text);
        return text;
      },
    };
  }

  get input(): string | undefined {
    return this.stdin && (this.#after.get(this.stdin.file) ?? this.stdin.text);
  }

  edit(file: string, edits: Parameters<typeof edited>[1]): void {
    const text = this.#after.get(file) ?? this.#before.get(file) ?? '';
    const bare = withoutMark(text);
    this.#after.set(file, text.slice(0, text.length - bare.length) + edited(bare, edits));
  }

  /** Forgets what fixes made of a file, which is read again. */
  forget(file: string): void {
    if (file === this.stdin?.file) return;
    this.#before.delete(file);
    this.#after.delete(file);
  }

  /** The files that are not as they were. */
  changed(): ChangedFile[] {
    return [...this.#after].flatMap(([file, after]) => {
      const before = this.#before.get(file) ?? '';
      const path = file === this.stdin?.file ? {} : { absolute: resolve(this.cwd, file) };
      return before === after ? [] : [{ file, before, after, ...path }];
    });
  }
}

/** Sets of files, joined where a fix changes several. */
class Together {
  readonly #sets = new Map<string, Set<string>>();

  join(files: Iterable<string>): void {
    const joined = new Set<string>();
    for (const file of files) for (const other of this.#sets.get(file) ?? [file]) joined.add(other);
    for (const file of joined) this.#sets.set(file, joined);
  }

  groups(changed: readonly ChangedFile[]): ChangedFile[][] {
    const sets = new Set(this.#sets.values());
    return [...sets].map((set) => changed.filter(({ file }) => set.has(file))).filter((group) => group.length > 0);
  }
}

/** Mends what is found below paths, in memory: nothing is written. */
export function fixFiles(
  paths: readonly string[],
  options: LoadOptions,
  kubevirt: Release | undefined,
  levels: Levels,
  unsafe: boolean,
): FixResult {
  const stdin = paths.includes(STDIN)
    ? { file: options.stdinFilename ?? STDIN_NAME, text: options.stdin ?? '' }
    : undefined;
  const texts = new Texts(findFiles(paths, options), options.cwd ?? process.cwd(), stdin);
  const together = new Together();
  /** The fixes that were made. */
  let made: FindingFix[] = [];
  const linted = (): Linted => {
    const { input } = texts;
    const loaded = loadFrom(texts.current, paths, { ...options, ...(input === undefined ? {} : { stdin: input }) });
    return { loaded, result: lintLoaded(loaded, kubevirt, levels) };
  };
  const ended = ({ loaded, result }: Linted, unfinished: boolean): FixResult => {
    const { input } = texts;
    const groups = together.groups(texts.changed());
    const summary = { ...result.summary, fixed: made.length };
    const rest = input === undefined ? {} : { input };
    return { result: { ...result, summary }, loaded, fixed: made.length, groups, unfinished, ...rest, without };
  };
  const without = (unwritten: ReadonlySet<string>): FixResult => {
    made = made.filter(({ edits }) => !edits.some(({ file }) => unwritten.has(file)));
    for (const file of unwritten) texts.forget(file);
    return ended(linted(), false);
  };
  for (let pass = 0; ; pass++) {
    const found = linted();
    const { fixes, files } = choose(found.result.findings, unsafe);
    if (fixes.length === 0 || pass === MOST_PASSES) return ended(found, fixes.length > 0);
    made.push(...fixes);
    for (const { edits } of fixes) together.join(new Set(edits.map(({ file }) => file)));
    for (const [file, edits] of files) texts.edit(file, edits);
  }
}
