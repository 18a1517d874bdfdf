/** The feature gates that the objects of a cluster need and that are surely off. */
import type { RelatedPlace } from '../finding.js';
import { type KubeObject } from '../kube-object.js';
import type { Target } from './target.js';
/** What asks for a gate that is surely off. */
export interface AskedGate {
    readonly objects: Set<KubeObject>;
    readonly places: RelatedPlace[];
}
/** What asks for each gate that is surely off, by gate. */
export declare function missingGates(target: Target): Map<string, AskedGate>;
