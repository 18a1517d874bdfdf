/** Where the cause of a cluster's state claim stands, and which machines it concerns. */
import type { Fix, RelatedPlace } from '../finding.js';
import { type KubeObject, type Place } from '../kube-object.js';
import { type Maybe, type Path } from '../value.js';
import { type Machine } from './machine.js';
import { type Target } from './target.js';
/** Whether an object is among those judged, rather than captured. */
export declare const isJudged: (target: Target, object: KubeObject) => boolean;
/** The machines that surely keep state. */
export declare const stateful: (of: Target) => readonly Machine[];
/** Those of them whose claim KubeVirt makes; a claim that exists is reused as it is, whatever the class. */
export declare const claiming: (of: Target) => readonly Machine[];
/** Those without such state for which KubeVirt makes the claim all the same, since it tracks their changed blocks. */
export declare const claimingToTrack: (of: Target) => readonly Machine[];
/** Where a value of the effective spec can be mended in Git: where it is written, else where the VM refers to that. */
export declare function judgedPlace(target: Target, machine: Machine, path: Path): Place;
/**
 * Whether the EFI of a machine is that of its preference and has no Secure Boot. One that is written in the VM takes its place
 * as a whole, and has Secure Boot unless it says otherwise.
 */
export declare const inheritsNoSecureBoot: ({ origins, spec }: Pick<Machine, "origins" | "spec">) => boolean;
/**
 * What to set to make the TPM or EFI that is judged at a place persist: the field that stands there, else, beside a
 * preference that cannot say it in Git, that of the VM.
 */
export declare function persistRemedy({ path }: Place, device: Path, machine?: Machine): string;
/** Whether a guest may not keep what a device holds: a confidential one keeps no UEFI variables. */
export declare const mayNotPersist: (spec: unknown, device: Path, { release }: Target) => Maybe<boolean>;
/**
 * Makes the TPM or EFI that is judged at a place persist, where it is written there and surely may. Never safe: it makes a
 * claim for what the guest keeps, and a guest that has sealed keys already finds its TPM empty once more.
 */
export declare function persistFix(target: Target, { object, path }: Place, device: Path, guests: readonly Pick<Machine, 'object' | 'spec'>[]): {
    readonly fix?: Fix;
};
/** Whether all are instances without a VM, none of which is started again: what forgets there is a note. */
export declare function areInstances(machines: readonly Pick<Machine, 'object'>[]): boolean;
/** How to make the TPM or EFI of machines persist: an instance needs a VM before anything of it can. */
export declare function persistAdvice(machines: readonly Machine[], place: Place, device: Path): string;
/** Where a machine asks for persistence; one that keeps no state, where its labels stand, by which it may be chosen to be tracked. */
export declare function persistencePlace(target: Target, machine: Machine): Place;
/** Machines as related places. */
export declare function relatedMachines(target: Target, machines: readonly Machine[], what?: string): RelatedPlace[];
/** `the VM that keeps TPM or UEFI state`, or `the 3 VMs that keep TPM or UEFI state`. */
export declare function countText({ length }: {
    readonly length: number;
}): string;
/**
 * Where the class of the state claim is decided: the field that names it, the annotation of a default class, else where
 * the first machine asks for state. Captured objects are no place: nobody can mend them in Git.
 */
export declare function classPlace(target: Target, machines: readonly Machine[]): Place | undefined;
/** The field that names the class, with its object: `spec.vmStateStorageClass of HyperConverged cnv/hco`. */
export declare function classFieldText({ configuration }: Target): string;
/** The class of the state claim, if it is known. */
export declare function knownClass(target: Target): string | undefined;
