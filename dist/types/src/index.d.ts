/**
 * The library door. Names and shapes are those of `--format json`; an unknown value is an `Unknown`, which serializes as
 * `{ "unknown": reason }`.
 */
import type { Level, SchemaCheck, SchemaMode } from './config.js';
import type { DiffResult } from './diff.js';
import type { KubeconformSettings } from './kubeconform.js';
import { type LintResult } from './lint.js';
import { type ObjectsOptions } from './load/objects.js';
import type { FilesOptions } from './load/options.js';
import { type PlanResult } from './plan.js';
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
/**
 * Lints manifests below paths. Findings are those in the named paths; files beside them give context.
 * @throws UsageError when an option or the configuration is wrong.
 */
export declare function lintFiles(paths: readonly string[], options?: LintFilesOptions): Promise<LintResult>;
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
export declare function checkSchema(manifests: readonly string[] | readonly object[], options?: CheckSchemaOptions): Promise<LintResult>;
/**
 * Plans the virtual machines below paths.
 * @throws UsageError when an option or the configuration is wrong.
 */
export declare function planFiles(paths: readonly string[], options?: PlanFilesOptions): Promise<PlanResult>;
/**
 * Compares manifests below paths with a base and reports what the change does to TPM and UEFI state that exists.
 * @param base A folder that exists, else a Git revision of the work tree that the paths stand in. It is read from the
 * object store: nothing is checked out, and no filter or hook runs.
 * @throws UsageError when there is no such base, or `kubevirt` is no release that is known.
 */
export declare function diffFiles(base: string, paths: readonly string[], options?: LintFilesOptions): Promise<DiffResult>;
/**
 * Lints Kubernetes objects that are one cluster.
 * @throws UsageError when `kubevirt` is no release that is known, or `rules` names no rule or level.
 */
export declare function lintObjects(objects: readonly unknown[], options?: LintObjectsOptions): LintResult;
/**
 * Plans the virtual machines among Kubernetes objects that are one cluster.
 * @throws UsageError when `kubevirt` is no release that is known.
 */
export declare function planObjects(objects: readonly unknown[], options?: ObjectsOptions): PlanResult;
/**
 * The feature gates that Kubernetes objects of one cluster need, in their release, and that are surely off there, sorted.
 * None where the list is out of sight: where HyperConverged keeps it, or `complete` is false and no KubeVirt object is known.
 * @throws UsageError when `kubevirt` is no release that is known.
 */
export declare function missingGates(objects: readonly unknown[], options?: ObjectsOptions): readonly string[];
/** An error of a text: 1-based line and column. */
export interface YamlError {
    readonly message: string;
    readonly line: number;
    readonly column: number;
}
/** Reads every document of a text as Kubernetes reads it. Documents that cannot be read stand among the errors. */
export declare function readYaml(text: string): {
    values: unknown[];
    errors: YamlError[];
};
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
