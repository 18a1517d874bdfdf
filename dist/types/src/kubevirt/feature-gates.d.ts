/** When a feature gate is on, as KubeVirt decides it. */
import { type GateStage } from '../facts/feature-gates.js';
import type { Path } from '../value.js';
import { type Release } from './release.js';
/** The two lists of `spec.configuration.developerConfiguration`. */
export interface GateLists {
    readonly featureGates: readonly string[];
    readonly disabledFeatureGates: readonly string[];
}
/** The stage of a gate in a release; undefined when that release does not register the name. */
export declare function stageOf(gate: string, release: Release): Exclude<GateStage, 'Removed'> | undefined;
/** Whether any release known registers the name, or the next one. */
export declare const isKnownGate: (gate: string) => boolean;
/** The field below `spec.configuration` that decides in place of a gate in a release, if any does. */
export declare function fieldOf(gate: string, release: Release): Path | undefined;
/** Whether a gate is on in a release, given the lists of the KubeVirt CR, where no field says anything in its place. */
export declare function isGateOn(gate: string, release: Release, lists: GateLists): boolean;
/** What takes the place of a gate: other gates, or a field. */
export declare const successorOf: (gate: string) => string | undefined;
/** The registered gate whose name is nearest to a misspelt one, if one is near. */
export declare function nearestGate(name: string): string | undefined;
