/** Whether the small claim for TPM and UEFI state is granted: KubeVirt labels it so that CDI's webhook can raise it. */
import { type Maybe } from '../value.js';
import { type Release } from './release.js';
/** What raises the claim: CDI does; nothing does, and why; or that hangs on a CDI release that is not known. */
export type Raising = {
    readonly by: 'CDI' | 'a newer CDI only';
} | {
    readonly by: 'nothing';
    readonly because: 'release' | 'webhook' | 'CDI release';
};
/** What raises the state claim to the least that its class grants; unknown when no CDI object is in sight. */
export declare function raising(cdi: Maybe<unknown>, version: string | undefined, release: Release): Maybe<Raising>;
/** Whether the volumes of a class are known to hold a size, however little a claim asks for. */
export declare function holdsAnyway(size: string, minimum: Maybe<string | undefined>, storageClass: unknown): boolean;
/** Whether a class that grants no less than `minimum` refuses a claim of the size KubeVirt asks for. */
export declare function refusesStateClaim(minimum: string, storageClass: unknown): boolean;
/** Whether CDI raises claims once its gate is listed, and not without: so it may be too where its release is not known. */
export declare const raisesByGate: (version: string | undefined) => boolean;
/** Whether CDI raises claims, in its release, whatever is listed or once its gate is. */
export declare const canRaise: (version: string) => boolean;
/** The smallest claim that a class grants: as its StorageProfile says, else by CDI's table; undefined where nothing does. */
export declare function smallestClaim(storageClass: unknown, profiles: readonly unknown[]): Maybe<string | undefined>;
