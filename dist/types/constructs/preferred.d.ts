/** The preference that a machine names, as far as it is known. */
import type { Release } from '../src/kubevirt/release.js';
import { type Maybe, type PlainMap } from '../src/value.js';
import type { Resource } from './resource.js';
/** A reference to a preference, as manifests write it. */
export interface PreferenceMatcher {
    readonly name?: unknown;
    readonly kind?: unknown;
}
/** The scope that a reference without a kind means. */
export declare const PREFERENCE_KIND = "VirtualMachineClusterPreference";
/**
 * The spec of the preference that a machine names: that of the app, else the captured one, else the one that KubeVirt
 * bundles. Undefined where none is named; unknown where none of them is there.
 */
export declare function preferredSpec(owner: Resource, { name, kind }: PreferenceMatcher, release: Release): Maybe<PlainMap> | undefined;
