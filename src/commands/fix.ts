/** vmstate lint with --fix or --diff: mends what is found, or shows how it would. */

import { unifiedDiff } from '../fix/unified.js';
import { notText, writeFiles, writing } from '../fix/write.js';
import { type FixResult, fixFiles } from '../fix.js';
import type { LintResult } from '../lint.js';
import type { Loaded } from '../load.js';
import { UsageError } from '../problems.js';
import type { InputProblem } from '../read/files.js';
import { NO_UTF8 } from '../read/reading.js';
import { plural } from '../report/terminal.js';
import type { Settings } from '../settings.js';
import type { HeardSignals, Io, Parsed } from './arguments.js';
import { loading, reportInput, reportProblems } from './files.js';

/** Reports a result, and tells the exit code. */
export type Finish = (result: LintResult, loaded: Loaded, out: Io['stdout']) => number;

/** Mends files in place, and reports what is left; a text of standard input is printed, and the report goes to stderr. */
export function fix(parsed: Parsed, io: Io, set: Settings, finish: Finish): number | Promise<number> {
  const { values } = parsed;
  if (values.render === true)
    throw new UsageError('--render judges what commands print, which is not mended; leave it or --fix and --diff out');
  const unsafe = values['unsafe-fixes'] === true;
  const outcome = loading(parsed, io, set, (paths, options) => {
    if (options.stdin?.includes(NO_UTF8))
      throw new UsageError('standard input is no valid UTF-8, so that it cannot be printed again; correct that first');
    return fixFiles(paths, options, set.kubevirt, set.levels, unsafe);
  });
  const unreadable = reportInput(outcome.loaded, parsed, io);
  if (outcome.unfinished) io.stderr.write('vmstate: more can be fixed; run the same again\n');
  const ended = (code: number): number => (unreadable ? 2 : code);
  if (values.diff === true) return ended(diffed(outcome, unsafe, io));
  const report = (problems: readonly InputProblem[]): number => ended(told(outcome, problems, io, finish));
  const { groups } = outcome;
  return io.hearSignals ? heedful(groups, io, io.hearSignals()).then(report) : report(writeFiles(groups));
}

/** Shows what --fix would make of the files that it could write back; exits with 2 where there are others. */
function diffed(outcome: FixResult, unsafe: boolean, io: Io): number {
  const problems = notText(outcome.groups);
  reportProblems(problems, io);
  if (problems.length === 0) return showDiff(outcome, unsafe, io);
  showDiff(outcome.without(new Set(problems.map(({ path }) => path))), unsafe, io);
  return 2;
}

/** Exits with 1 where there is something to mend, and passes over findings that cannot be mended. */
function showDiff({ groups, fixed, result }: FixResult, unsafe: boolean, io: Io): number {
  const files = groups.flat().sort(({ file: left }, { file: right }) => (left < right ? -1 : 1));
  io.stdout.write(unifiedDiff(files));
  const rest = unsafe ? 0 : result.findings.filter((one) => one.fix?.safety === 'unsafe').length;
  const more = rest > 0 ? ` (${rest} more with --unsafe-fixes)` : '';
  io.stderr.write(`vmstate: would fix ${plural(fixed, 'finding')} in ${plural(files.length, 'file')}${more}\n`);
  return files.length > 0 ? 1 : 0;
}

/** Writes groups of files, and ends between two of them when a signal came. */
async function heedful(groups: FixResult['groups'], io: Io, signals: HeardSignals): Promise<readonly InputProblem[]> {
  const steps = writing(groups);
  for (let written = 0; ; written++) {
    const { done, value } = steps.next();
    const signal = await signals.came();
    if (done !== true && signal === undefined) continue;
    if (done !== true)
      io.stderr.write(
        `vmstate: ended by ${signal}: of ${plural(groups.length, 'change')} ${written + 1} were made, each in full; run again for the others\n`,
      );
    signals.end();
    return value ?? [];
  }
}

function told(outcome: FixResult, problems: readonly InputProblem[], io: Io, finish: Finish): number {
  reportProblems(problems, io);
  // What could not be written is as bad as it was.
  const { result, input, loaded } =
    problems.length > 0 ? outcome.without(new Set(problems.map(({ path }) => path))) : outcome;
  // The text of standard input goes where a pipe expects it.
  if (input !== undefined) io.stdout.write(input);
  const code = finish(result, loaded, input === undefined ? io.stdout : io.stderr);
  return problems.length > 0 ? 2 : code;
}
