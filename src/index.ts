/**
 * The library door. Names and shapes are those of `--format json`; an unknown value is an `Unknown`, which serializes as
 * `{ "unknown": reason }`.
 */

import type { Level, SchemaCheck, SchemaMode } from './config.js';
import type { DiffResult } from './diff.js';
import type { AlsoJudged, KubeconformSettings } from './kubeconform.js';
import { type LintResult, lintCluster, lintLoaded } from './lint.js';
import { missingGatesOf } from './load/missing-gates.js';
import { loadedObjects, loadObjects, type ObjectsOptions } from './load/objects.js';
import type { FilesOptions } from './load/options.js';
import { type Loaded, loadFiles, unread } from './load.js';
import { releaseOption } from './options.js';
import { type PlanResult, plan, planLoaded } from './plan.js';
import { UsageError } from './problems.js';
import { withoutMark } from './read/documents.js';
import { Lines } from './read/lines.js';
import { splitDocuments } from './read/split.js';
import { readValue } from './read/yaml-values.js';
import { levelsOf, SCHEMAS_ALONE, type Settings, settingsOf } from './settings.js';

/** Options for files: `kubevirt` as for objects, where to read, and which configuration holds. */
export interface PlanFilesOptions extends FilesOptions {
  /** KubeVirt release, as `1.8` or `1.8.4`; default: that of the configuration, else read from the files. */
  readonly kubevirt?: string;
  /** The configuration file; false: none. Default: the nearest vmstate.yaml upward from the paths. */
  readonly config?: string | false;
}

export interface LintFilesOptions extends PlanFilesOptions {
  /** Levels of rules, or of families as `state/*`; they win over the configuration. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** What checks manifests against the schemas of their API; default: that of the configuration, else `builtin`. */
  readonly schema?: SchemaMode;
  /** For the schema `kubeconform`: how it is found and called. What it fails at stands among the problems of the result. */
  readonly kubeconform?: KubeconformSettings;
}

export interface LintObjectsOptions extends ObjectsOptions {
  /** Whether ignores in the objects take out errors too, and not warnings and notes only; default true. */
  readonly ignoreErrors?: boolean;
  /** Levels of rules, or of families as `state/*`. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** What checks the objects against the schemas of their API; default `builtin`. */
  readonly schema?: SchemaCheck;
}

function settings(paths: readonly string[], options: LintFilesOptions): Settings {
  const { cwd = process.cwd(), config, kubevirt, rules = {}, schema, stdinFilename } = options;
  const given = { cwd, config, kubevirt, rules: Object.entries(rules), schema, stdinFilename };
  return settingsOf(listOf(paths, 'paths'), given);
}

/**
 * Lints manifests below paths. Findings are those in the named paths; files beside them give context.
 * @throws UsageError when an option or the configuration is wrong.
 */
export async function lintFiles(paths: readonly string[], options: LintFilesOptions = {}): Promise<LintResult> {
  const { configuration, kubevirt, levels, schema } = settings(paths, options);
  const loaded = loadFiles(paths, { ...options, configuration });
  if (schema !== 'kubeconform') return lintLoaded(loaded, kubevirt, levels);
  const also = kubeconformOver(loaded, options);
  return lintLoaded(also.loaded, kubevirt, levels, also.before);
}

/** Has kubeconform judge what was loaded too; loaded itself only then. */
function kubeconformOver<From extends Pick<Loaded, 'documentProblems' | 'inputProblems' | 'inScope'>>(
  loaded: From,
  options: Pick<LintFilesOptions, 'cwd' | 'kubeconform'>,
): AlsoJudged<From> {
  const { withKubeconform } = require('./kubeconform.js') as typeof import('./kubeconform.js');
  return withKubeconform(loaded, options.kubeconform ?? {}, { cwd: options.cwd ?? process.cwd(), env: process.env });
}

/** Options of checkSchema. Of files all of them hold; of objects `kubevirt`, `crds`, `schema`, `kubeconform` and `cwd`. */
export interface CheckSchemaOptions extends PlanFilesOptions {
  /** The built-in check alone, or kubeconform beside it; default `builtin`. */
  readonly schema?: Exclude<SchemaMode, 'off'>;
  /** How kubeconform is found and called. What it fails at stands among the problems of the result. */
  readonly kubeconform?: KubeconformSettings;
}

/**
 * Compares manifests with the schemas of their API, and does nothing else: what is found are the rules `schema/*`, and documents that
 * cannot be read.
 * @param manifests Paths as of `lintFiles`, or Kubernetes objects that are one cluster, as they are written in manifests.
 * @throws UsageError when an option is wrong.
 */
export async function checkSchema(
  manifests: readonly string[] | readonly object[],
  options: CheckSchemaOptions = {},
): Promise<LintResult> {
  const given = { ...options, schema: options.schema ?? 'builtin' } as const;
  const all: readonly unknown[] = listOf<unknown>(manifests, 'manifests');
  const paths = all.filter((one) => typeof one === 'string');
  if (paths.length === all.length) return lintFiles(paths, { ...given, rules: SCHEMAS_ALONE });
  if (paths.length > 0) throw new UsageError('manifests are all paths, or all objects');
  const { cwd = process.cwd(), crds = [], kubevirt, schema } = given;
  const loaded = loadedObjects(all, crds, cwd);
  const levels = levelsOf(Object.entries(SCHEMAS_ALONE));
  const also = schema === 'kubeconform' ? kubeconformOver(loaded, given) : { loaded, before: undefined };
  const result = lintCluster(loaded.cluster, releaseOption(kubevirt), levels, true, also.before);
  const problems = also.loaded.inputProblems;
  return problems.length > 0 ? { ...result, problems } : result;
}

/**
 * Plans the virtual machines below paths.
 * @throws UsageError when an option or the configuration is wrong.
 */
export async function planFiles(paths: readonly string[], options: PlanFilesOptions = {}): Promise<PlanResult> {
  const { configuration, kubevirt } = settings(paths, options);
  const loaded = loadFiles(paths, { ...options, configuration });
  const problems = unread(loaded);
  const result = planLoaded(loaded, kubevirt);
  return problems.length > 0 ? { ...result, problems } : result;
}

/**
 * Compares manifests below paths with a base and reports what the change does to TPM and UEFI state that exists.
 * @param base A folder that exists, else a Git revision of the work tree that the paths stand in. It is read from the
 * object store: nothing is checked out, and no filter or hook runs.
 * @throws UsageError when there is no such base, or `kubevirt` is no release that is known.
 */
export async function diffFiles(
  base: string,
  paths: readonly string[],
  options: LintFilesOptions = {},
): Promise<DiffResult> {
  if (typeof base !== 'string') throw new UsageError('base must be a string');
  const { configuration, kubevirt, levels } = settings(paths, options);
  const { diffSides } = require('./diff.js') as typeof import('./diff.js');
  const { loadSides } = require('./sides.js') as typeof import('./sides.js');
  return diffSides(base, loadSides(base, paths, { ...options, configuration }), kubevirt, levels);
}

/**
 * Lints Kubernetes objects that are one cluster.
 * @throws UsageError when `kubevirt` is no release that is known, or `rules` names no rule or level.
 */
export function lintObjects(objects: readonly unknown[], options: LintObjectsOptions = {}): LintResult {
  const cluster = loadObjects(listOf(objects, 'objects'), options);
  const levels = levelsOf(Object.entries(options.rules ?? {}), options.schema);
  return lintCluster(cluster, releaseOption(options.kubevirt), levels, options.ignoreErrors);
}

/**
 * Plans the virtual machines among Kubernetes objects that are one cluster.
 * @throws UsageError when `kubevirt` is no release that is known.
 */
export function planObjects(objects: readonly unknown[], options: ObjectsOptions = {}): PlanResult {
  return plan([loadObjects(listOf(objects, 'objects'), options)], releaseOption(options.kubevirt));
}

/**
 * The feature gates that Kubernetes objects of one cluster need, in their release, and that are surely off there, sorted.
 * None where the list is out of sight: where HyperConverged keeps it, or `complete` is false and no KubeVirt object is known.
 * @throws UsageError when `kubevirt` is no release that is known.
 */
export function missingGates(objects: readonly unknown[], options: ObjectsOptions = {}): readonly string[] {
  return missingGatesOf(listOf(objects, 'objects'), options, releaseOption(options.kubevirt));
}

/** What JavaScript may give in place of a list, refused in words. */
function listOf<T>(value: readonly T[], what: string): readonly T[] {
  if (!Array.isArray(value)) throw new UsageError(`${what} must be an array`);
  return value;
}

/** An error of a text: 1-based line and column. */
export interface YamlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Reads every document of a text as Kubernetes reads it. Documents that cannot be read stand among the errors. */
export function readYaml(text: string): { values: unknown[]; errors: YamlError[] } {
  if (typeof text !== 'string') throw new UsageError('readYaml takes the text as a string');
  const values: unknown[] = [];
  const errors: YamlError[] = [];
  const lines = new Lines(withoutMark(text));
  for (const { text: document, offset } of splitDocuments(lines.text)) {
    const reading = readValue(document, { isFresh: true });
    if ('value' in reading) values.push(reading.value);
    else errors.push({ ...reading.problem, line: reading.problem.line + lines.at(offset) });
  }
  return { values, errors };
}

export { VmStateValidation } from './cdk8s-validation.js';
export type { Level, SchemaCheck, SchemaMode } from './config.js';
export type { DiffResult, DiffTargetRef } from './diff.js';
export type { Edit, Finding, FindingFix, Related, Safety, Severity } from './finding.js';
export type { ObjectRef } from './kube-object.js';
export type { KubeconformSettings } from './kubeconform.js';
export type { LintResult, Summary } from './lint.js';
export type { ObjectsOptions } from './load/objects.js';
export type { FilesOptions } from './load/options.js';
export type { Decision, InputSource, PlanInput } from './plan/inputs.js';
export type { MachinePlan, PlanResult, StatePlan, TargetRef } from './plan.js';
export { UsageError } from './problems.js';
export type { Running } from './read/running.js';
export { AppSources, type SourcePlace } from './sources/app-sources.js';
export { Unknown } from './value.js';
