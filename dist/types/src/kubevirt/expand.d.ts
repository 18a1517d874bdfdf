/**
 * The effective VirtualMachineInstance spec: what instance type and preference add to a VM's template, as far as it
 * decides about state, admission or migration. Source: kubevirt/kubevirt pkg/instancetype (v1.4 on: preference/apply).
 */
import { type Maybe, type Path, type PlainMap } from '../value.js';
import { BOOTLOADER } from './firmware.js';
import { type Release } from './release.js';
/** The spec of an instance type or preference; unknown when it is named but cannot be read; undefined when none is named. */
export type Applied = Maybe<PlainMap> | undefined;
/** Where an added value stands: in which object, at which path of its spec. */
export interface Origin {
    readonly from: 'instancetype' | 'preference';
    readonly path: Path;
}
export interface Expansion {
    /** The effective spec. The VM's own template spec is never changed. */
    readonly spec: PlainMap;
    /** What was added, by path of the effective spec joined with `.`. */
    readonly origins: ReadonlyMap<string, Origin>;
}
/**
 * The spec with the architecture that the webhooks fill in where it names none. A default of the cluster, `wanted`, and a
 * preference may say different ones; which of them is asked first is not told, so that neither is taken then.
 */
export declare function withArchitecture(spec: PlainMap, wanted: Maybe<string | undefined>, preference: Applied, release: Release): PlainMap;
/** Applies an instance type and a preference to a VM's template spec, as the release does. */
export declare function expand(spec: PlainMap, instancetype: Applied, preference: Applied, release: Release): Expansion;
export { BOOTLOADER };
