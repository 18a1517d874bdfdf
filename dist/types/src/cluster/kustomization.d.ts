/** Which files are kustomize patches: they look like objects and are none. What they say is in kustomize-patches.ts. */
import type { KubeObject } from '../kube-object.js';
/** The folder of a file, with `/`; empty at the top. */
export declare function directory(file: string): string;
/** Resolves a path written in a kustomization against the folder that holds it. */
export declare function resolve(folder: string, path: string): string;
/** Whether a file is a kustomization by its name. */
export declare const isKustomizationFile: (file: string) => boolean;
/** The files that a kustomization names as patches, relative as the kustomization's own path is. */
export declare function patchFiles(kustomization: unknown, file: string): string[];
/** Whether an object is a patch by what it says itself, or by the name of its file where it could not stand alone. */
export declare function looksLikePatch(object: KubeObject): boolean;
