/** Where a change switches the persistence of a TPM or of UEFI variables on or off, and which edit does it. */
import type { Place } from '../kube-object.js';
import { type Path } from '../value.js';
import type { Change } from './change.js';
import { type Machine } from './machine.js';
export type Device = 'tpm' | 'efi';
/** Which edit it was: in the VM, to which preference it refers, or in the preference itself. */
export type Cause = 'machine' | 'reference' | 'preference';
export interface Toggle {
    readonly machine: Machine;
    readonly device: Device;
    readonly on: boolean;
    /** Whether the guest had such a device before, though nothing of it was kept. */
    readonly existed: boolean;
    readonly cause: Cause;
    readonly place: Place;
}
/** Where a device stands in a spec. */
export declare const devicePath: (device: Device) => Path;
/** Every toggle of a change, in the order of its machines. */
export declare const toggles: (change: Change) => Toggle[];
/** A preference whose persistence changes, of which no VM in scope tells what it does to it. */
export interface LoneToggle {
    readonly device: Device;
    readonly on: boolean;
    readonly place: Place;
}
/** The toggles in preferences that no VM in scope uses. */
export declare function loneToggles(change: Change): Generator<LoneToggle>;
