/**
 * Brings what a render command printed back to the files it was made from: through kustomize's origin annotations and
 * Helm's `# Source:` comments. The object that was rendered is judged; its place is that of its source.
 */
import { type KubeObject } from '../kube-object.js';
import type { KustomizationTree } from './kustomization-tree.js';
export interface Placed {
    /** The rendered objects, each with the document of its source where that was found. */
    readonly placed: readonly KubeObject[];
    /** The objects of Git that were not rendered and stand beside them. */
    readonly left: readonly KubeObject[];
    /** Whether an object of Git was rendered. */
    isRendered(object: KubeObject): boolean;
}
/**
 * Places rendered objects where their sources stand, and leaves out the sources.
 * @param others Objects of no cluster, from which one that names no paths may be rendered.
 */
export declare function placeRendered(rendered: readonly KubeObject[], sources: readonly KubeObject[], tree: KustomizationTree, others?: readonly KubeObject[]): Placed;
