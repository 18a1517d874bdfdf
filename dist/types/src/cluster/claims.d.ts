/** The claims of a namespace, as far as they are known: those in sight, and those KubeVirt makes for state. */
import { type Maybe } from '../value.js';
import { type Machine } from './machine.js';
import { type Target } from './target.js';
export interface KnownClaim {
    /** What it requests at least, in billionths of a byte. */
    readonly size: bigint;
    readonly storageClass: Maybe<string | undefined>;
}
/** The claims of a namespace that stand in sight, by name: themselves, or as DataVolumes that bring them forth. */
export declare function claimsInSight({ cluster, machines }: Target, namespace: string): Map<string, KnownClaim>;
/** For how many of its guests KubeVirt surely makes a claim, where it makes one for each. */
export declare function newClaims(target: Target, { object }: Machine): number;
/** The machines of a namespace for whose guests KubeVirt makes claims. */
export declare function newlyClaiming(target: Target, namespace: string): Machine[];
/** The machines of a namespace for whose live migration KubeVirt makes a second claim. */
export declare function copying(target: Target, namespace: string): Machine[];
/** The claim that KubeVirt makes for state. */
export declare const stateClaimOf: (target: Target) => KnownClaim;
