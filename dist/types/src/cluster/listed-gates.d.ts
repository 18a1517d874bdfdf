/** The feature gates that a KubeVirt object in Git lists, or that patches of it bring into its lists. */
import type { ObjectChange } from '../finding.js';
import type { Place } from '../kube-object.js';
import type { Target } from './target.js';
export interface ListedGate {
    readonly gate: string;
    readonly place: Place;
    readonly list: 'featureGates' | 'disabledFeatureGates';
}
/**
 * Each gate name in the two lists of the KubeVirt object, if that stands in Git, or that the JSON patch of a
 * HyperConverged in Git, which overwrites that object, brings into them. The list of disabled ones is none in a release
 * that lacks the field.
 */
export declare function listedGates({ configuration, cluster, release }: Target): ListedGate[];
/** How a gate is taken out of its list; undefined where it stands in the text of an annotation or of a JSON patch. */
export declare function removal({ gate, place: { object, path } }: ListedGate): ObjectChange | undefined;
/** Each gate name that Git writes: in what configures KubeVirt, and in patches of its object, which may be out of sight. */
export declare function writtenGates(target: Target): ListedGate[];
