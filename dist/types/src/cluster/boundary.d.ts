/** What another KubeVirt release does otherwise with the VMs and objects of a cluster. */
import type { RelatedPlace, Severity } from '../finding.js';
import type { Change } from './change.js';
/** One thing that begins or ends with a release, and what it concerns. */
export interface Effect {
    readonly severity: Severity;
    readonly says: string;
    readonly places: readonly RelatedPlace[];
}
/** What a change of the release means for what stands in the cluster, gravest first. */
export declare function boundaryEffects(change: Change): Effect[];
