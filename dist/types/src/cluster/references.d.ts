/** Instance types and preferences that VMs name: from Git, from captured facts, or bundled with the release. */
import type { KubeObject } from '../kube-object.js';
import type { Applied } from '../kubevirt/expand.js';
import { type Release } from '../kubevirt/release.js';
import type { Cluster } from './cluster.js';
import { type Configuration } from './configuration.js';
/** What a VM's reference leads to. */
export interface Reference {
    readonly applied: Applied;
    /** The object, when it is one of the cluster's. */
    readonly object?: KubeObject;
    /** The name in the bundle, when it is a bundled one. */
    readonly bundled?: string;
    /** The stored revision that counts in place of the object it names. */
    readonly revision?: KubeObject;
    /** The object that it names, where a stored revision of it counts. */
    readonly named?: KubeObject;
}
type Kind = 'instancetype' | 'preference';
/** Follows `spec.instancetype` or `spec.preference` of a VM. */
export declare function follow(kind: Kind, vm: {
    readonly spec: unknown;
    readonly namespace?: string | undefined;
}, cluster: Cluster, configuration: Configuration, release: Release): Reference;
export {};
