/** Why a state claim surely cannot be had, or cannot hold state, so that the VM does not start: for rules and for plans. */
import { type KubeObject } from '../kube-object.js';
import { type Raising } from '../kubevirt/claim-size.js';
import { type Maybe } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';
/** The class that vmStateStorageClass names, where it does not exist. */
export declare function missingClass({ storage, configuration }: Target): string | undefined;
/** A class that is asked for a ReadWriteMany file system and gives none. */
export interface UnsharedClass {
    readonly object: KubeObject;
    /** What has KubeVirt ask: the release, a StorageProfile's spec, or nothing but the fallback. */
    readonly asked: 'release' | 'spec' | 'fallback';
}
/** The class of the claim, or one that would be, where it gives no ReadWriteMany file system and is asked for one. */
export declare function unsharedClass(target: Target, name?: string | undefined, mode?: Maybe<import("../kubevirt/backend-storage.js").AccessMode> | undefined): UnsharedClass | undefined;
/** A class that grants no claim as small as that of state. */
export interface UnmetMinimum {
    readonly storageClass: string;
    readonly minimum: string;
    /** What does not raise the claim, or does so in a newer CDI only. */
    readonly raising: Exclude<Raising, {
        by: 'CDI';
    }>;
}
/** The class of the claim, or one that would be, where it grants none so small and CDI is not known to raise it. */
export declare function unmetMinimum(target: Target, storageClass?: string | undefined): UnmetMinimum | undefined;
/** The volume mode of a claim that holds no files. */
export declare function fileless({ value }: KubeObject): string | undefined;
/** Whether a claim of a machine is surely its own: where one side has no namespace, another of that name may be meant. */
export declare const isSurelyOf: (claim: KubeObject, { object }: Machine) => boolean;
/** Why the claim of a machine that keeps state surely cannot be used, as a clause. */
export declare function claimFault(target: Target, machine: Machine): string | undefined;
