/** What is known of one construct tree, which is one app: its clusters, our constructs, and how it is guarded. */
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { MissingGates } from '../src/construct-reader.js';
import type { ICluster } from './cluster.js';
import type { GuardOptions } from './guard.js';
import type { Resource } from './resource.js';
export interface Tree {
    readonly root: IConstruct;
    /** In the order they were made. */
    readonly clusters: ICluster[];
    readonly resources: Map<ApiObject, Resource>;
    options: GuardOptions;
    /** Tells which gates objects need: the linter, by the library door unless it is at hand. */
    missingGates: MissingGates;
    /** The manifests of all objects, while they are being judged or written. */
    manifests: ReadonlyMap<ApiObject, unknown> | undefined;
    /** All objects by kind, while they are being judged or written. */
    kinds: ReadonlyMap<string, readonly ApiObject[]> | undefined;
    /** How many calls that judge or write them are under way: meanwhile nothing changes. */
    writing: number;
}
/** The tree that a construct stands in. */
export declare function treeOf(construct: IConstruct): Tree;
/** The objects of a tree, by kind. */
export declare function objectsByKind(tree: Tree): Map<string, ApiObject[]>;
/** The objects of a kind in a tree. */
export declare function objectsOfKind(tree: Tree, kind: string): readonly ApiObject[];
/** Runs what judges or writes the objects of a tree; what was learnt of them is forgotten at its end. */
export declare function whileWriting<T>(tree: Tree, run: () => T): T;
