/** What lint and plan share: reading files as the command line says. */

import { resolve } from 'node:path';
import type { SchemaMode } from '../config.js';
import type { Severity } from '../finding.js';
import type { CachePlace } from '../load/cache.js';
import type { LoadOptions } from '../load/options.js';
import { type Loaded, loadFiles } from '../load.js';
import { UsageError } from '../problems.js';
import { type InputProblem, readText } from '../read/files.js';
import { printable } from '../report/terminal.js';
import { type Settings, settingsOf } from '../settings.js';
import { count, type Io, type Parsed } from './arguments.js';

const SLOW_MS = 1000;

/** Shows on a terminal how far a long run has come. */
class Progress {
  readonly #start = Date.now();
  #shown = false;

  constructor(private readonly io: Io) {}

  step(done: number, total: number): void {
    if (this.io.stderr.isTTY !== true || done % 100 !== 0 || Date.now() - this.#start < SLOW_MS) return;
    this.#shown = true;
    this.io.stderr.write(`\rreading ${done} of ${total} files`);
  }

  end(): void {
    if (this.#shown) this.io.stderr.write('\r\u001b[K');
  }
}

/** The paths of a command line; without any it is the working directory. */
export function paths(parsed: Parsed): readonly string[] {
  return parsed.positionals.length > 0 ? parsed.positionals : ['.'];
}

/** `rule=level`, as --rule takes it. */
function ruleLevel(text: string): [rule: string, level: string] {
  const at = text.indexOf('=');
  if (at < 0)
    throw new UsageError(`--rule takes rule=level, as state/rwo=error; ${JSON.stringify(text)} is no such pair`);
  return [text.slice(0, at), text.slice(at + 1)];
}

const textOf = (value: Parsed['values'][string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** The settings for the paths of a command line. */
export function settings(parsed: Parsed, io: Io, failOn?: Severity | 'never', schema?: SchemaMode): Settings {
  const { values } = parsed;
  if (values['stdin-filename'] !== undefined && !parsed.positionals.includes('-'))
    throw new UsageError('--stdin-filename is for standard input; name - as a path');
  if (values['no-config'] === true && values.config !== undefined)
    throw new UsageError('--config and --no-config exclude each other; leave one out');
  return settingsOf(paths(parsed), {
    cwd: io.cwd,
    config: values['no-config'] === true ? false : textOf(values.config),
    kubevirt: textOf(values.kubevirt),
    rules: Array.isArray(values.rule) ? values.rule.map(ruleLevel) : [],
    failOn,
    schema,
    stdinFilename: textOf(values['stdin-filename']),
  });
}

/** Loaded only where something is to be run. */
const rendering = (): typeof import('./render.js').render => require('./render.js').render;

/** Loaded only where something is to be kept. */
const cache = (values: Parsed['values'], io: Io): CachePlace =>
  (require('./cache.js') as typeof import('./cache.js')).cachePlace(textOf(values['cache-location']), io);

/** How the files of a command line are loaded. */
export function loadOptions(parsed: Parsed, io: Io, { configuration }: Settings): LoadOptions {
  const { values } = parsed;
  const cluster = textOf(values.cluster);
  const jobs = count(parsed, 'jobs', 1, MOST_JOBS);
  return {
    cwd: io.cwd,
    context: values['no-context'] !== true,
    configuration,
    forceExclude: values['force-exclude'] === true,
    facts: Array.isArray(values.facts) ? values.facts : [],
    crds: Array.isArray(values.crds) ? values.crds : [],
    ...(cluster === undefined ? {} : { cluster }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(values.cache === true || values['cache-location'] !== undefined ? { cache: cache(values, io) } : {}),
    ...(values.render === true ? { rendered: rendering()(configuration, cluster) } : {}),
  };
}

const MANY_FILES = 50;

/** How many threads may be asked for; each takes memory of its own. */
const MOST_JOBS = 64;

/** Calls something that loads the paths of a command line, with how that is done. */
export function loading<T>(
  parsed: Parsed,
  io: Io,
  set: Settings,
  load: (paths: readonly string[], options: LoadOptions) => T,
): T {
  const options = loadOptions(parsed, io, set);
  const progress = new Progress(io);
  const named = paths(parsed);
  const stdinFilename = textOf(parsed.values['stdin-filename']);
  const loaded = load(named, {
    ...options,
    ...(named.includes('-') ? { stdin: io.readStdin() } : {}),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    onFile: (done, total) => {
      if (done === 0 && total >= MANY_FILES) io.manyFiles?.();
      progress.step(done, total);
    },
  });
  progress.end();
  return loaded;
}

/** Loads the paths of a command line. */
export const load = (parsed: Parsed, io: Io, set: Settings): Loaded => loading(parsed, io, set, loadFiles);

/** Prints what could not be read; true if there was anything, or if nothing at all was found. */
export function reportInput(
  loaded: Loaded,
  parsed: Parsed,
  io: Io,
  found: readonly InputProblem[] = loaded.inputProblems,
): boolean {
  const problems: InputProblem[] = [...found];
  const forced = loaded.excluded && parsed.values['force-exclude'] === true;
  if (loaded.files === 0 && problems.length === 0 && !forced) {
    const message = loaded.excluded
      ? 'the configuration excludes every file in it; name a file itself to judge it all the same'
      : `it holds no YAML or JSON file${loaded.facts ? ' beside the facts' : ''}; name one that does`;
    problems.push({ path: paths(parsed).join(' '), message });
  }
  reportProblems(problems, io);
  return problems.length > 0;
}

/** Prints what is wrong with paths. */
export function reportProblems(problems: readonly InputProblem[], io: Io): void {
  for (const { path, message } of problems) io.stderr.write(`vmstate: ${printable(`${path}: ${message}`)}\n`);
}

/**
 * A reader of source texts for reports, each file read once and without secret values. `inRevision` reads those of a Git
 * revision, `inFile` all others.
 */
export function sourceReader(
  io: Io,
  inRevision: (file: string) => string | undefined = () => undefined,
  inFile = (file: string): string | undefined => sourceOf(resolve(io.cwd, file)),
): (file: string, revision?: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file, revision) => {
    const key = `${revision ?? ''}\n${file}`;
    if (!texts.has(key)) {
      const text = revision === undefined ? inFile(file) : inRevision(file);
      texts.set(key, text && mask()(text, file));
    }
    return texts.get(key);
  };
}

/** Loaded only where a text is shown. */
const mask = (): typeof import('../mask.js').masked => (require('../mask.js') as typeof import('../mask.js')).masked;

function sourceOf(path: string): string | undefined {
  try {
    return readText(path).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
