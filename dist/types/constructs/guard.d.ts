/** Lints an app at synth: what is wrong with it fails the synth, with rule, construct path and remedy. */
import type { IConstruct } from 'constructs';
import { type Finding, type Level } from '../src/index.js';
import type { FactsFiles } from './facts.js';
import type { Resource } from './resource.js';
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
/** What is told of a finding, whoever found it. */
export type Found = Omit<Finding, 'fingerprint'>;
/** What a construct knows to be wrong with its manifest, patched as it is written, and the linter of a whole app cannot. */
export type Check = (manifest: unknown) => Found | undefined;
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
export declare function guard(scope: IConstruct, options?: GuardOptions): void;
/** Makes a construct of this library report what is found in it. */
export declare function guarded(resource: Resource, check?: Check): void;
