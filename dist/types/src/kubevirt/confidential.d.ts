/** What admission refuses about the firmware of confidential guests. */
import { type Maybe, type Path } from '../value.js';
import { type Release } from './release.js';
type Guest = 'sev' | 'snp' | 'tdx';
/** What some kinds of confidential guests may not have. */
export type Barred = 'secureBoot' | 'persistentEfi' | 'smm';
/** A combination that is refused for some kinds of confidential guests. */
export interface ConfidentialRefusal {
    readonly guests: readonly Guest[];
    /** What these guests may not have, where it is something that they have. */
    readonly bars?: Barred;
    readonly when: (spec: unknown, release: Release) => Maybe<boolean>;
    /** What is to blame, in the effective spec. */
    readonly path: Path;
    /** As a clause after `SNP guests`. */
    readonly what: string;
    readonly remedy: string;
}
export declare const CONFIDENTIAL_REFUSALS: readonly ConfidentialRefusal[];
/** Whether a spec asks for a confidential guest of any kind. */
export declare const isConfidential: (spec: unknown) => Maybe<boolean>;
/** Whether admission refuses a spec for one of the combinations. */
export declare const isRefused: (refusal: ConfidentialRefusal, spec: unknown, release: Release) => Maybe<boolean>;
/** Whether admission would refuse a spec once it had one of these things, because of the guest that it asks for. */
export declare const isBarred: (what: Barred, spec: unknown, release: Release) => Maybe<boolean>;
/** The kinds of confidential guests that a spec names, as messages write them. */
export declare const guestText: (spec: unknown, { guests }: ConfidentialRefusal) => string;
export {};
