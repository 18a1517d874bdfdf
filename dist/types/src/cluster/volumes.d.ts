/** The claims behind a VM's volumes, and what access they give. */
import type { KubeObject } from '../kube-object.js';
import type { AccessMode } from '../kubevirt/backend-storage.js';
import { type Release } from '../kubevirt/release.js';
import { type Maybe, type Path } from '../value.js';
import type { Cluster } from './cluster.js';
import type { Machine } from './machine.js';
import type { ClusterStorage } from './storage.js';
type Modes = Maybe<readonly string[]>;
/** The access modes of a claim, and where they are decided. */
export interface ClaimAccess {
    readonly modes: Modes;
    /** Name of the claim, where it is known. */
    readonly claim?: string;
    /** The claim or DataVolume that decides; absent where the VM's own spec does, or nothing in scope. */
    readonly object?: KubeObject;
    /** What decides: in the object, else in the VM's spec. Absent when nothing in scope does. */
    readonly path?: Path;
    /** The class whose StorageProfile gave the modes, where nobody wrote them. */
    readonly profile?: string;
}
/** The access modes of a claim: those bound where it was read from a cluster, else those asked for. */
export declare function claimModes(claim: KubeObject): Modes;
/**
 * For what KubeVirt takes the claim that holds state: shared where ReadWriteMany is among its modes, in later releases where it is the
 * first of those bound.
 */
export declare function stateClaimMode(claim: KubeObject, release: Release): Maybe<AccessMode>;
/** The VM or instance that has a volume. */
type Owner = Pick<Machine, 'object' | 'vmSpec'>;
/** Finds the claims behind volumes of VMs. */
export declare class Volumes {
    private readonly cluster;
    private readonly storage;
    private last;
    constructor(cluster: Cluster, storage: ClusterStorage);
    /** The access modes of the claim behind a volume of a machine. */
    accessModes(volume: unknown, owner: Owner): Modes;
    /** The access modes that a DataVolume asks for: the volumes of a fleet share what asks. */
    private modesOf;
    /** The same, with where they are decided. */
    access(volume: unknown, owner: Owner): ClaimAccess;
    /** The class of the claim behind a volume; unknown where nobody names it and the default is not sure. */
    storageClass(volume: unknown, owner: Owner): Maybe<string | undefined>;
    private claim;
    /** What makes the claim of a name: itself, the VM's own template for it or for a DataVolume, or a DataVolume. */
    private source;
    /** The only object of a name that is known; undefined when none is, unknown when several are. */
    private one;
}
export {};
