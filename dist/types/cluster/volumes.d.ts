/** The claims behind a VM's volumes, and what access they give. */
import type { KubeObject } from '../kube-object.js';
import { type Maybe } from '../value.js';
import type { Cluster } from './cluster.js';
import type { ClusterStorage } from './storage.js';
type Modes = Maybe<readonly string[]>;
/** The access modes of a claim: those bound where it was read from a cluster, else those asked for. */
export declare function claimModes(claim: KubeObject): Modes;
/** Finds the access modes behind volumes of VMs. */
export declare class Volumes {
    private readonly cluster;
    private readonly storage;
    constructor(cluster: Cluster, storage: ClusterStorage);
    /** The access modes of the claim behind a volume; `vmSpec` is the VM's spec, for its dataVolumeTemplates. */
    accessModes(volume: unknown, vmSpec: unknown, namespace: string | undefined): Modes;
    private claim;
    private one;
}
export {};
