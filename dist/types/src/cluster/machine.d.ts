/** The effective VirtualMachineInstances of a cluster in a release: what each object brings forth after expansion. */
import type { KubeObject, Place } from '../kube-object.js';
import { type Expansion } from '../kubevirt/expand.js';
import type { GateNeed } from '../kubevirt/gate-requirements.js';
import { type Release } from '../kubevirt/release.js';
import { type Maybe, type Path, type PlainMap } from '../value.js';
import type { Cluster } from './cluster.js';
import { type Configuration } from './configuration.js';
import { type Reference } from './references.js';
export interface Machine {
    readonly object: KubeObject;
    /** The VirtualMachine's spec, where there is one between the object and the VMI. */
    readonly vmSpec: PlainMap | undefined;
    readonly vmPath: Path | undefined;
    /** Path of the VMI's spec in the object. */
    readonly specPath: Path;
    /** The VMI's spec as written. */
    readonly own: PlainMap;
    /** The VMI's spec after instance type and preference. */
    readonly spec: PlainMap;
    /** The VMI's metadata. */
    readonly metadata: PlainMap;
    readonly origins: Expansion['origins'];
    readonly instancetype: Reference;
    readonly preference: Reference;
    /** The first machine of its model: the same but for what tells the guests of a fleet apart (see `Models`). */
    readonly model: Machine;
}
/** Every machine of a cluster, in order of reading. Objects without a spec for their instance bring forth none. */
export declare function machinesOf(cluster: Cluster, configuration: Configuration, release: Release): Machine[];
/** What one object brings forth: also one that was captured, and so is not judged itself. */
export declare function machineFrom(object: KubeObject, cluster: Cluster, configuration: Configuration, release: Release): Machine | undefined;
/** Whether an object is one guest, of its name: pools and replica sets name their guests themselves. */
export declare const isOneGuest: ({ kind }: KubeObject) => boolean;
/** How many guests an object surely brings forth: one where it does not say, and none where the number is filled in. */
export declare function guestCount(object: KubeObject): number;
/** The spec that the cluster keeps of a machine: as written, unless its policy stores instance type and preference with it. */
export declare function storedSpec(machine: Machine, configuration: Configuration, release: Release): Maybe<PlainMap>;
/** Whether VMs are stored with instance type and preference expanded in them. */
export declare function storesExpanded(configuration: Configuration, release: Release): Maybe<boolean>;
/** Where the value at a path of the effective spec was written: in the machine's object, or in what it refers to. */
export declare function placeOf(machine: Machine, path: Path, at?: Place['at']): Place;
/** Where a machine asks for a feature gate. */
export declare function gatePlace(machine: Machine, need: GateNeed): Place;
