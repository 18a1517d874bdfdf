/** What facts of a cluster are missing to tell whether state persists, and which places ask for them. */
import type { RelatedPlace } from '../finding.js';
import type { Target } from './target.js';
/** What cannot be told, as clauses, and the kinds to capture for it. */
export interface Gap {
    readonly what: string;
    readonly why: string;
    readonly kinds: readonly string[];
}
export interface Gaps {
    readonly gaps: readonly Gap[];
    /** The places that ask, the first of them where it is best said. */
    readonly places: readonly RelatedPlace[];
}
/** The facts that a cluster lacks. */
export declare function gapsOf(target: Target): Gaps;
