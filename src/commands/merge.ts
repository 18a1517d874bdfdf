/** vmstate merge: makes one report of those of all shards. */

import { resolve } from 'node:path';
import { SEVERITIES } from '../finding.js';
import { type LintResult, reaches } from '../lint.js';
import { merged, type NamedResult } from '../merge.js';
import { UsageError } from '../problems.js';
import { errorText, readText } from '../read/files.js';
import { COMMON_OPTIONS, choice, helpText, type Io, LEVEL_OPTIONS, type OptionTable, parse } from './arguments.js';
import { FINDING_FORMATS, formatOption, outputsOf, reportOf, writeReports } from './formats.js';

const { html: _html, ...FORMATS } = FINDING_FORMATS;

const OPTIONS: OptionTable = {
  ...formatOption(FORMATS),
  'fail-on': LEVEL_OPTIONS['fail-on'] as OptionTable[string],
  ...COMMON_OPTIONS,
};

const ABOUT = `Makes one report of those of all shards, which lint --shard I/N --format json=FILE wrote: the one that a run without shards
would have made. Exit code: 0 clean, 1 findings, 2 for what is no complete set of shards.`;

function isResult(value: unknown): value is LintResult {
  if (typeof value !== 'object' || value === null) return false;
  const { version, targets, findings, summary } = value as Record<string, unknown>;
  return (
    typeof version === 'string' && Array.isArray(targets) && Array.isArray(findings) && typeof summary === 'object'
  );
}

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
  const failOn = choice(parsed, 'fail-on', [...SEVERITIES, 'never']) ?? 'error';
  const result = merged(parsed.positionals.map((name) => read(name, io)));
  if (writeReports(outputs, FORMATS, reportOf(result, parsed, io, { failOn }), io)) return 2;
  if (result.problems) return 2;
  return failOn !== 'never' && reaches(result, failOn) ? 1 : 0;
}
