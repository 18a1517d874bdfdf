/**
 * The claim that KubeVirt makes for persistent TPM and UEFI state: class, access mode, volume mode, size and name, as
 * each release decides them, with a trace of the branches taken.
 * Source: kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go, v1.0.1 to v1.9.0.
 */
import { type Maybe, Unknown } from '../value.js';
import { type Release } from './release.js';
export type AccessMode = 'ReadWriteMany' | 'ReadWriteOnce';
/** One entry of a StorageProfile's claimPropertySets. */
export interface ClaimPropertySet {
    readonly accessModes?: readonly string[] | undefined;
    readonly volumeMode?: string | undefined;
}
/** A value with the input it was read from, in words. */
export interface Sourced<T> {
    readonly value: T;
    readonly from: string;
}
/** What of a cluster decides about the claim. */
export interface StateStorage {
    /** `vmStateStorageClass`; undefined or empty when it is not set. */
    readonly stateClass: Sourced<Maybe<string | undefined>>;
    /** Names of the classes annotated as default; `more` when others may exist. */
    defaults(kind: 'virt' | 'cluster'): {
        readonly names: readonly string[];
        readonly more?: Unknown;
    };
    /** The claim property sets that KubeVirt finds in a class's StorageProfile; undefined when there is no profile. */
    profile(storageClass: string): Sourced<Maybe<readonly ClaimPropertySet[] | undefined>>;
}
/** One decision on the way to the claim. */
export interface TraceStep {
    readonly decides: 'storageClass' | 'accessMode';
    readonly answer: string;
    /** Which branch was taken. */
    readonly because: string;
    /** Which input decided it. */
    readonly input: string;
}
export interface StateClaim {
    readonly storageClass?: Maybe<string>;
    /** The classes among which KubeVirt's pick is random. */
    readonly storageClassCandidates?: readonly string[];
    readonly accessMode?: Maybe<AccessMode>;
    readonly volumeMode?: string;
    readonly size?: string;
    /** Why KubeVirt makes no claim, so that the VM does not start. */
    readonly error?: string;
    /** Whether the claim's class was named by `vmStateStorageClass`. */
    readonly explicit?: boolean;
    readonly trace: readonly TraceStep[];
}
/** The access mode of a claim of a class, and the branch that gave it. */
export declare function accessModeOf(storageClass: string, explicit: boolean, storage: StateStorage, release: Release): [Maybe<AccessMode>, TraceStep];
/** The claim that KubeVirt makes for a VM that needs one. It is the same for every VM of a cluster. */
export declare function stateClaim(storage: StateStorage, release: Release): StateClaim;
/** The name of a VM's state claim: exact, or the prefix of a generated one. */
export declare function stateClaimName(vm: string, release: Release): {
    readonly name: string;
    readonly generated: boolean;
};
