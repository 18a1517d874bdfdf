import { SCHEMA_MODES } from '../config/keys.js';
import { SEVERITIES } from '../finding.js';
import type { AlsoJudged } from '../kubeconform.js';
import { type LintResult, lintLoaded, reaches } from '../lint.js';
import type { Loaded } from '../load.js';
import { planLoaded } from '../plan.js';
import { UsageError } from '../problems.js';
import { jsonReport } from '../report/json.js';
import type { Report } from '../report/report.js';
import { plural } from '../report/terminal.js';
import { resolved, resolvedText, type Settings } from '../settings.js';
import {
  COMMON_OPTIONS,
  choice,
  FILE_OPTIONS,
  helpText,
  type Io,
  LEVEL_OPTIONS,
  type OptionTable,
  type Parsed,
  parse,
} from './arguments.js';
import { load, reportInput, settings } from './files.js';
import { FINDING_FORMATS, formatOption, outputsOf, reportOf, writeReports } from './formats.js';
import { SHARD_OPTION, shardOf } from './shard.js';

const OPTIONS: OptionTable = {
  ...FILE_OPTIONS,
  ...formatOption(FINDING_FORMATS),
  ...LEVEL_OPTIONS,
  fix: { type: 'boolean', help: 'make the fixes that keep what the cluster does, and report what is left' },
  'unsafe-fixes': { type: 'boolean', help: 'with --fix or --diff: make those too that change what the cluster does' },
  diff: { type: 'boolean', help: 'show as a diff what --fix would change, and write nothing' },
  schema: {
    type: 'string',
    value: 'CHECK',
    help: 'builtin (default), kubeconform beside it, or off: what checks manifests against their API',
  },
  crds: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    help: 'file or folder of CustomResourceDefinitions to check objects by',
  },
  kubeconform: {
    type: 'string',
    value: 'PROGRAM',
    help: 'the kubeconform to run (default: VMSTATE_KUBECONFORM, else the one on PATH)',
  },
  'schema-location': {
    type: 'string',
    multiple: true,
    value: 'PLACE',
    help: 'where kubeconform finds more schemas, as its own option takes it',
  },
  baseline: { type: 'string', value: 'FILE', help: 'leave out the findings that this file holds' },
  'write-baseline': { type: 'boolean', help: 'write what is found to the file of --baseline' },
  since: { type: 'string', value: 'REVISION', help: 'report only what was not there at this Git revision' },
  'max-warnings': { type: 'string', value: 'N', help: 'exit with 1 where there are more warnings' },
  ...SHARD_OPTION,
  'print-config': { type: 'boolean', help: 'print the resolved configuration and exit' },
  ...COMMON_OPTIONS,
};

const ABOUT = `Lints KubeVirt manifests below paths (default: the working directory; - is standard input). Findings are those in the
paths; the Git work tree around them is read for facts. Exit code: 0 clean, 1 findings, 2 usage or unreadable input.`;

/** vmstate lint: the exit code is 2 for input that cannot be read, 1 for findings, else 0. */
export function lint(argv: readonly string[], io: Io): number | Promise<number> {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate lint [paths] [options]', ABOUT, OPTIONS));
    return 0;
  }
  const outputs = outputsOf(parsed, io, FINDING_FORMATS);
  const set = settings(
    parsed,
    io,
    choice(parsed, 'fail-on', [...SEVERITIES, 'never']),
    choice(parsed, 'schema', SCHEMA_MODES),
  );
  if (parsed.values['print-config'] === true) {
    const json = outputs.some(({ format, file }) => format === 'json' && file === undefined);
    io.stdout.write(json ? jsonReport(resolved(set)) : resolvedText(set));
    return 0;
  }
  checkOptions(parsed, set);
  const most = maxWarnings(parsed);
  const finish = (found: LintResult, loaded: Loaded, out = io.stdout, all = found): number => {
    const result = withoutKnown(found, all, loaded, parsed, io, set);
    const report = reportOf(result, parsed, io, set);
    const given = (toFile: boolean): Report => ({ ...report(toFile), plan: () => planLoaded(loaded, set.kubevirt) });
    if (writeReports(outputs, FINDING_FORMATS, given, io, out)) return 2;
    const tooMany = hasTooMany(result, most, io);
    return tooMany || (set.failOn !== 'never' && reaches(result, set.failOn)) ? 1 : 0;
  };
  if (parsed.values.fix === true || parsed.values.diff === true) return fixing(parsed, io, set, finish);
  const { loaded, result, all, files } = judged(parsed, io, set);
  const unreadable = reportInput({ ...loaded, files }, parsed, io);
  const code = finish(result, loaded, io.stdout, all);
  return unreadable ? 2 : code;
}

interface Judged {
  readonly loaded: Loaded;
  readonly result: LintResult;
  /** What is found, new or not. */
  readonly all: LintResult;
  /** How many files there are to judge, now or before. */
  readonly files: number;
}

/** Loads and lints the paths: all of it, or what a change brought. */
function judged(parsed: Parsed, io: Io, set: Settings): Judged {
  const part = shardOf(parsed);
  // That of the command line is the shard's own: many let none fail, and leave it to the merge.
  const failOn = set.configuration?.failOn;
  const shard = part && { ...part, ...(failOn === undefined ? {} : { failOn }) };
  const judge = (read: Loaded): Judged => {
    const { loaded, before } = checked(read, parsed, io, set);
    const result = lintLoaded(loaded, set.kubevirt, set.levels, before, shard);
    return { loaded, result, all: result, files: loaded.files };
  };
  const { since } = parsed.values;
  if (typeof since !== 'string') return judge(load(parsed, io, set));
  const { before, after } = known().sidesSince(since, parsed, io, set);
  const now = judge(after);
  // A change may take away all there was.
  const files = Math.max(before.files, after.files);
  return { ...now, result: known().newIn(now.all, judge(before).all), files };
}

/** Loaded only where something is left out. */
const known = (): typeof import('./known.js') => require('./known.js');

/** A result without what the baseline holds, if there is one. */
function withoutKnown(
  result: LintResult,
  all: LintResult,
  loaded: Loaded,
  parsed: Parsed,
  io: Io,
  set: Settings,
): LintResult {
  const { baseline: file, 'write-baseline': write } = parsed.values;
  if (typeof file !== 'string') return result;
  return known().withoutBaseline(result, all, loaded, parsed, io, set, { file, write: write === true });
}

/** How many warnings may be; undefined for any number. */
function maxWarnings({ values }: Parsed): number | undefined {
  const given = values['max-warnings'];
  if (typeof given !== 'string') return undefined;
  if (!/^\d+$/.test(given)) throw new UsageError(`--max-warnings takes a number; ${JSON.stringify(given)} is none`);
  return Number(given);
}

function hasTooMany({ summary: { warnings } }: LintResult, most: number | undefined, io: Io): boolean {
  if (most === undefined || warnings <= most) return false;
  io.stderr.write(`vmstate: ${plural(warnings, 'warning')}, and --max-warnings allows ${most}\n`);
  return true;
}

const NEEDS_KUBECONFORM = ['kubeconform', 'schema-location'];

/** Options that --since cannot go with, and why. */
const NOT_SINCE = {
  render: 'commands run in the working tree, not in a revision',
  fix: 'fixes mend what was there before too',
  diff: 'fixes mend what was there before too',
  'write-baseline': 'a baseline holds all findings',
} as const;

/** Options that --shard cannot go with, and why. */
const NOT_SHARD = {
  fix: 'runs at the same time would mend the same files',
  diff: 'one diff is of all files',
  baseline: 'what is known is left out of the whole',
  since: 'what is new is told of the whole',
} as const;

/** Refuses options that go with others, or against them. */
function checkOptions({ values, positionals }: Parsed, { schema }: Settings): void {
  if (values['write-baseline'] === true && values.baseline === undefined)
    throw new UsageError('--write-baseline needs the file to write: --baseline FILE');
  for (const [name, why] of Object.entries(values.since === undefined ? {} : NOT_SINCE))
    if (values[name] === true) throw new UsageError(`--since and --${name} do not go together: ${why}`);
  for (const [name, why] of Object.entries(values.shard === undefined ? {} : NOT_SHARD))
    if (values[name] !== undefined && values[name] !== false)
      throw new UsageError(`--shard and --${name} do not go together: ${why}`);
  if (values.since !== undefined && positionals.includes('-'))
    throw new UsageError('--since compares files with a revision; standard input is none');
  const unused = NEEDS_KUBECONFORM.find((name) => values[name] !== undefined);
  if (schema !== 'kubeconform' && unused !== undefined)
    throw new UsageError(`--${unused} is for kubeconform; add --schema kubeconform`);
  if (schema === 'kubeconform' && (values.fix === true || values.diff === true))
    throw new UsageError('--schema kubeconform reports and mends nothing; leave it or --fix and --diff out');
}

/** Has kubeconform judge too where it is to; loaded only then. */
function checked(
  loaded: Loaded,
  { values }: Parsed,
  io: Io,
  { schema }: Settings,
): Partial<AlsoJudged> & { loaded: Loaded } {
  if (schema !== 'kubeconform') return { loaded };
  const { withKubeconform } = require('../kubeconform.js') as typeof import('../kubeconform.js');
  const { kubeconform: program, 'schema-location': locations } = values;
  const settings = {
    program: typeof program === 'string' ? program : undefined,
    schemaLocations: Array.isArray(locations) ? locations : [],
  };
  return withKubeconform(loaded, settings, io);
}

/** Loaded only where something is to be mended. */
const fixing = (...given: Parameters<typeof import('./fix.js').fix>): number | Promise<number> =>
  (require('./fix.js') as typeof import('./fix.js')).fix(...given);
