import { SCHEMA_MODES } from '../config/keys.js';
import { SEVERITIES } from '../finding.js';
import type { AlsoJudged } from '../kubeconform.js';
import { type LintResult, lintLoaded, reaches } from '../lint.js';
import type { Loaded } from '../load.js';
import { UsageError } from '../problems.js';
import { jsonReport } from '../report/json.js';
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
import { FINDING_FORMATS, outputsOf, reportOf, writeReports } from './formats.js';

const OPTIONS: OptionTable = {
  ...FILE_OPTIONS,
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
  'print-config': { type: 'boolean', help: 'print the resolved configuration and exit' },
  ...COMMON_OPTIONS,
};

const ABOUT = `Lints KubeVirt manifests below paths (default: the working directory; - is standard input). Findings are those in the
paths; the Git work tree around them is read for facts. Exit code: 0 clean, 1 findings, 2 usage or unreadable input.`;

/** vmstate lint: the exit code is 2 for input that cannot be read, 1 for findings, else 0. */
export function lint(argv: readonly string[], io: Io): number {
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
  const finish = (result: LintResult, out = io.stdout): number => {
    if (writeReports(outputs, FINDING_FORMATS, reportOf(result, parsed, io, set), io, out)) return 2;
    return set.failOn !== 'never' && reaches(result, set.failOn) ? 1 : 0;
  };
  if (parsed.values.fix === true || parsed.values.diff === true) return fixing(parsed, io, set, finish);
  const { loaded, before } = checked(load(parsed, io, set), parsed, io, set);
  const result = lintLoaded(loaded, set.kubevirt, set.levels, before);
  const unreadable = reportInput(loaded, parsed, io);
  const code = finish(result);
  return unreadable ? 2 : code;
}

const NEEDS_KUBECONFORM = ['kubeconform', 'schema-location'];

/** Refuses options that go with others, or against them. */
function checkOptions({ values }: Parsed, { schema }: Settings): void {
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
const fixing = (...given: Parameters<typeof import('./fix.js').fix>): number =>
  (require('./fix.js') as typeof import('./fix.js')).fix(...given);
