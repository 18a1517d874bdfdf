/** Which objects of a repository Argo CD Applications and Flux Kustomizations bring into a cluster. */
import { type KubeObject } from '../kube-object.js';
import { type Maybe, type Path } from '../value.js';
import { type KustomizationTree, type PatchSource } from './kustomization-tree.js';
/** Something that brings manifests of this repository into a cluster. */
export interface Delivery {
    /** The Argo CD Application or ApplicationSet, or the Flux Kustomization. */
    readonly object: KubeObject;
    readonly tool: 'Argo CD' | 'Flux';
    /** Path of the spec that decides: `spec`, or that of an ApplicationSet's template. */
    readonly spec: Path;
    /** Server or name of the cluster it is brought to; undefined where it is the one that the object itself is in. */
    readonly destination: Maybe<string | undefined>;
    /** Patches that it applies itself to what it brings, after all kustomizations. */
    readonly patches: readonly PatchSource[];
    /** The files it brings, as far as their paths are known. */
    brings(file: string): boolean;
    /** The kustomizations that build them. */
    readonly kustomizations: readonly KubeObject[];
    /** Text of all that it and its kustomizations say of what they change: where a name stands in it, its value is not known. */
    readonly changes: string;
}
/**
 * The deliveries among the objects of a repository.
 * @param root Folder that paths in them start from, as files are named: the root of the repository.
 */
export declare function deliveriesOf(objects: readonly KubeObject[], root: string, tree: KustomizationTree): Delivery[];
