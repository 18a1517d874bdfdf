/** Command lines: the options that commands share, read strictly. */

import { parseArgs } from 'node:util';
import { nearest } from '../nearest.js';
import { UsageError } from '../problems.js';

/** What a command reads from and writes to; tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readStdin(): string;
  /** Whether somebody can be asked, and what is typed then: undefined where nothing more comes. */
  readonly isTerminal?: boolean;
  readLine?(): string | undefined;
  /** Called before many files are read. */
  manyFiles?(): void;
  /** Hears signals that would end the process, until their end; absent: they end it at once. */
  hearSignals?(): HeardSignals;
}

/** Signals that are heard where something must not be left half done. */
export interface HeardSignals {
  /** The signal that came so far. */
  came(): Promise<string | undefined>;
  /** Lets signals end the process again; the one that came does. */
  end(): void;
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** For the help: the value's name, and what the option does. */
  readonly value?: string;
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

export const COMMON_OPTIONS: OptionTable = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
};

export const FILE_OPTIONS: OptionTable = {
  kubevirt: {
    type: 'string',
    value: 'RELEASE',
    help: 'KubeVirt release: a minor or a full version (default: read from the files)',
  },
  facts: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'objects of the cluster, as kubectl get -o yaml prints them',
  },
  config: { type: 'string', value: 'FILE', help: 'configuration to use (default: the nearest vmstate.yaml upward)' },
  'no-config': { type: 'boolean', help: 'use no configuration' },
  'force-exclude': { type: 'boolean', help: 'leave out what the configuration excludes also where it is named itself' },
  cluster: { type: 'string', value: 'NAME', help: 'judge this cluster only' },
  render: { type: 'boolean', help: 'run the render commands of the configuration, and judge what they print' },
  format: {
    type: 'string',
    multiple: true,
    value: 'FORMAT[=FILE]',
    help: 'how to print (text by default, or json), or what to write to a file',
  },
  'no-context': { type: 'boolean', help: 'judge the named paths alone, without the Git work tree around them' },
  'stdin-filename': { type: 'string', value: 'NAME', help: 'the file that standard input stands for' },
  jobs: {
    type: 'string',
    value: 'N',
    help: 'threads that read what is no plain YAML (default: up to 4 where there is much of it)',
  },
  cache: { type: 'boolean', help: 'keep what is no plain YAML, as it was read, for the next run' },
  'cache-location': {
    type: 'string',
    value: 'FOLDER',
    help: 'where to keep it (default: in the cache folder of the user)',
  },
  quiet: { type: 'boolean', short: 'q', help: 'show errors only' },
  verbose: { type: 'boolean', short: 'v', help: 'show every related place and trace' },
  'no-color': { type: 'boolean', help: 'no colours' },
};

/** Options of commands that report findings. */
export const LEVEL_OPTIONS: OptionTable = {
  rule: { type: 'string', multiple: true, value: 'RULE=LEVEL', help: 'set a rule to error, warning, info or off' },
  'fail-on': { type: 'string', value: 'LEVEL', help: 'error (default), warning, info or never: when to exit with 1' },
};

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** What stands in place of a path is none where a variable of the shell is not set; it would mean the working directory. */
export const EMPTY = 'is empty; is a variable of the shell not set?';

/** Values that are paths, as the help names them. */
const PATHS = ['DIR', 'FILE', 'FOLDER', 'PATH'];

/** Reads a command line; throws a UsageError that names the option and the nearest one that exists. */
export function parse(argv: readonly string[], table: OptionTable): Parsed {
  const parsed = parsedStrictly(argv, table);
  for (const [name, value] of Object.entries(parsed.values))
    if (PATHS.includes(table[name]?.value ?? '') && [value].flat().includes(''))
      throw new UsageError(`--${name} ${EMPTY}`);
  return parsed;
}

function parsedStrictly(argv: readonly string[], table: OptionTable): Parsed {
  try {
    const options = Object.fromEntries(
      Object.entries(table).map(([name, { type, short, multiple }]) => [
        name,
        { type, ...(short === undefined ? {} : { short }), ...(multiple ? { multiple } : {}) },
      ]),
    );
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }) as Parsed;
  } catch (error) {
    throw new UsageError(usageText(error as Error & { code?: string }, table));
  }
}

function usageText({ code, message }: Error & { code?: string }, table: OptionTable): string {
  const name = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  if (/argument (?:is ambiguous|missing)/.test(message)) return `${name} needs a value; see --help`;
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || name === undefined)
    return (message.split('\n')[0] ?? message).replace(/\.$/, '');
  const near = nearest(name.replace(/^-+/, '').replace(/=.*/s, ''), Object.keys(table));
  // The message ends the name at a blank, where a line of a workflow was meant as two arguments.
  if (name === `--${near}`) return `${name} and what follows it are one argument; give them as two`;
  return `there is no option ${name}${near === undefined ? '; see --help' : `; did you mean --${near}?`}`;
}

/** The value of an option that takes one of a few words. */
export function choice<T extends string>(parsed: Parsed, name: string, allowed: readonly T[]): T | undefined {
  const value = parsed.values[name];
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined)
    throw new UsageError(`--${name} takes ${allowed.join(', ')}; "${String(value)}" is none of them`);
  return found;
}

/** The value of an option that takes a whole number. */
export function count(
  parsed: Parsed,
  name: string,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number | undefined {
  const value = parsed.values[name];
  if (value === undefined) return undefined;
  const range = Number.isFinite(most) ? `from ${least} to ${most}` : `from ${least}`;
  if (typeof value !== 'string' || !/^\d{1,6}$/.test(value) || Number(value) < least || Number(value) > most)
    throw new UsageError(`--${name} takes a whole number ${range}; "${String(value)}" is none`);
  return Number(value);
}

/** The help of a command. */
export function helpText(usage: string, about: string, table: OptionTable): string {
  const rows = Object.entries(table).map(([name, { short, value, help }]) => {
    const flags = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return `  ${flags.padEnd(28)}${help}`;
  });
  return `Usage: ${usage}\n\n${about}\n\nOptions:\n${rows.join('\n')}\n`;
}

const NO_FORCE = ['0', 'false'];

/**
 * Whether to colour: --no-color and NO_COLOR (not empty) forbid, FORCE_COLOR (not empty) asks, or forbids as 0, else a
 * terminal decides.
 */
export function wantsColour(parsed: Parsed, io: Io): boolean {
  const { NO_COLOR = '', FORCE_COLOR: forced = '' } = io.env;
  if (parsed.values['no-color'] === true || NO_COLOR !== '') return false;
  if (forced !== '') return !NO_FORCE.includes(forced);
  return io.stdout.isTTY === true && io.env.TERM !== 'dumb';
}
