/** The linter: reads, judges, locates, sorts. */

import type { Cluster } from './cluster/cluster.js';
import type { Target } from './cluster/target.js';
import { type TargetChoice, targetsOf } from './cluster/targets.js';
import { Levels } from './config/levels.js';
import { isJudgedGroup, JUDGED_TEXT } from './facts/kinds.js';
import {
  type FilePosition,
  type Finding,
  type Related,
  type RuledProblem,
  SEVERITIES,
  type Severity,
  type UnsealedFinding,
} from './finding.js';
import { aboutFile, aboutPlace, Fingerprints, isOfShard, type Shard } from './fingerprint.js';
import { judge } from './judge.js';
import { type KubeObject, type ObjectProgram, type Place, refOf } from './kube-object.js';
import type { Release } from './kubevirt/release.js';
import type { Loaded } from './load.js';
import { Locator } from './locate.js';
import { type ClusterProblems, type Mendable, mendedAll } from './mend.js';
import { reported, type TargetRef, targetRef } from './plan.js';
import type { DocumentProblem } from './read/documents.js';
import type { InputProblem } from './read/files.js';
import { RULES } from './rules/index.js';
import { rule as duplicateKey, duplicateKeyMessage } from './rules/meta/duplicate-key.js';
import { rule as parse, parseReport } from './rules/meta/parse.js';
import { Suppressions } from './suppress.js';
import { pathText } from './value.js';
import { VERSION } from './version.js';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that ignores in the manifests took out. */
  readonly suppressed: number;
  /** Findings that fixes took out; absent where none were to be made. */
  readonly fixed?: number;
  /** Findings that the baseline holds; absent without one. */
  readonly baseline?: number;
  /** Findings that were there at the revision that is compared with; absent without one. */
  readonly older?: number;
  /** Files in scope; absent for objects given to the library. */
  readonly files?: number;
}

export interface LintResult {
  /** Version of vmstate that made the result. */
  readonly version: string;
  readonly targets: readonly TargetRef[];
  /** Sorted by file, line, column, rule and message. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** Paths that could not be read; absent when there are none. */
  readonly problems?: readonly InputProblem[];
  /** The part of the findings that this is; absent for all of them. */
  readonly shard?: ShardOfRun;
}

/** A part of the findings of a run. */
export interface ShardOfRun extends Shard {
  /** The severity from which on the run fails by its configuration; absent where that says nothing. */
  readonly failOn?: Severity | 'never';
}

const docsOf = (rule: string): string => `vmstate explain ${rule}`;

/** What a related place is that a value of a program is handed on from. */
const USED = 'the value is used here';

/** What a related place is in the sources of the app that wrote a manifest. */
const SOURCE = 'the app makes it here';

/** Where the value at a place comes from: in the sources that wrote it, or where it is handed on. */
function origins(place: Place, locator: Locator): Related[] {
  const used = locator.use(place);
  const source = place.object.source && locator.find({ ...place, object: place.object.source });
  return [...(used ? [{ message: USED, ...used }] : []), ...(source ? [{ message: SOURCE, ...source }] : [])];
}

function locate(place: Place, locator: Locator): FilePosition & { object: ReturnType<typeof refOf> } {
  return { ...locator.find(place), object: refOf(place.object) };
}

/** What gives a file its name from the top of the tree. */
export type NameFile = (file: string) => string;

const aboutProblem = (problem: RuledProblem, cluster: string | undefined, nameOf: NameFile): string =>
  aboutPlace({ ...problem, cluster }, problem.place, nameOf(problem.place.object.document?.file ?? ''));

/** A problem as the user gets it. */
export function finding(
  problem: RuledProblem,
  cluster: string | undefined,
  locator: Locator,
  nameOf: NameFile = (file) => file,
): UnsealedFinding {
  const related: Related[] = [
    ...origins(problem.place, locator),
    ...(problem.related ?? []).map(({ place, message }) => ({ message, ...locate(place, locator) })),
  ];
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    ...(cluster === undefined ? {} : { cluster }),
    ...locate(problem.place, locator),
    path: pathText(problem.place.path),
    ...(related.length > 0 ? { related } : {}),
    docs: docsOf(problem.rule),
    about: aboutProblem(problem, cluster, nameOf),
  };
}

const compare = (left: string | number, right: string | number): number => (left < right ? -1 : left > right ? 1 : 0);

/** The order of findings in a report. */
export function compareFindings(left: Omit<UnsealedFinding, 'about'>, right: Omit<UnsealedFinding, 'about'>): number {
  return (
    compare(left.file ?? '', right.file ?? '') ||
    compare(left.revision ?? '', right.revision ?? '') ||
    compare(left.line ?? 0, right.line ?? 0) ||
    compare(left.column ?? 0, right.column ?? 0) ||
    compare(left.rule, right.rule) ||
    compare(left.cluster ?? '', right.cluster ?? '') ||
    compare(left.message, right.message) ||
    compare(left.object?.name ?? '', right.object?.name ?? '')
  );
}

const count = (findings: readonly Pick<Finding, 'severity'>[], severity: Severity): number =>
  findings.filter((candidate) => candidate.severity === severity).length;

/** How many findings there are of each severity. */
export const counts = (
  findings: readonly Pick<Finding, 'severity'>[],
): Pick<Summary, 'errors' | 'warnings' | 'infos'> => ({
  errors: count(findings, 'error'),
  warnings: count(findings, 'warning'),
  infos: count(findings, 'info'),
});

/** Sorts findings, and gives each its fingerprint. */
function sealed(findings: UnsealedFinding[]): Finding[] {
  const fingerprints = new Fingerprints();
  return findings
    .sort(compareFindings)
    .map(({ about, ...found }) => ({ ...found, fingerprint: fingerprints.of(about) }));
}

/** Sorts and counts what was found. */
export function result(
  targets: readonly TargetRef[],
  findings: UnsealedFinding[],
  suppressed: number,
  rest: Pick<LintResult, 'problems'> = {},
  files?: number,
): LintResult {
  const summary = {
    ...counts(findings),
    suppressed,
    ...(files === undefined ? {} : { files }),
  };
  return { version: VERSION, targets, findings: sealed(findings), summary, ...rest };
}

/** A result without some of its findings, which are counted under a name instead. */
export function without(
  result: LintResult,
  isLeftOut: (finding: Finding) => boolean,
  as: 'baseline' | 'older',
): LintResult {
  const { findings, summary } = result;
  const left = findings.filter((finding) => !isLeftOut(finding));
  return { ...result, findings: left, summary: { ...summary, ...counts(left), [as]: findings.length - left.length } };
}

interface Judged {
  readonly target: TargetRef;
  readonly choice: TargetChoice;
  readonly problems: RuledProblem[];
}

function judgeCluster(
  cluster: Cluster,
  kubevirt: Release | undefined,
  levels: Levels,
  before: (target: Target) => void = () => {},
): Judged {
  const choice = targetsOf(cluster, kubevirt);
  choice.targets.forEach(before);
  const rules = RULES.filter(({ id }) => !levels.isOff(id));
  const problems = judge(rules, choice, (rule, file) => levels.of(rule, file));
  return { target: targetRef(cluster, choice), choice, problems };
}

/** Findings that no rule's check made, at the levels their rules are set to. */
function levelled(findings: readonly UnsealedFinding[], levels: Levels): UnsealedFinding[] {
  return findings.flatMap((found) => {
    const severity = levels.of(found.rule, found.file) ?? found.severity;
    return severity === 'off' ? [] : [{ ...found, severity }];
  });
}

/** Whether a problem touches what is reported: its place, or a related one, stands in a file in scope. */
export function isInScope(problem: RuledProblem, inScope: (object: KubeObject) => boolean): boolean {
  return inScope(problem.place.object) || (problem.related ?? []).some(({ place }) => inScope(place.object));
}

/** What is wrong with a document as text, as findings of the rules that stand for it. */
function documentFindings(problem: DocumentProblem, locator: Locator, nameOf: NameFile): UnsealedFinding[] {
  const { document, groups } = problem;
  // Objects of other API groups are not judged, whatever words stand in them.
  if (groups.length > 0 && !groups.some(isJudgedGroup)) return [];
  if (problem.kind === 'duplicate keys') {
    return locator.duplicateKeys(document).map(({ path, position, first }) => {
      const said = { rule: duplicateKey.id, message: duplicateKeyMessage(pathText(path), first.line) };
      return {
        ...said,
        severity: duplicateKey.severity,
        ...position,
        path: pathText(path),
        related: [{ message: 'the key stands here first', ...first }],
        docs: docsOf(duplicateKey.id),
        about: aboutFile(said, nameOf(document.file), pathText(path)),
      };
    });
  }
  const { message, severity } = parseReport(problem, JUDGED_TEXT.test(document.text));
  const { line = document.line + 1, column = 1 } = problem;
  const { problemMessage } = require('./mask.js') as typeof import('./mask.js');
  const { file } = document;
  const said = problemMessage({ message, line, document });
  const about = aboutFile({ rule: parse.id, message: said }, nameOf(file));
  return [{ rule: parse.id, severity, message: said, file, line, column, docs: docsOf(parse.id), about }];
}

/** What is to be said of ignores themselves, as findings. */
function ignoreFindings(
  suppressions: Suppressions,
  levels: Levels,
  locator: Locator,
  inScope: (file: string) => boolean = () => true,
  nameOf: NameFile = (file) => file,
): UnsealedFinding[] {
  const reports = suppressions
    .reports((rule, file) => levels.of(rule, file) !== 'off')
    .filter(({ file }) => file === undefined || inScope(file));
  const findings = reports.map(({ rule, message, place, comment, file = '' }) => ({
    rule: rule.id,
    severity: rule.severity,
    message,
    ...comment,
    ...(place ? { ...locate(place, locator), path: pathText(place.path) } : {}),
    docs: docsOf(rule.id),
    about: place
      ? aboutPlace({ rule: rule.id, message }, place, nameOf(file))
      : aboutFile({ rule: rule.id, message }, nameOf(file)),
  }));
  return levelled(findings, levels);
}

/** What is asked of a cluster before anything that it shares with others is mended; one alone shares nothing. */
const clusterProblems = (
  { name, objects }: Cluster,
  problems: readonly RuledProblem[],
  several: boolean,
): ClusterProblems => ({
  name,
  problems,
  documents: new Set(several ? objects.flatMap(({ document }) => document ?? []) : []),
});

/** The programs that objects of a run come from. */
const programsOf = ({ clusters }: Loaded): ReadonlySet<ObjectProgram> =>
  new Set(clusters.flatMap(({ objects }) => objects.flatMap(({ document }) => document?.program ?? [])));

/**
 * Lints what was loaded.
 * @param before Called with every target before its rules run.
 * @param shard The part of the findings that is told; default: all. All rules run all the same: what one object means is
 * told by the others.
 */
export function lintLoaded(
  loaded: Loaded,
  kubevirt: Release | undefined,
  levels = new Levels(),
  before?: (target: Target) => void,
  shard?: ShardOfRun,
): LintResult {
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const isMine = ({ about }: UnsealedFinding): boolean => !shard || isOfShard(about, shard);
  const findings = loaded.documentProblems.flatMap((problem) =>
    suppressions.leftOf(problem.document, levelled(documentFindings(problem, locator, loaded.nameOf), levels)),
  );
  const inScope = (object: KubeObject): boolean =>
    object.document !== undefined && loaded.inScope(object.document.file);
  const judged = reported(loaded.clusters, inScope).map((cluster) => ({
    cluster,
    ...judgeCluster(cluster, kubevirt, levels, before),
  }));
  const several = judged.length > 1;
  const all = judged.map(({ cluster, problems }) => clusterProblems(cluster, problems, several));
  const left = judged.flatMap(({ cluster, choice, problems }, index) =>
    suppressions
      .left(problems, choice, (one) => isInScope(one, inScope))
      .filter((problem) => !shard || isOfShard(aboutProblem(problem, cluster.name, loaded.nameOf), shard))
      .map((problem): Mendable => ({ problem, own: all[index] as ClusterProblems })),
  );
  const fixes = mendedAll(left, all, () => programsOf(loaded), loaded.inScope);
  for (const [index, { problem, own }] of left.entries())
    findings.push({ ...finding(problem, own.name, locator, loaded.nameOf), ...fixes[index] });
  findings.push(...ignoreFindings(suppressions, levels, locator, loaded.inScope, loaded.nameOf));
  const { inputProblems } = loaded;
  const problems = inputProblems.length > 0 ? { problems: inputProblems } : {};
  const targets = judged.map(({ target }) => target);
  const told = result(targets, findings.filter(isMine), suppressions.count, problems, loaded.files);
  return shard ? { ...told, shard } : told;
}

/** Lints one cluster of objects that come from no file. `before` is called with every target before its rules run. */
export function lintCluster(
  cluster: Cluster,
  kubevirt: Release | undefined,
  levels = new Levels(),
  ignoreErrors = true,
  before?: (target: Target) => void,
): LintResult {
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator, ignoreErrors);
  const { target, choice, problems } = judgeCluster(cluster, kubevirt, levels, before);
  const findings = suppressions.left(problems, choice).map((problem) => finding(problem, cluster.name, locator));
  findings.push(...ignoreFindings(suppressions, levels, locator));
  return result([target], findings, suppressions.count);
}

/** Whether a result holds a finding at or above a level. */
export function reaches({ findings }: LintResult, level: Severity): boolean {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
  return findings.some(({ severity }) => grave.includes(severity));
}
