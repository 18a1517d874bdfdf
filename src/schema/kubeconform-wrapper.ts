/**
 * Runs kubeconform, 0.7 or newer, and reads what it prints. Its exit code is 1 for findings and for its own failures alike, and
 * it passes over in silence what it cannot find: only what it prints as JSON about each file counts here.
 */

import { spawnSync } from 'node:child_process';
import { isSince } from '../kubevirt/release.js';
import { isMap, type PlainMap } from '../value.js';

/** The oldest version whose output is known. */
const OLDEST = { major: 0, minor: 7 };
const WANTED = `kubeconform ${OLDEST.major}.${OLDEST.minor} or newer`;
/** What a build prints that was given no version. */
const UNVERSIONED = 'development';

/** Where to find it when nobody says so. */
const ON_PATH = 'kubeconform';

const SECOND = 1000;
const VERSION_SECONDS = 20;
const DEFAULT_SECONDS = 300;
/** A gibibyte: what it may print. */
const MOST_BYTES = 2 ** 30;
/** Characters of a command line: below what any system takes. */
const MOST_CHARACTERS = 24_000;
/** Characters of a complaint that are shown. */
const SHOWN = 300;

/** kubeconform cannot be run, or does not do as it should: no finding, but nothing was judged either. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

export type KubeconformStatus = 'valid' | 'invalid' | 'error' | 'skipped' | 'empty';

/** What it says of one resource. */
export interface KubeconformResult {
  /** The file as it was given. */
  readonly file: string;
  /** Empty where it could not be read, as kind, version and name are. */
  readonly kind: string;
  /** API version. */
  readonly version: string;
  readonly name: string;
  readonly status: KubeconformStatus;
  readonly message: string;
  /** What does not fit, as far as it tells it apart; `path` is a slash before each key. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export interface KubeconformOptions {
  /** The program: a path, or a name to look for on PATH. */
  readonly program: string;
  /** Where schemas are: folders, addresses or templates of them, in the order in which they are asked. */
  readonly schemaLocations: readonly string[];
  /** The folder in which it runs, from which files and locations may be relative. */
  readonly cwd?: string;
  /** How long one call may take; default 300 s. */
  readonly timeoutSeconds?: number | undefined;
  /** Whether resources of one file are told in order; slower. Default false. */
  readonly inOrder?: boolean;
}

/** The program to run: the one that is given, else that of the environment, else the one on PATH. */
export const kubeconformProgram = (
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string => given || env.VMSTATE_KUBECONFORM || ON_PATH;

const shown = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}...` : line;
};

interface Call {
  readonly program: string;
  readonly cwd?: string | undefined;
  readonly seconds: number;
}

interface Output {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const INSTALL = `install ${WANTED}, or name it with --kubeconform or VMSTATE_KUBECONFORM`;

function failedToRun({ program, seconds }: Call, { code, message }: NodeJS.ErrnoException): ToolError {
  if (code === 'ENOENT') return new ToolError(`"${program}" is not there to be run; ${INSTALL}`);
  if (code === 'EACCES') return new ToolError(`"${program}" may not be run: permission denied; ${INSTALL}`);
  if (code === 'ETIMEDOUT')
    return new ToolError(
      `"${program}" did not end within ${seconds} s and was killed; give it longer with VMSTATE_KUBECONFORM_TIMEOUT`,
    );
  return new ToolError(`"${program}" cannot be run: ${message}`);
}

function call(how: Call, argv: readonly string[]): Output {
  const { program, cwd, seconds } = how;
  const { error, status, signal, stdout, stderr } = spawnSync(program, argv, {
    ...(cwd === undefined ? {} : { cwd }),
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * SECOND,
    killSignal: 'SIGKILL',
  });
  if (error) throw failedToRun(how, error);
  if (status === null) throw new ToolError(`"${program}" was ended by ${signal}`);
  return { status, stdout, stderr };
}

/**
 * The version that a program says it is.
 * @throws ToolError when it is not kubeconform, or too old.
 */
export function kubeconformVersion(program: string): string {
  const { status, stdout, stderr } = call({ program, seconds: VERSION_SECONDS }, ['-v']);
  const version = stdout.trim();
  if (status === 0 && (version === UNVERSIONED || isSince(version, `${OLDEST.major}.${OLDEST.minor}`) === true))
    return version;
  const said = shown(version || stderr) || 'nothing';
  throw new ToolError(`"${program} -v" prints ${JSON.stringify(said)}, but ${WANTED} is needed`);
}

const STATUSES: Readonly<Record<string, KubeconformStatus>> = {
  statusValid: 'valid',
  statusInvalid: 'invalid',
  statusError: 'error',
  statusSkipped: 'skipped',
  '': 'empty',
};

const textAt = (raw: PlainMap, key: string): string => (typeof raw[key] === 'string' ? raw[key] : '');

function resultOf(raw: unknown, files: ReadonlyMap<string, string>): KubeconformResult {
  const fields = isMap(raw) ? raw : {};
  const file = files.get(textAt(fields, 'filename'));
  const status = Object.hasOwn(STATUSES, textAt(fields, 'status')) ? STATUSES[textAt(fields, 'status')] : undefined;
  if (file === undefined || status === undefined || typeof fields.status !== 'string')
    throw new ToolError(`it printed a result that cannot be understood: ${shown(JSON.stringify(raw) ?? '')}`);
  const errors = Array.isArray(fields.validationErrors) ? fields.validationErrors.filter(isMap) : [];
  return {
    file,
    kind: textAt(fields, 'kind'),
    version: textAt(fields, 'version'),
    name: textAt(fields, 'name'),
    status,
    message: textAt(fields, 'msg'),
    errors: errors.map((one) => ({ path: textAt(one, 'path'), message: textAt(one, 'msg') })),
  };
}

function parsed(stdout: string): PlainMap | undefined {
  try {
    const value: unknown = JSON.parse(stdout);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many results of a status its own summary counts. */
const COUNTED: Readonly<Record<string, KubeconformStatus>> = {
  valid: 'valid',
  invalid: 'invalid',
  errors: 'error',
  skipped: 'skipped',
};

/** What it printed, when all of it can be trusted. */
function resultsOf({ status, stdout, stderr }: Output, files: ReadonlyMap<string, string>): KubeconformResult[] {
  const output = parsed(stdout);
  const { resources, summary } = output ?? {};
  if (!Array.isArray(resources) || !isMap(summary))
    throw new ToolError(
      `it ended with exit code ${status} and printed no result: ${shown(stderr || stdout) || 'nothing at all'}`,
    );
  const results = resources.map((raw) => resultOf(raw, files));
  const count = (wanted: KubeconformStatus): number => results.filter((one) => one.status === wanted).length;
  const wrong = Object.entries(COUNTED).find(([name, wanted]) => summary[name] !== count(wanted));
  if (wrong)
    throw new ToolError(
      `it lists ${count(wrong[1])} results as ${wrong[1]}, but counts ${JSON.stringify(summary[wrong[0]])}`,
    );
  const failed = count('invalid') + count('error') > 0;
  if (status !== (failed ? 1 : 0))
    throw new ToolError(`its exit code ${status} does not go with its results: ${shown(stderr) || 'it says nothing'}`);
  const told = new Set(results.map(({ file }) => file));
  const silent = [...files.values()].filter((file) => !told.has(file));
  if (silent.length > 0)
    throw new ToolError(
      `it says nothing of ${silent.length} of ${files.size} files, first ${silent[0]}: ${shown(stderr || (results.find((one) => one.status === 'error')?.message ?? '')) || 'no reason given'}`,
    );
  return results;
}

/** A file that is no flag, whatever its name begins with. */
const argument = (file: string): string => (file.startsWith('-') ? `./${file}` : file);

/** Files in groups, each short enough for a command line. */
function chunked(files: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let length = MOST_CHARACTERS;
  for (const file of files) {
    length += file.length + 3;
    if (length > MOST_CHARACTERS) {
      chunks.push([]);
      length = file.length + 3;
    }
    chunks.at(-1)?.push(file);
  }
  return chunks;
}

/**
 * What kubeconform says of every resource of some files. It is called as often as it takes for command lines to stay short, and
 * not at all for no files: without one it would read standard input.
 * @throws ToolError when it fails, so that what it says cannot be trusted.
 */
export function runKubeconform(files: readonly string[], options: KubeconformOptions): KubeconformResult[] {
  const { program, schemaLocations, cwd, timeoutSeconds = DEFAULT_SECONDS, inOrder = false } = options;
  const flags = ['-output', 'json', '-summary', '-verbose', '-strict', '-ignore-missing-schemas'];
  const locations = schemaLocations.flatMap((location) => ['-schema-location', location]);
  const order = inOrder ? ['-n', '1'] : [];
  return chunked(files).flatMap((chunk) => {
    const byArgument = new Map(chunk.map((file) => [argument(file), file]));
    const argv = [...flags, ...order, ...locations, ...byArgument.keys()];
    return resultsOf(call({ program, cwd, seconds: timeoutSeconds }, argv), byArgument);
  });
}
