/**
 * What snapshot, clone, restore and deletion do with a VM's TPM and UEFI state, by release.
 * Source: kubevirt/kubevirt pkg/storage/utils/volumes.go, pkg/storage/snapshot, pkg/virt-controller/watch/clone.
 */
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
/** What becomes of the state of a VM, given its own spec, what it needs, and whether its claim was made by hand. */
export declare function fates(own: unknown, need: StateNeed, handMadeClaim: boolean, release: Release): Fates;
