/** Per VM: is its state kept, on which claim and why, and what becomes of it. */
import type { Cluster } from './cluster/cluster.js';
import { type Configuration } from './cluster/configuration.js';
import { type TargetChoice } from './cluster/targets.js';
import { type KubeObject, type ObjectRef } from './kube-object.js';
import type { TraceStep } from './kubevirt/backend-storage.js';
import type { GateNeed } from './kubevirt/gate-requirements.js';
import type { Release } from './kubevirt/release.js';
import { type Fate } from './kubevirt/snapshot.js';
import { type PlanInput } from './plan/inputs.js';
import { type Maybe } from './value.js';
/** What was judged, and where its release was read. */
export interface TargetRef {
    readonly cluster?: string;
    /** The release without the v; several, joined by `, `, when it is unknown. */
    readonly kubevirt: string;
    /** Where the release was read, in words. */
    readonly from: string;
}
export interface StatePlan {
    readonly needed: Maybe<boolean>;
    /** What of the state surely persists; absent where nothing does. */
    readonly keeps?: readonly ('TPM' | 'UEFI')[];
    readonly storageClass?: Maybe<string>;
    /** The classes among which KubeVirt's pick is random. */
    readonly storageClassCandidates?: readonly string[];
    readonly accessMode?: Maybe<string>;
    readonly volumeMode?: string;
    /** Kubernetes quantity. */
    readonly size?: string;
    /** Name of the claim that exists and is reused. */
    readonly existingClaim?: string;
    /** Why no claim is made, so that the VM does not start. */
    readonly error?: string;
    /** Why the claim surely cannot be used, so that the VM does not start. */
    readonly unusable?: string;
    readonly trace: readonly TraceStep[];
}
export interface MachinePlan {
    readonly object: ObjectRef;
    readonly cluster?: string;
    readonly kubevirt: string;
    readonly state: StatePlan;
    /** The gates it needs that are not on; unknown when the lists are out of sight. */
    readonly missingGates: Maybe<readonly string[]>;
    readonly liveMigration: {
        readonly wanted: Maybe<boolean>;
        readonly possible: Maybe<boolean>;
        readonly why: readonly string[];
    };
    readonly snapshot: Fate;
    readonly clone: Fate;
    readonly restore: Fate;
    readonly onDelete: Fate;
    /** What all this was read from, from the machine to its storage, and what each of them decided. */
    readonly inputs: readonly PlanInput[];
}
export interface PlanResult {
    readonly targets: readonly TargetRef[];
    readonly machines: readonly MachinePlan[];
    /** What could not be read, if anything: its machines are not among those planned. */
    readonly problems?: readonly {
        readonly path: string;
        readonly message: string;
    }[];
}
/** The gates a machine needs that are off, sorted; unknown when one of them may be on out of sight. */
export declare function missingGates(needs: readonly GateNeed[], configuration: Configuration, release: Release): Maybe<string[]>;
/** What a cluster was judged as. */
export declare function targetRef(cluster: Cluster, choice: TargetChoice): TargetRef;
/** The clusters that a run is about: of several, those with an object in scope, where there is any. */
export declare function reported(clusters: readonly Cluster[], inScope: (object: KubeObject) => boolean): readonly Cluster[];
/** Plans the machines of clusters that are in scope; where the release is unknown, as the newest one known. */
export declare function plan(clusters: readonly Cluster[], kubevirt: Release | undefined, inScope?: (object: KubeObject) => boolean): PlanResult;
/** Plans the machines of what was loaded. */
export declare function planLoaded({ clusters, inScope }: {
    readonly clusters: readonly Cluster[];
    inScope(file: string): boolean;
}, kubevirt: Release | undefined): PlanResult;
