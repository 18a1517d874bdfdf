/**
 * The library door. Names and shapes are those of `--format json`; an unknown value is an `Unknown`, which serializes as
 * `{ "unknown": reason }`.
 */

import type { Level, SchemaCheck, SchemaMode } from './config.js';
import { type DiffResult, diffSides } from './diff.js';
import type { KubeconformSettings } from './kubeconform.js';
import { type LintResult, lintCluster, lintLoaded } from './lint.js';
import { missingGatesOf } from './load/missing-gates.js';
import { loadObjects, type ObjectsOptions } from './load/objects.js';
import type { FilesOptions } from './load/options.js';
import { loadFiles, unread } from './load.js';
import { releaseOption } from './options.js';
import { type PlanResult, plan, planLoaded } from './plan.js';
import { UsageError } from './problems.js';
import { withoutMark } from './read/documents.js';
import { splitDocuments } from './read/split.js';
import { readValue } from './read/yaml-values.js';
import { levelsOf, type Settings, settingsOf } from './settings.js';
import { loadSides } from './sides.js';

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
  const { withKubeconform } = require('./kubeconform.js') as typeof import('./kubeconform.js');
  const place = { cwd: options.cwd ?? process.cwd(), env: process.env };
  const also = withKubeconform(loaded, options.kubeconform ?? {}, place);
  return lintLoaded(also.loaded, kubevirt, levels, also.before);
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
  for (const chunk of splitDocuments(withoutMark(text))) {
    const reading = readValue(chunk.text);
    if ('value' in reading) values.push(reading.value);
    else errors.push({ ...reading.problem, line: reading.problem.line + chunk.line });
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
