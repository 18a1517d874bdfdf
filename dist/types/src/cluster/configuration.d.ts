/** What the KubeVirt or HyperConverged object of a cluster configures. */
import { type KubeObject, type Place } from '../kube-object.js';
import type { Sourced } from '../kubevirt/backend-storage.js';
import { type GateLists } from '../kubevirt/feature-gates.js';
import type { Release } from '../kubevirt/release.js';
import { type Maybe, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
export interface Configuration {
    /** The KubeVirt object that is read: from Git, else captured. */
    readonly kubevirt?: KubeObject;
    /** The HyperConverged object that owns it, if there is one. */
    readonly hyperconverged?: KubeObject;
    /** `spec.configuration` of KubeVirt as far as it is to be seen. */
    readonly configuration: unknown;
    readonly gates: GateLists;
    /** Why gates may be on that the lists do not hold. */
    readonly moreGates?: Unknown;
    readonly stateClass: Sourced<Maybe<string | undefined>>;
    /** Where the state class is set, or would be. */
    readonly stateClassPlace?: Place;
    /** The cluster's eviction strategy. */
    readonly evictionStrategy: Maybe<string | undefined>;
    /** Where the eviction strategy is set, or would be. */
    readonly evictionStrategyPlace?: Place;
    /** How VMs refer to instance types and preferences; undefined for the default, a reference. */
    readonly referencePolicy: Maybe<string | undefined>;
}
/** Reads what configures KubeVirt in a cluster. */
export declare function configurationOf(cluster: Cluster): Configuration;
/** Whether a gate is on; unknown when it may have been switched on out of sight. */
export declare function gateOn(gate: string, configuration: Configuration, release: Release): Maybe<boolean>;
