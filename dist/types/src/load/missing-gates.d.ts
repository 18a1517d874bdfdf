/** The feature gates that objects need, for whoever writes the list of them. */
import type { Release } from '../kubevirt/release.js';
import { type ObjectsOptions } from './objects.js';
/**
 * The feature gates that objects of one cluster need and that are surely off there, sorted.
 * @param release The release that is given; undefined: read from the objects.
 */
export declare function missingGatesOf(objects: readonly unknown[], options: Omit<ObjectsOptions, 'kubevirt'>, release: Release | undefined): readonly string[];
