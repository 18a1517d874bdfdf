/** What admission refuses about the firmware of confidential guests. */
import { type Maybe, type Path } from '../value.js';
import { type Release } from './release.js';
type Guest = 'sev' | 'snp' | 'tdx';
/** A combination that is refused for some kinds of confidential guests. */
export interface ConfidentialRefusal {
    readonly guests: readonly Guest[];
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
export declare function isRefused({ guests, when }: ConfidentialRefusal, spec: unknown, release: Release): Maybe<boolean>;
/** The kinds of confidential guests that a spec names, as messages write them. */
export declare const guestText: (spec: unknown, { guests }: ConfidentialRefusal) => string;
export {};
