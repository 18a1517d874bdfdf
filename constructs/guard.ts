/** Lints an app at synth: what is wrong with it fails the synth, with rule, construct path and remedy. */

import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Finding, type Level, lintObjects } from '../src/index.js';
import { clusterOf, factsOf, type ICluster, releaseText } from './cluster.js';
import type { FactsFiles } from './facts.js';
import { filled } from './joined.js';
import { refuseLate } from './late.js';
import type { Resource } from './resource.js';
import { type SourceText, sourceTexts } from './sources.js';
import { objectsByKind, type Tree, treeOf, whileWriting } from './tree.js';

/** How an app is guarded. */
export interface GuardOptions {
  /**
   * Files captured from the cluster that the app goes to (`kubectl get ... -o yaml`), relative to the working directory:
   * what the app itself does not hold is known from there.
   * @default - none: what is not in the app is unknown
   */
  readonly facts?: FactsFiles;
  /**
   * The KubeVirt release of the cluster, as `1.8` or `1.8.4`, where no construct of the app tells it.
   * @default - read from facts and manifests
   */
  readonly release?: string;
  /**
   * Levels of rules, or of families as `state/*`: error, warning, info or off.
   * @default - each rule's own
   */
  readonly rules?: Readonly<Record<string, Level>>;
  /**
   * From which severity on a finding fails the synth: `error`, or `warning`, whatever object it stands in.
   * @default - errors fail; so do warnings on constructs of this library that are not accepted there with a reason, but for
   * those of `meta/*`, which say what is not known. Other warnings are printed once to stderr.
   */
  readonly failOn?: 'error' | 'warning';
}

/** Findings of one judging, by the construct they stand in. */
interface Judged {
  readonly failures: Map<IConstruct, string[]>;
  readonly warnings: Told[];
}

/** A finding, and the objects of the app that it is told of. */
interface Told {
  readonly finding: Found;
  /** The object that it stands in. */
  readonly own: ApiObject | undefined;
  /** The object that it is told of. */
  readonly object: ApiObject | undefined;
}

interface Watch {
  judged: Judged | undefined;
  readonly printed: Set<string>;
}

/** What is told of a finding, whoever found it. */
export type Found = Omit<Finding, 'fingerprint'>;

/** What a construct knows to be wrong with its manifest, patched as it is written, and the linter of a whole app cannot. */
export type Check = (manifest: unknown) => Found | undefined;

const checks = new WeakMap<ApiObject, Check>();

const watches = new WeakMap<Tree, Watch>();

/**
 * Guards an app, or sets how it is guarded: it is linted once at each synth. An app that holds a construct of this library
 * is guarded by itself. Called again, it adds rules, and sets anew what else is given.
 * @param scope The app, or anything in it: the whole app is guarded.
 * @example
 * // An app of VMs alone: what stands in the cluster is read from what was captured there.
 * guard(app, { facts: 'facts/prod.yaml', rules: { 'gitops/*': 'off' } });
 * @example
 * // Nothing but errors fails; without a construct that tells it, the release is given here.
 * guard(app, { release: '1.8', failOn: 'error' });
 * @throws Error at synth for what is wrong in facts, or for an option that has another value.
 */
export function guard(scope: IConstruct, options: GuardOptions = {}): void {
  const tree = treeOf(scope);
  refuseLate('guard', options, 'guard');
  tree.options = { ...tree.options, ...filled({ ...options }), rules: { ...tree.options.rules, ...options.rules } };
  watch(tree);
}

/** Makes a construct of this library report what is found in it. */
export function guarded(resource: Resource, check?: Check): void {
  if (check) checks.set(resource.apiObject, check);
  const tree = treeOf(resource);
  const watching = watch(tree);
  judgeOnceIn(resource.apiObject.chart, tree, watching);
  resource.node.addValidation({ validate: () => watching.judged?.failures.get(resource) ?? [] });
}

function watch(tree: Tree): Watch {
  const known = watches.get(tree);
  if (known) return known;
  const watching: Watch = { judged: undefined, printed: new Set() };
  watches.set(tree, watching);
  // The root is validated before what stands in it.
  tree.root.node.addValidation({ validate: () => validateRoot(tree, watching) });
  judgeOnceIn(tree.root, tree, watching);
  return watching;
}

function validateRoot(tree: Tree, watching: Watch): string[] {
  if (tree.writing > 0 && watching.judged) return [];
  const sources = sourceTexts();
  const judged = whileWriting(tree, () => judge(tree, sources));
  watching.judged = judged;
  for (const warning of judged.warnings) print(tree, warning, sources, watching);
  return judged.failures.get(tree.root) ?? [];
}

/** Prints a warning unless it was; where it stands is looked up only then. */
function print(tree: Tree, told: Told, sources: SourceText, { printed }: Watch): void {
  const { path } = constructOf(tree, told.object).node;
  const known = `${path} ${textOf(told)}`;
  if (printed.has(known)) return;
  printed.add(known);
  process.stderr.write(`[${path}] ${textOf(told, sources)}\n`);
}

/** The methods of apps and charts that write: an app validates itself once, and again for each chart. */
const WRITES = ['synth', 'synthYaml', 'toJson'] as const;

/** Has what an app or chart writes judged once, although it is validated more often: nothing changes between. */
function judgeOnceIn(construct: IConstruct, tree: Tree, watching: Watch): void {
  const writer = construct as IConstruct & Record<string, unknown>;
  for (const name of WRITES) {
    const own = writer[name];
    if (typeof own !== 'function' || Object.hasOwn(writer, name)) continue;
    const once = (...given: unknown[]): unknown => {
      if (tree.writing === 0) watching.judged = undefined;
      return whileWriting(tree, () => own.apply(writer, given));
    };
    Object.defineProperty(writer, name, { value: once, configurable: true, writable: true });
  }
}

/** The API objects of a tree by the cluster they belong to. */
function byCluster(tree: Tree): Map<ICluster | undefined, ApiObject[]> {
  const found = new Map<ICluster | undefined, ApiObject[]>();
  for (const object of [...(tree.kinds?.values() ?? [])].flat()) {
    const cluster = clusterOf(object, tree.resources.get(object)?.cluster);
    const group = found.get(cluster);
    if (group) group.push(object);
    else found.set(cluster, [object]);
  }
  return found;
}

const FAIL_ON: readonly unknown[] = ['error', 'warning', undefined];

function judge(tree: Tree, sources: SourceText): Judged {
  const { failOn } = tree.options;
  // Types do not tell those who write JavaScript.
  if (!FAIL_ON.includes(failOn)) throw new Error(`guard: failOn takes error or warning, not ${JSON.stringify(failOn)}`);
  const judged: Judged = { failures: new Map(), warnings: [] };
  tree.kinds = objectsByKind(tree);
  const groups = byCluster(tree);
  tree.manifests = manifestsOf(tree, [...groups.values()].flat());
  for (const [cluster, objects] of groups) judgeCluster(tree, cluster, objects, sources, judged);
  return judged;
}

/** The manifests of all objects; those of clusters last, since their feature gates hang on the others. */
function manifestsOf(tree: Tree, objects: readonly ApiObject[]): Map<ApiObject, unknown> {
  const manifests = new Map<ApiObject, unknown>();
  tree.manifests = manifests;
  const isCluster = (object: ApiObject): boolean => tree.clusters.some((cluster) => cluster === object.node.scope);
  for (const late of [false, true])
    for (const object of objects) if (isCluster(object) === late) manifests.set(object, object.toJson());
  return manifests;
}

function judgeCluster(
  tree: Tree,
  cluster: ICluster | undefined,
  objects: readonly ApiObject[],
  sources: SourceText,
  judged: Judged,
): void {
  const kubevirt = releaseText(tree, cluster);
  const { findings } = lintObjects(
    objects.map((object) => tree.manifests?.get(object)),
    {
      complete: false,
      observed: false,
      // What is accepted on constructs are warnings.
      ignoreErrors: false,
      facts: factsOf(tree, cluster),
      rules: tree.options.rules ?? {},
      ...(kubevirt === undefined ? {} : { kubevirt }),
    },
  );
  for (const object of objects) {
    const finding = checks.get(object)?.(tree.manifests?.get(object));
    if (finding) sort(tree, { finding, own: object, object }, sources, judged);
  }
  if (findings.length === 0) return;
  const known = new Map(objects.map((object) => [keyOf(tree.manifests?.get(object)), object]));
  for (const finding of findings) sort(tree, blamed(tree, finding, known), sources, judged);
}

/**
 * The object that a finding is told of: the one it stands in; where that is none of ours, or was captured, the first of
 * our own that it concerns.
 */
function blamed(tree: Tree, finding: Finding, known: ReadonlyMap<string, ApiObject>): Told {
  const [own, ...others] = [finding, ...(finding.related ?? [])].map(({ object }) => known.get(refKey(object)));
  const isOurs = (object: ApiObject | undefined): boolean => object !== undefined && tree.resources.has(object);
  return { finding, own, object: isOurs(own) ? own : (others.find(isOurs) ?? own) };
}

interface Ref {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
}

const refKey = (ref: Ref | undefined): string =>
  ref === undefined ? '' : [ref.apiVersion, ref.kind, ref.namespace ?? '', ref.name].join('\0');

function keyOf(manifest: unknown): string {
  const { apiVersion, kind, metadata } = manifest as Ref & { metadata: Ref };
  return refKey({ apiVersion, kind, namespace: metadata.namespace, name: metadata.name });
}

const constructOf = (tree: Tree, object: ApiObject | undefined): IConstruct =>
  (object && tree.resources.get(object)) ?? object ?? tree.root;

/** Puts a finding where it belongs: among what fails, or what is printed. */
function sort(tree: Tree, told: Told, sources: SourceText, judged: Judged): void {
  const resource = told.object && tree.resources.get(told.object);
  if (fails(told.finding, resource, tree.options)) {
    // cdk8s writes the path of the construct that reports; an object that is not ours reports by the root.
    const text = textOf(told, sources);
    const { path } = constructOf(tree, told.object).node;
    const [at, line] = resource ? [resource, text] : [tree.root, `${path}: ${text}`];
    judged.failures.set(at, [...(judged.failures.get(at) ?? []), line]);
  } else if (told.finding.severity !== 'info') {
    judged.warnings.push(told);
  }
}

const isMeta = ({ rule }: Found): boolean => rule.startsWith('meta/');

function fails(finding: Found, resource: Resource | undefined, { failOn }: GuardOptions): boolean {
  if (finding.severity === 'error') return true;
  if (finding.severity === 'info' || failOn === 'error') return false;
  return failOn === 'warning' || (resource !== undefined && !isMeta(finding));
}

/** `at main.ts:12:5: error state/no-storage-class: ... (spec.template; vmstate explain state/no-storage-class)`. */
function textOf({ finding, own, object: blamed }: Told, sources: SourceText = () => ''): string {
  const { severity, rule, message, path = '', docs, object } = finding;
  const accepted =
    severity === 'warning' && !rule.startsWith('meta/') ? `; or accept it: accept: { '${rule}': 'why' }` : '';
  const elsewhere = object && object.name !== blamed?.name ? `${object.kind} ${object.name} ` : '';
  const field = own ? sources(own.node.path, path) : '';
  // What stands in another object is told of the construct that it concerns, with both places.
  const [place, far] = own === blamed ? [field, ''] : [blamed ? sources(blamed.node.path) : '', field && ` ${field}`];
  const where = path === '' && far === '' ? '' : `${elsewhere}${path}${far}; `;
  return `${place && `${place}: `}${severity} ${rule}: ${message}${accepted} (${where}${docs})`;
}
