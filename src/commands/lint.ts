import { SEVERITIES } from '../finding.js';
import { lintLoaded, reaches } from '../lint.js';
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
  parse,
  wantsColour,
} from './arguments.js';
import { load, reportInput, settings, sourceReader } from './files.js';

const OPTIONS: OptionTable = {
  ...FILE_OPTIONS,
  ...LEVEL_OPTIONS,
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
  const set = settings(parsed, io, choice(parsed, 'fail-on', [...SEVERITIES, 'never']));
  if (parsed.values['print-config'] === true) {
    io.stdout.write(format === 'json' ? jsonReport(resolved(set)) : resolvedText(set));
    return 0;
  }
  const loaded = load(parsed, io, set);
  const result = lintLoaded(loaded, set.kubevirt, set.levels);
  const unreadable = reportInput(loaded, parsed, io);
  const quiet = parsed.values.quiet === true;
  const options = {
    paint: paint(wantsColour(parsed, io)),
    source: sourceReader(io),
    quiet,
    verbose: parsed.values.verbose === true,
  };
  io.stdout.write(format === 'json' ? jsonReport(result) : textReport(result, options));
  if (unreadable) return 2;
  return set.failOn !== 'never' && reaches(result, set.failOn) ? 1 : 0;
}
