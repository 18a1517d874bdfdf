/** One cluster judged as one release: what every rule and every plan reads. */
import { type KubeObject } from '../kube-object.js';
import { type AccessMode, type StateClaim } from '../kubevirt/backend-storage.js';
import { type StateNeed } from '../kubevirt/firmware.js';
import { type GateNeed } from '../kubevirt/gate-requirements.js';
import { type Blocker } from '../kubevirt/live-migration.js';
import { type Release } from '../kubevirt/release.js';
import { type Sight } from '../kubevirt/snapshot.js';
import { type Maybe, type PlainMap } from '../value.js';
import type { Cluster } from './cluster.js';
import { type Configuration } from './configuration.js';
import { type Machine } from './machine.js';
import { type Operation } from './operations.js';
import { ClusterStorage } from './storage.js';
import { Volumes } from './volumes.js';
/** What a target decides of one machine; computed when first asked for. */
export interface Verdict {
    readonly state: StateNeed;
    readonly blockers: readonly Blocker[];
    readonly migratable: Maybe<boolean>;
    /** Whether somebody means it to live-migrate. */
    readonly wanted: Maybe<boolean>;
    readonly gates: readonly GateNeed[];
}
/** How the release came to be known. */
export interface ReleaseReading {
    readonly known: boolean;
    /** A version that stands in the manifests and is newer than any known; the newest known is judged instead. */
    readonly newer?: string;
}
export declare class Target {
    #private;
    readonly cluster: Cluster;
    readonly release: Release;
    readonly reading: ReleaseReading;
    readonly configuration: Configuration;
    readonly storage: ClusterStorage;
    readonly volumes: Volumes;
    /** The state claim of any VM of the cluster that needs one. */
    readonly claim: StateClaim;
    constructor(cluster: Cluster, release: Release, reading?: ReleaseReading);
    get machines(): readonly Machine[];
    /** The machine of an object, which may be a captured one. */
    machine(object: KubeObject): Machine | undefined;
    /** The snapshots, restores, clones and exports in Git. */
    get operations(): readonly Operation[];
    /** The spec that the cluster keeps of a machine. */
    stored(machine: Machine): Maybe<PlainMap>;
    /** What snapshot, restore, clone and export see of a machine's state. */
    sight(machine: Machine): Maybe<Sight>;
    verdict(machine: Machine): Verdict;
    /** The state claim of one machine: the one that exists, which is reused as it is, else the one KubeVirt makes. */
    claimOf(machine: Machine): StateClaim & {
        readonly existingClaim?: KubeObject;
    };
    /** The claim in scope that KubeVirt takes for a VM's state: by label where the release looks for it, else by name. */
    existingClaim(object: KubeObject): KubeObject | undefined;
    /**
     * The machines of which something holds.
     * @param holds Asked of one machine of each model: it must not depend on anything in which the machines of one may differ.
     */
    machinesThat(holds: (machine: Machine) => boolean): readonly Machine[];
    /** The access mode the claim would have if its class were named by vmStateStorageClass, or were the default. */
    accessModeIf(storageClass: string, explicit: boolean): Maybe<AccessMode>;
    /** What keeps a machine from migrating, or may do so: by what it has to itself, or by what all of its model have. */
    blockers(machine: Machine, state: StateNeed, by: 'machine' | 'model'): readonly Blocker[];
    /** The feature gates that an effective spec asks for. */
    gatesOf(spec: PlainMap, metadata?: PlainMap): readonly GateNeed[];
    /** The feature gates that a machine and its VirtualMachine ask for. */
    machineGates({ spec, metadata, vmSpec }: Machine): readonly GateNeed[];
}
/** Whether a value is known and true. */
export declare const surely: (value: Maybe<boolean>) => boolean;
