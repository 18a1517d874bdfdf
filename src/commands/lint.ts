import { SCHEMA_CHECKS } from '../config/keys.js';
import { SEVERITIES } from '../finding.js';
import { type LintResult, lintLoaded, reaches } from '../lint.js';
import { jsonReport } from '../report/json.js';
import { paint } from '../report/terminal.js';
import { textReport } from '../report/text.js';
import { resolved, resolvedText } from '../settings.js';
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
  wantsColour,
} from './arguments.js';
import { load, reportInput, settings, sourceReader } from './files.js';

const OPTIONS: OptionTable = {
  ...FILE_OPTIONS,
  ...LEVEL_OPTIONS,
  fix: { type: 'boolean', help: 'make the fixes that keep what the cluster does, and report what is left' },
  'unsafe-fixes': { type: 'boolean', help: 'with --fix or --diff: make those too that change what the cluster does' },
  diff: { type: 'boolean', help: 'show as a diff what --fix would change, and write nothing' },
  schema: { type: 'string', value: 'CHECK', help: 'builtin (default) or off: what checks manifests against their API' },
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
  const format = choice(parsed, 'format', ['text', 'json']) ?? 'text';
  const set = settings(
    parsed,
    io,
    choice(parsed, 'fail-on', [...SEVERITIES, 'never']),
    choice(parsed, 'schema', SCHEMA_CHECKS),
  );
  if (parsed.values['print-config'] === true) {
    io.stdout.write(format === 'json' ? jsonReport(resolved(set)) : resolvedText(set));
    return 0;
  }
  const report = (result: LintResult): string => (format === 'json' ? jsonReport(result) : inText(result, parsed, io));
  const code = (result: LintResult): number => (set.failOn !== 'never' && reaches(result, set.failOn) ? 1 : 0);
  if (parsed.values.fix === true || parsed.values.diff === true) return fixing(parsed, io, set, { report, code });
  const loaded = load(parsed, io, set);
  const result = lintLoaded(loaded, set.kubevirt, set.levels);
  const unreadable = reportInput(loaded, parsed, io);
  io.stdout.write(report(result));
  return unreadable ? 2 : code(result);
}

/** Loaded only where something is to be mended. */
const fixing = (...given: Parameters<typeof import('./fix.js').fix>): number =>
  (require('./fix.js') as typeof import('./fix.js')).fix(...given);

function inText(result: LintResult, parsed: Parsed, io: Io): string {
  return textReport(result, {
    paint: paint(wantsColour(parsed, io)),
    source: sourceReader(io),
    quiet: parsed.values.quiet === true,
    verbose: parsed.values.verbose === true,
    unsafeFixes: parsed.values['unsafe-fixes'] === true,
  });
}
