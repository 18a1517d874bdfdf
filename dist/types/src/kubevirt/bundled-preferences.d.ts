/** Preferences that virt-operator deploys by itself. */
import type { PlainMap } from '../value.js';
import { type Release } from './release.js';
/** The spec of a bundled preference in a release; undefined where the bundle has none of that name. */
export declare function bundledPreference(name: string, release: Release): PlainMap | undefined;
