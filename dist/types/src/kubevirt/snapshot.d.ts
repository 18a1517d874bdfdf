/**
 * What snapshot, clone, restore and deletion do with a VM's TPM and UEFI state, by release.
 * Source: kubevirt/kubevirt pkg/storage/utils/volumes.go, pkg/storage/snapshot, pkg/virt-controller/watch/clone.
 */
import { type Maybe } from '../value.js';
import { type StateNeed } from './firmware.js';
import { type Release } from './release.js';
/** What becomes of the state: it goes along, is left behind without a word, or the operation is refused. */
export type StateOutcome = 'no state' | 'included' | 'left out' | 'refused' | 'deleted' | 'kept' | 'unknown';
export interface Fate {
    readonly outcome: StateOutcome;
    readonly why: string;
}
export interface Fates {
    readonly snapshot: Fate;
    readonly clone: Fate;
    readonly restore: Fate;
    readonly onDelete: Fate;
}
/**
 * What snapshot, restore, clone and export see of a VM's state: they read the VM as it is stored, without its preference,
 * and early releases look at its TPM only.
 */
export type Sight = 'no state' | 'seen' | 'by preference' | 'EFI only';
/** What they see of a VM's state, given the stored spec and what the effective one needs. */
export declare function sightOf(stored: unknown, need: StateNeed, release: Release): Maybe<Sight>;
/** Whether a release refuses to restore a snapshot into another VM than the one it was taken of. */
export declare const refusesRestoreElsewhere: (sight: Maybe<Sight>, release: Release) => boolean;
/** Whose claim was made, and how. */
export interface Claimed {
    /** Kind of the object that brings forth the guests. */
    readonly kind: string;
    /** Whether the claim was made by hand. */
    readonly byHand: boolean;
    /** Whether KubeVirt surely tracks the changed blocks of the VM, which takes a claim too. */
    readonly tracked?: boolean;
}
/** What becomes of the state of guests, given their stored spec, what they need, and whose their claims are. */
export declare function fates(stored: unknown, need: StateNeed, claimed: Claimed, release: Release): Fates;
