/** Preferences in Git that make state persist, for VMs that are not in scope. */
import type { KubeObject, Place } from '../kube-object.js';
import { type Expansion } from '../kubevirt/expand.js';
import { type PlainMap } from '../value.js';
import { type Target } from './target.js';
export interface PersistentPreference {
    readonly object: KubeObject;
    /** Its persistent field. */
    readonly place: Place;
    /** What a VM that says nothing gets of it, and from where in it. */
    readonly spec: PlainMap;
    readonly origins: Expansion['origins'];
}
/** The preferences in Git that surely make state persist and that no VM in scope names. */
export declare function unusedPersistentPreferences(target: Target): PersistentPreference[];
/** A preference for Windows in Git that no VM in scope names, and what a VM that says nothing gets of it. */
export interface WindowsPreference {
    readonly object: KubeObject;
    readonly spec: PlainMap;
    /** What tells that it is for Windows, as a noun. */
    readonly evidence: string;
}
export declare function unusedWindowsPreferences(target: Target): WindowsPreference[];
