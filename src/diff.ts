/** What a change does to existing state: pairs the clusters of both sides, judges, locates, sorts. */

import { Change, type ChangeInput } from './cluster/change.js';
import type { Cluster } from './cluster/cluster.js';
import { readReleaseOf, writtenReleaseOf } from './cluster/release.js';
import { Target } from './cluster/target.js';
import { type TargetChoice, targetsOf } from './cluster/targets.js';
import type { Levels } from './config/levels.js';
import { HYPERCONVERGED_GROUP, KUBEVIRT_GROUP } from './facts/kinds.js';
import { judgeChange } from './judge.js';
import type { KubeObject } from './kube-object.js';
import type { Release } from './kubevirt/release.js';
import { finding, isInScope, type LintResult, result } from './lint.js';
import type { Loaded } from './load.js';
import { Locator } from './locate.js';
import { type TargetRef, targetRef } from './plan.js';
import type { InputProblem } from './read/files.js';
import { RULES } from './rules/index.js';
import type { Sides } from './sides.js';
import { Suppressions } from './suppress.js';

/** As which release a cluster was judged, and which one ran before the change. */
export interface DiffTargetRef extends TargetRef {
  /** The release before the change without the v, where it is another one. */
  readonly before?: string;
}

/**
 * The findings of `change/*`. A place with a `revision` stands in the base: what it names is gone from the working tree.
 */
export interface DiffResult extends LintResult {
  /** The base as the user named it. */
  readonly base: string;
  readonly targets: readonly DiffTargetRef[];
}

/** The file that configures a cluster: it tells clusters apart where a change adds or removes others. */
function anchorFile(cluster: Cluster): string | undefined {
  const [object] = [...cluster.of(KUBEVIRT_GROUP, 'KubeVirt'), ...cluster.of(HYPERCONVERGED_GROUP, 'HyperConverged')];
  return object?.document?.file;
}

const keyOf = ({ name, unassigned }: Cluster): string => name ?? (unassigned === undefined ? '' : '?');

/** The clusters that stand on both sides; what cannot be told is compared with nothing. */
function pairClusters({ before: { clusters: before }, after: { clusters: after }, twin }: Sides): [Cluster, Cluster][] {
  const [first] = before;
  const [second] = after;
  if (first && second && before.length === 1 && after.length === 1) return [[first, second]];
  return after.flatMap((cluster): [Cluster, Cluster][] => {
    const anchor = anchorFile(cluster);
    const found =
      before.find((other) => keyOf(other) === keyOf(cluster)) ??
      before.find(({ name }) => name !== undefined && cluster.name !== undefined && twin(name) === cluster.name) ??
      before.find((other) => anchor !== undefined && twin(anchorFile(other) ?? '') === anchor);
    return found ? [[found, cluster]] : [];
  });
}

/** The change of a cluster, in each release judged; the release that Git deploys wins over the one captured. */
export function changesOf(
  before: Cluster,
  after: Cluster,
  kubevirt: Release | undefined,
  rest: Pick<ChangeInput, 'hides' | 'twin'> = {},
): { choice: TargetChoice; changes: Change[] } {
  const from = writtenReleaseOf(before);
  const to = writtenReleaseOf(after);
  const moves = kubevirt === undefined && from && to && from.release.version !== to.release.version;
  const boundary = moves ? { boundary: { from, to } } : {};
  const choice = moves ? { targets: [new Target(after, to.release)], from: to.from } : targetsOf(after, kubevirt);
  const ran = kubevirt ?? (moves ? from : readReleaseOf(before))?.release;
  const changes = choice.targets.map(
    (target) =>
      new Change({
        before: new Target(before, target.release, target.reading),
        after: target,
        from: ran ?? target.release,
        ...boundary,
        ...rest,
      }),
  );
  return { choice, changes };
}

const identity = ({ group, kind, namespace = '', name }: KubeObject): string => `${group}/${kind}/${namespace}/${name}`;

/** How often each object stands in clusters. */
function counted({ clusters }: Loaded): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of clusters.flatMap(({ objects }) => objects.map(identity)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Whether something of the base that is gone from its cluster may stand somewhere else still. */
function hiding({ before, after }: Sides): (gone: KubeObject) => boolean {
  const [was, is] = [counted(before), counted(after)];
  const isNotFewer = (key: string): boolean => (is.get(key) ?? 0) >= (was.get(key) ?? 0);
  const nameless = (side: Map<string, number>, { group, kind }: KubeObject): number =>
    [...side].reduce((sum, [key, n]) => (key.startsWith(`${group}/${kind}/`) && key.endsWith('/') ? sum + n : sum), 0);
  const broken = after.documentProblems.filter(({ kind, groups }) => kind !== 'duplicate keys' && groups.length === 0);
  return (gone) =>
    isNotFewer(identity(gone)) ||
    nameless(is, gone) > nameless(was, gone) ||
    broken.some(({ document }) => document.file === gone.document?.file || document.text.includes(gone.name));
}

/** Compares what was loaded. */
export function diffSides(base: string, sides: Sides, kubevirt: Release | undefined, levels: Levels): DiffResult {
  const { before, after, twin } = sides;
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const rules = RULES.filter(({ id }) => !levels.isOff(id));
  const hides = hiding(sides);
  const inScope = ({ document }: KubeObject): boolean =>
    document !== undefined && (after.inScope(document.file) || before.inScope(document.file));
  const targets: DiffTargetRef[] = [];
  const findings = pairClusters(sides).flatMap(([old, cluster]) => {
    const { choice, changes } = changesOf(old, cluster, kubevirt, { hides, twin });
    const from = changes[0]?.boundary?.from.release.version;
    targets.push({ ...targetRef(cluster, choice), ...(from === undefined ? {} : { before: from }) });
    const problems = judgeChange(rules, changes, (rule, file) => levels.of(rule, file));
    const left = suppressions.left(problems, choice, (problem) => isInScope(problem, inScope));
    return left.map((problem) => finding(problem, cluster.name, locator, after.nameOf));
  });
  const problems = inputProblems(sides);
  const rest = problems.length > 0 ? { problems } : {};
  return { base, ...result(targets, findings, suppressions.count, rest, after.files) };
}

/** What could not be read on either side, each once. */
export function inputProblems({ before, after }: Sides): readonly InputProblem[] {
  const known = new Set(after.inputProblems.map(({ path }) => path));
  return [...after.inputProblems, ...before.inputProblems.filter(({ path }) => !known.has(path))];
}
