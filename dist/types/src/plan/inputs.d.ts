/**
 * The inputs that a machine's plan was read from, in the order in which KubeVirt asks them: VM, preference, KubeVirt CR,
 * StorageClass, StorageProfile; and what each of them decided.
 */
import type { Machine } from '../cluster/machine.js';
import type { Target } from '../cluster/target.js';
import { type Maybe } from '../value.js';
/** What an input may decide: whether there is state, whether admission takes the VM, and what claim is made. */
export type Decision = 'state' | 'admission' | 'storageClass' | 'accessMode';
/** Where an input is known from: out of sight it is `unknown`, and `none` where it does not exist. */
export type InputSource = 'manifest' | 'cluster' | 'KubeVirt' | 'CDI' | 'unknown' | 'none';
export interface PlanInput {
    readonly role: 'machine' | 'preference' | 'kubevirt' | 'storageClass' | 'storageProfile' | 'claim';
    readonly kind: string;
    readonly namespace?: string;
    /** Empty where it is not known. */
    readonly name: string;
    readonly source: InputSource;
    /** The file it was read from, and the line (1-based) on which its document begins. */
    readonly file?: string;
    readonly line?: number;
    /** What of it counts, in words. */
    readonly says: readonly string[];
    readonly decides: readonly Decision[];
}
/** The inputs of a machine's plan. `missing` are the gates it lacks. */
export declare function inputsOf(target: Target, machine: Machine, missing: Maybe<readonly string[]>): PlanInput[];
