import { diffSides, inputProblems } from '../diff.js';
import { SEVERITIES } from '../finding.js';
import { reaches } from '../lint.js';
import { type Loaded, unread } from '../load.js';
import { UsageError } from '../problems.js';
import type { InputProblem } from '../read/files.js';
import { loadSides } from '../sides.js';
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
import { loadOptions, reportInput, reportProblems, settings, sourceReader } from './files.js';
import { FINDING_FORMATS, formatOption, outputsOf, reportOf, writeReports } from './formats.js';

const { 'stdin-filename': _stdin, render: _render, ...FILES } = FILE_OPTIONS;

const OPTIONS: OptionTable = {
  ...FILES,
  ...formatOption(FINDING_FORMATS),
  ...LEVEL_OPTIONS,
  ...COMMON_OPTIONS,
};

const ABOUT = `Reports what a change does to TPM and UEFI state that exists. The base is a folder or a Git revision; a folder that exists
wins (write refs/heads/NAME for the revision, ./NAME for the folder). A revision is compared with the paths (default: the
working directory) of its work tree, and read without a checkout; two folders are compared each alone.
Exit code: 0 clean, 1 findings, 2 usage or unreadable input.`;

/** Tells what of the base cannot be read, but for what is `broken` still. The change may be what mends it, so the run does not fail of it. */
function reportBase(base: string, before: Loaded, broken: readonly InputProblem[], io: Io): void {
  const still = new Set(broken.map(({ path }) => path));
  const problems = unread({ ...before, inputProblems: [] })
    .filter(({ path }) => !still.has(path))
    .map(({ path }) => ({
      path: `${base}: ${path}`,
      message: 'the document cannot be read, so what has changed in it is not told',
    }));
  reportProblems(problems, io);
}

/** vmstate diff: the exit code is 2 for input that cannot be read, 1 for findings, else 0. */
export function diff(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate diff <base> [paths] [options]', ABOUT, OPTIONS));
    return 0;
  }
  const [base, ...paths] = parsed.positionals;
  if (base === undefined) throw new UsageError('diff needs a base: a folder, or a Git revision such as HEAD or main');
  const outputs = outputsOf(parsed, io, FINDING_FORMATS);
  const named = { ...parsed, positionals: paths };
  const set = settings(named, io, choice(parsed, 'fail-on', [...SEVERITIES, 'never']));
  const sides = loadSides(base, paths.length > 0 ? paths : ['.'], loadOptions(named, io, set));
  const { before, after, baseText } = sides;
  const compared = diffSides(base, sides, set.kubevirt, set.levels);
  const broken = unread({ ...after, inputProblems: [] });
  const problems = [...inputProblems(sides), ...broken];
  const files = Math.max(before.files, after.files);
  const unreadable = reportInput({ ...after, files }, named, io, problems);
  reportBase(base, before, broken, io);
  const source = sourceReader(io, baseText);
  const failed = writeReports(outputs, FINDING_FORMATS, reportOf(compared, parsed, io, set, source), io);
  if (unreadable || failed) return 2;
  return set.failOn !== 'never' && reaches(compared, set.failOn) ? 1 : 0;
}
