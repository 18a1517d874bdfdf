/** From a command line to an exit code. */

import { COMMON_OPTIONS, helpText, type Io } from './commands/arguments.js';
import { nearest } from './nearest.js';
import { UsageError } from './problems.js';
import { printable } from './report/terminal.js';
import { VERSION } from './version.js';

export type { HeardSignals } from './commands/arguments.js';

type Command = (argv: readonly string[], io: Io) => number | Promise<number>;

/** Each command with its one line of help; loaded when it is called. */
const COMMANDS: Readonly<Record<string, { readonly help: string; load(): Command }>> = {
  lint: {
    help: 'report what loses, blocks or refuses TPM and UEFI state',
    load: () => require('./commands/lint.js').lint,
  },
  plan: {
    help: 'show per VM whether its state is kept, on which claim, and why',
    load: () => require('./commands/plan.js').plan,
  },
  diff: {
    help: 'report what a change since a Git revision or folder does to existing state',
    load: () => require('./commands/diff.js').diff,
  },
  capture: {
    help: 'keep of a cluster what verdicts depend on, as YAML to commit',
    load: () => require('./commands/capture.js').capture,
  },
  generate: {
    help: 'run what renders manifests, judge what it made, and print that unless there are errors',
    load: () => require('./commands/generate.js').generate,
  },
  init: {
    help: 'write a configuration, hooks and workflows for a repository',
    load: () => require('./commands/init.js').init,
  },
  index: {
    help: 'read manifests into the cache, for runs that share it',
    load: () => require('./commands/index-tree.js').index,
  },
  merge: {
    help: 'make one report of those of all shards',
    load: () => require('./commands/merge.js').merge,
  },
  explain: { help: 'explain a rule, a feature gate or a field', load: () => require('./commands/explain.js').explain },
  rules: { help: 'list the rules', load: () => require('./commands/rules.js').rules },
  schemas: {
    help: 'write JSON Schemas of a release for other tools',
    load: () => require('./commands/schemas.js').schemas,
  },
};

const ABOUT = `Proves that the TPM and UEFI state of KubeVirt virtual machines persists.\n\nCommands:\n${Object.entries(
  COMMANDS,
)
  .map(([name, { help }]) => `  ${name.padEnd(10)}${help}`)
  .join('\n')}\n\n"vmstate <command> --help" or "vmstate help <command>" tells the options of a command.`;

function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.load();
  const near = nearest(name, Object.keys(COMMANDS));
  throw new UsageError(
    `there is no command "${name}"${near === undefined ? '; see vmstate --help' : `; did you mean ${near}?`}`,
  );
}

const TOP_OPTIONS = { ...COMMON_OPTIONS, version: { type: 'boolean', help: 'show the version' } } as const;

/**
 * Runs a command line. Exit codes: 0 clean, 1 findings, 2 usage or unreadable input, 3 a bug. Only what hears signals has to
 * wait for them.
 */
export function main(argv: readonly string[], io: Io & { readonly hearSignals?: undefined }): number;
export function main(argv: readonly string[], io: Io): number | Promise<number>;
export function main(argv: readonly string[], io: Io): number | Promise<number> {
  try {
    const [first, ...rest] = argv[0] === 'help' ? [...argv.slice(1, 2), '--help'] : argv;
    if (first === '--version' || first === '-V') {
      io.stdout.write(`${VERSION}\n`);
      return 0;
    }
    if (first === undefined || first === '--help' || first === '-h') {
      (first === undefined ? io.stderr : io.stdout).write(helpText('vmstate <command> [options]', ABOUT, TOP_OPTIONS));
      return first === undefined ? 2 : 0;
    }
    if (first.startsWith('-')) throw new UsageError(`the command comes first; "${first}" is none; see vmstate --help`);
    const code = commandOf(first)(rest, io);
    return typeof code === 'number' ? code : code.catch((error: unknown) => failure(error, io));
  } catch (error) {
    return failure(error, io);
  }
}

function failure(error: unknown, io: Io): number {
  if (error instanceof UsageError) {
    for (const line of error.message.split('\n')) io.stderr.write(`vmstate: ${printable(line)}\n`);
    return 2;
  }
  const text = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n').map(printable);
  io.stderr.write(
    `vmstate: this is a bug in vmstate ${VERSION}; please report it with the command and this text:\n${text.join('\n')}\n`,
  );
  return 3;
}
