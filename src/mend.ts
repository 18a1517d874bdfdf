/** Gives findings the fixes that can be made where they were read from, or says why one is not made. */

import type { Finding, Fix, RuledProblem } from './finding.js';
import { isSameFix } from './judge.js';
import type { SourceDocument } from './kube-object.js';
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

/** The part of a finding that tells of its fix. */
export function mended(
  { fix, rule }: RuledProblem,
  own: ClusterProblems,
  all: readonly ClusterProblems[],
  inScope: (file: string) => boolean,
): Pick<Finding, 'fix' | 'noFix'> {
  if (!fix) return {};
  const other = dissenting(fix, rule, own, all);
  if (other) return { noFix: `cluster ${other.name ?? '(unnamed)'} has the same file and does not need the change` };
  const result = editing().editsOf(fix);
  if ('refused' in result) return { noFix: result.refused };
  const out = kept(
    result.documents.map(({ document }) => document.file),
    inScope,
  );
  return out === undefined ? { fix: editing().findingFix(fix, result.documents) } : { noFix: out };
}
