/**
 * What kustomize patches change: a field that some overlay patches is unknown in its base, since nothing tells which of
 * the overlays runs. Patches are read as data; kustomize itself is not run.
 */
import type { KubeObject } from '../kube-object.js';
import { type PatchSource } from './kustomization-tree.js';
/** The values of a patch's documents; undefined when it cannot be read. */
export type ReadPatch = (source: PatchSource) => readonly unknown[] | undefined;
/** The objects with every field unknown that a patch of some kustomization may change. */
export declare function withPatches(objects: readonly KubeObject[], read: ReadPatch): readonly KubeObject[];
