/** Gives findings the fixes that can be made where they were read from, or says why one is not made. */

import type { Editing } from './edit/edits.js';
import type { Finding, Fix, RuledProblem } from './finding.js';
import { isSameFix } from './judge.js';
import type { ObjectProgram, SourceDocument } from './kube-object.js';
import { RENDERED } from './load/loader.js';

/** The problems of a cluster, with what it is made of. */
export interface ClusterProblems {
  readonly name: string | undefined;
  readonly documents: ReadonlySet<SourceDocument>;
  /** All that was found of it, also what is ignored or out of scope. */
  readonly problems: readonly RuledProblem[];
}

/** Loaded only where something is to be edited. */
const editing = (): typeof import('./edit/edits.js') => require('./edit/edits.js');

/** Another cluster with the same files that would not have the same done to them. */
function dissenting(fix: Fix, rule: string, own: ClusterProblems, all: readonly ClusterProblems[]) {
  const touched = fix.changes.flatMap(({ object }) => object.document ?? []);
  return all.find(
    ({ documents, problems }, index) =>
      all[index] !== own &&
      touched.some((document) => documents.has(document)) &&
      !problems.some((problem) => problem.rule === rule && isSameFix(problem.fix, fix)),
  );
}

/** Why files may not be edited. */
function kept(files: readonly string[], inScope: (file: string) => boolean): string | undefined {
  if (files.some((file) => file.startsWith(RENDERED))) return 'it is rendered; mend what it is made from';
  const others = [...new Set(files.filter((file) => !inScope(file)))];
  if (others.length === 0) return undefined;
  const named =
    others.length > 3 ? `${others.slice(0, 3).join(', ')} and ${others.length - 3} more` : others.join(', ');
  return `it would change ${named}, which is out of scope; name that too`;
}

/** A problem, and the cluster it is one of. */
export interface Mendable {
  readonly problem: RuledProblem;
  readonly own: ClusterProblems;
}

type Mended = Pick<Finding, 'fix' | 'noFix'>;

/** The parts of findings that tell of their fixes, in the order of the problems. Made at once: programs are read again for them. */
export function mendedAll(
  mendable: readonly Mendable[],
  all: readonly ClusterProblems[],
  programs: () => Iterable<ObjectProgram>,
  inScope: (file: string) => boolean,
): readonly Mended[] {
  const result = mendable.map((): Mended => ({}));
  const fixes: { readonly index: number; readonly fix: Fix }[] = [];
  for (const [index, { problem, own }] of mendable.entries()) {
    const { fix, rule } = problem;
    if (!fix) continue;
    const other = dissenting(fix, rule, own, all);
    if (!other) fixes.push({ index, fix });
    else
      result[index] = { noFix: `cluster ${other.name ?? '(unnamed)'} has the same file and does not need the change` };
  }
  if (fixes.length === 0) return result;
  const edits = editing().editsOfAll(
    fixes.map(({ fix }) => fix),
    programs,
  );
  for (const [at, { index, fix }] of fixes.entries()) result[index] = mended(fix, edits[at] as Editing, inScope);
  return result;
}

function mended(fix: Fix, edits: Editing, inScope: (file: string) => boolean): Mended {
  if ('refused' in edits) return { noFix: edits.refused };
  const out = kept(
    edits.documents.map(({ document }) => document.file),
    inScope,
  );
  return out === undefined ? { fix: editing().findingFix(fix, edits) } : { noFix: out };
}
