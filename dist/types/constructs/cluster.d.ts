/** Which cluster an object of the app belongs to, and what is known of it. */
import type { IConstruct } from 'constructs';
import { type Release } from '../src/kubevirt/release.js';
import { type FactsFiles } from './facts.js';
import { type Tree } from './tree.js';
/** Something that runs KubeVirt in a cluster: `KubeVirt`, `HyperConverged`, or an import of one that exists. */
export interface ICluster extends IConstruct {
    /** The KubeVirt release, as `1.8` or `1.8.4`; undefined where only captured facts can tell it. */
    readonly kubevirtRelease: string | undefined;
    /** Files captured from the cluster. */
    readonly facts: FactsFiles | undefined;
}
/** The cluster that a construct belongs to: the one named, else the only one of the app, else the nearest in the tree. */
export declare function clusterOf(construct: IConstruct, named: ICluster | undefined): ICluster | undefined;
/** The objects captured from a cluster; of an app without any, those that were given to the app. */
export declare function factsOf(tree: Tree, cluster: ICluster | undefined): readonly unknown[];
/** An object as it was captured from the cluster that a construct belongs to; undefined where it was not. */
export declare function captured(construct: IConstruct & {
    readonly cluster: ICluster | undefined;
}, kind: string, namespace: string | undefined, name: string): unknown;
/** The release as text that a cluster is judged in; undefined where it is to be read from facts or manifests. */
export declare const releaseText: (tree: Tree, cluster: ICluster | undefined) => string | undefined;
/** The release that a construct is made for; undefined where nothing tells it. */
export declare function releaseOf(construct: IConstruct, named: ICluster | undefined): Release | undefined;
/**
 * The release that a text names.
 * @throws Error that names the releases known, when it is none of them.
 */
export declare function knownRelease(version: string): Release;
