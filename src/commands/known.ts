/** vmstate lint with --baseline or --since: leaves out of a result what is known, or was there before. */

import { resolve } from 'node:path';
import { type BaselineEntry, baselineText, readBaseline } from '../baseline.js';
import type { Finding } from '../finding.js';
import { type LintResult, without } from '../lint.js';
import type { Loaded } from '../load.js';
import { UsageError } from '../problems.js';
import { errorText, exists, readText } from '../read/files.js';
import { objectText } from '../report/report.js';
import { plural, printable } from '../report/terminal.js';
import type { Settings } from '../settings.js';
import { loadRevision } from '../sides.js';
import type { Io, Parsed } from './arguments.js';
import { loadOptions, paths } from './files.js';
import { writeWhole } from './write-file.js';

/** Loads the paths as they are and as they were at a revision, wherever what was there stood. */
export function sidesSince(ref: string, parsed: Parsed, io: Io, set: Settings): { before: Loaded; after: Loaded } {
  const { before, after } = loadRevision(ref, paths(parsed), loadOptions(parsed, io, set));
  return { before: { ...before, inScope: () => true }, after };
}

/** A result without what another one holds. */
export function newIn(result: LintResult, { findings }: LintResult): LintResult {
  const known = new Set(findings.map(({ fingerprint }) => fingerprint));
  return without(result, ({ fingerprint }) => known.has(fingerprint), 'older');
}

function entriesOf(file: string, io: Io): readonly BaselineEntry[] {
  const path = resolve(io.cwd, file);
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError(`there is no baseline ${file}; write it with --write-baseline`);
    throw new UsageError(`${file} cannot be read: ${errorText(error)}`);
  }
  return readBaseline(text, file);
}

/** What a run would have found again, if it were there still: not what stands elsewhere, or what it was told to leave out. */
function judgedAgain(loaded: Loaded, { values }: Parsed, io: Io, { levels }: Settings) {
  return ({ file, rule, cluster }: BaselineEntry): boolean => {
    if (levels.isOff(rule) || (typeof values.cluster === 'string' && values.cluster !== cluster)) return false;
    if (file === undefined) return true;
    // What commands print is judged where they run, and standard input where it is named.
    if (file.startsWith('<')) return loaded.inScope(file) && (values.render === true || !file.startsWith('<rendered'));
    const path = loaded.fileOf(file);
    return loaded.inScope(path) || !exists(resolve(io.cwd, path));
  };
}

/** Tells of entries that nothing was found for. */
function reportStale(stale: readonly BaselineEntry[], file: string, io: Io): void {
  if (stale.length === 0) return;
  const [{ rule, object, file: where } = { rule: '' }] = stale;
  const first = printable(`${rule} of ${object ?? where}`);
  const more = stale.length > 1 ? ` and ${stale.length - 1} more` : '';
  io.stderr.write(
    `vmstate: the baseline ${printable(file)} holds ${plural(stale.length, 'finding')} no longer there: ${first}${more}; --write-baseline drops what is gone\n`,
  );
}

/**
 * A result without what a baseline holds; tells what of the baseline is there no longer.
 * `all` is what was found with what is not new.
 * With `write` the baseline is written first: what was found, and what this run could not see.
 */
export function withoutBaseline(
  result: LintResult,
  all: LintResult,
  loaded: Loaded,
  parsed: Parsed,
  io: Io,
  set: Settings,
  { file, write }: { readonly file: string; readonly write: boolean },
): LintResult {
  const path = resolve(io.cwd, file);
  const old = write && !exists(path) ? [] : entriesOf(file, io);
  const found = new Set(all.findings.map(({ fingerprint }) => fingerprint));
  const again = judgedAgain(loaded, parsed, io, set);
  const stale = old.filter((entry) => !found.has(entry.fingerprint) && again(entry));
  if (write) {
    writeBaseline(
      result,
      loaded,
      old.filter((entry) => !found.has(entry.fingerprint) && !stale.includes(entry)),
      file,
      io,
    );
    return without(result, () => true, 'baseline');
  }
  if (loaded.inputProblems.length === 0) reportStale(stale, file, io);
  const known = new Set(old.map(({ fingerprint }) => fingerprint));
  return without(result, ({ fingerprint }) => known.has(fingerprint), 'baseline');
}

function entryOf(finding: Finding, { nameOf }: Loaded): BaselineEntry {
  const { file, rule, cluster, fingerprint } = finding;
  const object = objectText(finding);
  return {
    ...(file === undefined ? {} : { file: nameOf(file) }),
    rule,
    ...(cluster === undefined ? {} : { cluster }),
    ...(object === undefined ? {} : { object }),
    fingerprint,
  };
}

function writeBaseline(
  { findings }: LintResult,
  loaded: Loaded,
  kept: readonly BaselineEntry[],
  file: string,
  io: Io,
): void {
  if (loaded.inputProblems.length > 0)
    throw new UsageError(`${file} is left as it was, as not everything could be read; correct that first`);
  const entries = [...findings.map((finding) => entryOf(finding, loaded)), ...kept];
  const problem = writeWhole(resolve(io.cwd, file), baselineText(entries));
  if (problem !== undefined) throw new UsageError(`${file} cannot be written: ${problem}`);
  io.stderr.write(`vmstate: ${plural(entries.length, 'finding')} in the baseline ${printable(file)}\n`);
}
