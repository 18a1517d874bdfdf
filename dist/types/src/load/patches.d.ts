/** Reads the patches that kustomizations and deliveries name. */
import type { ReadPatch } from '../cluster/kustomize-patches.js';
import type { Loader } from './loader.js';
/** Reads the documents of patches, each file once; undefined for one that cannot be read. */
export declare function patchReader(loader: Loader): ReadPatch;
