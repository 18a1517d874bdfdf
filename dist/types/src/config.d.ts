/** The configuration of a repository: vmstate.yaml, found upward from what is judged. */
import type { Severity } from './finding.js';
import type { Release } from './kubevirt/release.js';
/** What a rule is set to. */
export type Level = Severity | 'off';
/** What checks manifests against the schemas of their API. */
export type SchemaCheck = 'builtin' | 'off';
/** What does where a user says so: kubeconform beside the built-in check. */
export type SchemaMode = SchemaCheck | 'kubeconform';
/** A cluster that the repository holds manifests of. Paths and globs are relative to the configuration's folder. */
export interface ClusterConfig {
    readonly name: string;
    /** Globs of the files that belong to it. A file may belong to several clusters. */
    readonly paths: readonly string[];
    readonly kubevirt?: Release;
    /** Files with objects captured from the cluster. */
    readonly facts: readonly string[];
    /** Command whose standard output is what is deployed; runs only with `--render`. */
    readonly render?: string;
}
/** Rules set otherwise for some files. */
export interface Override {
    readonly files: readonly string[];
    readonly rules: ReadonlyMap<string, Level>;
}
export interface Config {
    /** The file that was read, as the user knows it. */
    readonly file: string;
    /** Absolute path of its folder. */
    readonly folder: string;
    readonly kubevirt?: Release;
    readonly clusters: readonly ClusterConfig[];
    /** Globs of files that are not judged. */
    readonly exclude: readonly string[];
    readonly rules: ReadonlyMap<string, Level>;
    /** Later ones win. */
    readonly overrides: readonly Override[];
    readonly failOn?: Severity | 'never';
    readonly schema?: SchemaCheck;
}
