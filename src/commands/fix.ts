/** vmstate lint with --fix or --diff: mends what is found, or shows how it would. */

import { unifiedDiff } from '../fix/unified.js';
import { writeFiles } from '../fix/write.js';
import { type FixResult, fixFiles } from '../fix.js';
import type { LintResult } from '../lint.js';
import { UsageError } from '../problems.js';
import { plural } from '../report/terminal.js';
import type { Settings } from '../settings.js';
import type { Io, Parsed } from './arguments.js';
import { loading, reportInput, reportProblems } from './files.js';

/** Reports a result, and tells the exit code. */
export type Finish = (result: LintResult, out: Io['stdout']) => number;

/** Mends files in place, and reports what is left; a text of standard input is printed, and the report goes to stderr. */
export function fix(parsed: Parsed, io: Io, set: Settings, finish: Finish): number {
  const { values } = parsed;
  if (values.render === true)
    throw new UsageError('--render judges what commands print, which is not mended; leave it or --fix and --diff out');
  const unsafe = values['unsafe-fixes'] === true;
  const outcome = loading(parsed, io, set, (paths, options) =>
    fixFiles(paths, options, set.kubevirt, set.levels, unsafe),
  );
  const unreadable = reportInput(outcome.loaded, parsed, io);
  if (outcome.unfinished) io.stderr.write('vmstate: more can be fixed; run the same again\n');
  const code = values.diff === true ? showDiff(outcome, unsafe, io) : write(outcome, io, finish);
  return unreadable ? 2 : code;
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

function write({ groups, result, input }: FixResult, io: Io, finish: Finish): number {
  const problems = writeFiles(groups);
  reportProblems(problems, io);
  // The text of standard input goes where a pipe expects it.
  if (input !== undefined) io.stdout.write(input);
  const code = finish(result, input === undefined ? io.stdout : io.stderr);
  return problems.length > 0 ? 2 : code;
}
