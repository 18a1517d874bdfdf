/**
 * The firmware.uuid of a VM: its TPM is found again under it. Source: kubevirt/kubevirt v1.5.3
 * pkg/virt-controller/watch/vm/vm.go func setupStableFirmwareUUID; v1.6.6 pkg/virt-controller/watch/vm/firmware.go.
 */
import { type Release } from './release.js';
/** A UUID of version 5: made from a namespace, itself a UUID, and a name. */
export declare function uuid5(namespace: string, name: string): string;
/** The uuid that KubeVirt derives from a VM's name alone: the same in every namespace. */
export declare const legacyUuid: (vm: string) => string;
export interface UuidChange {
    /** Name of the VM. */
    readonly vm: string;
    /** What the manifests say before and after; undefined where they say nothing. */
    readonly before: string | undefined;
    readonly after: string | undefined;
    /** The uuid that the VM runs with, where it was captured. */
    readonly running: string | undefined;
    /** The release that ran before the change. */
    readonly from: Release;
}
/** What a change of manifests does to a VM's uuid: `unseen` where a random one may be stored that Git does not hold. */
export type UuidOutcome = {
    readonly kind: 'kept';
} | {
    readonly kind: 'changed';
    readonly was: string;
    readonly becomes: string;
} | {
    readonly kind: 'unseen';
    readonly becomes: string;
};
/** Where a VM without the field is given one, that is derived from its name; only a new VM's may be random. */
export declare function uuidOutcome({ vm, before, after, running, from }: UuidChange): UuidOutcome;
