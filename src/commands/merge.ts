/** vmstate merge: makes one report of those of all shards. */

import { resolve } from 'node:path';
import { SEVERITIES } from '../finding.js';
import { reaches } from '../lint.js';
import { merged, type NamedResult } from '../merge.js';
import { UsageError } from '../problems.js';
import { errorText, readText } from '../read/files.js';
import {
  COMMON_OPTIONS,
  choice,
  FILE_OPTIONS,
  helpText,
  type Io,
  LEVEL_OPTIONS,
  type OptionTable,
  parse,
} from './arguments.js';
import { reportProblems } from './files.js';
import { FINDING_FORMATS, formatOption, outputsOf, reportOf, writeReports } from './formats.js';
import { isResult } from './merge-shapes.js';

const { html: _html, ...FORMATS } = FINDING_FORMATS;

const { quiet, verbose } = FILE_OPTIONS;

const OPTIONS = {
  ...formatOption(FORMATS),
  'fail-on': LEVEL_OPTIONS['fail-on'],
  'unsafe-fixes': { type: 'boolean', help: 'count as fixable what needs --unsafe-fixes too' },
  quiet,
  verbose,
  'no-color': FILE_OPTIONS['no-color'],
  ...COMMON_OPTIONS,
} as OptionTable;

const ABOUT = `Makes one report of those of all shards, which lint --shard I/N --format json=FILE wrote: the one that a run without shards
would have made. Exit code: 0 clean, 1 findings, 2 for what is no complete set of shards.`;

function read(name: string, { cwd }: Io): NamedResult {
  let value: unknown;
  try {
    value = JSON.parse(readText(resolve(cwd, name)));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.split('\n')[0] : errorText(error);
    throw new UsageError(`${name} cannot be read: ${reason}`);
  }
  if (!isResult(value)) throw new UsageError(`${name} is no result of vmstate lint --format json`);
  return { name, result: value };
}

/** vmstate merge: the exit code is that of the run in one, but for usage. */
export function merge(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate merge FILE... [options]', ABOUT, OPTIONS));
    return 0;
  }
  const outputs = outputsOf(parsed, io, FORMATS);
  const results = parsed.positionals.map((name) => read(name, io));
  const result = merged(results);
  const failOn = choice(parsed, 'fail-on', [...SEVERITIES, 'never']) ?? results[0]?.result.shard?.failOn ?? 'error';
  if (writeReports(outputs, FORMATS, reportOf(result, parsed, io, { failOn }), io)) return 2;
  if (result.problems) {
    reportProblems(result.problems, io);
    return 2;
  }
  return failOn !== 'never' && reaches(result, failOn) ? 1 : 0;
}
