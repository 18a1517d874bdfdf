/** The effective VirtualMachineInstances of a cluster in a release: what each object brings forth after expansion. */

import { EXPANDING_POLICIES, REFERENCE_POLICY_GATE } from '../facts/instancetypes.js';
import { MACHINE_KINDS, type MachineKind } from '../facts/kinds.js';
import type { KubeObject, Place } from '../kube-object.js';
import { type Expansion, expand, withArchitecture } from '../kubevirt/expand.js';
import type { GateNeed } from '../kubevirt/gate-requirements.js';
import { holds, type Release } from '../kubevirt/release.js';
import { at, field, get, isMap, isUnknown, type Maybe, type Path, type PlainMap, text } from '../value.js';
import type { Cluster } from './cluster.js';
import { type Configuration, gateOn } from './configuration.js';
import { Models } from './models.js';
import { follow, type Reference } from './references.js';

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

/** A machine of which the model is sought. */
type Draft = { -readonly [part in keyof Machine]: Machine[part] };

const asMap = (value: unknown): PlainMap | undefined => (isMap(value) ? value : undefined);

/** The cluster's own default; the usual is assumed where nothing can be read of the configuration. */
function defaultArchitecture({ configuration }: Configuration): Maybe<string | undefined> {
  return isUnknown(configuration) ? undefined : text(configuration, 'architectureConfiguration', 'defaultArchitecture');
}

/** One path for all machines of a kind. */
const SPEC_PATHS = new Map<MachineKind, Path>(MACHINE_KINDS.map((kind) => [kind, [...kind.vmi, 'spec']]));

function machineOf(
  object: KubeObject,
  kind: MachineKind,
  cluster: Cluster,
  configuration: Configuration,
  release: Release,
  models: Models,
): Machine | undefined {
  const template = at(object.value, kind.vmi);
  const own = asMap(field(template, 'spec'));
  if (!own) return undefined;
  const vmSpec = kind.vm && asMap(at(object.value, kind.vm));
  const vm = { spec: vmSpec, namespace: object.namespace };
  const instancetype = follow('instancetype', vm, cluster, configuration, release);
  const preference = follow('preference', vm, cluster, configuration, release);
  const { spec, origins } = expand(
    withArchitecture(own, defaultArchitecture(configuration), preference.applied, release),
    instancetype.applied,
    preference.applied,
    release,
  );
  const machine = {
    object,
    vmSpec,
    vmPath: kind.vm,
    specPath: SPEC_PATHS.get(kind),
    own,
    spec,
    metadata: asMap(field(template, 'metadata')) ?? {},
    origins,
    instancetype,
    preference,
    model: undefined,
  } as unknown as Draft;
  machine.model = models.of(machine);
  return machine;
}

/** Every machine of a cluster, in order of reading. Objects without a spec for their instance bring forth none. */
export function machinesOf(cluster: Cluster, configuration: Configuration, release: Release): Machine[] {
  const machines: Machine[] = [];
  const models = new Models();
  for (const kind of MACHINE_KINDS) {
    for (const object of cluster.of(kind.group, kind.kind)) {
      const machine = machineOf(object, kind, cluster, configuration, release, models);
      if (machine) machines.push(machine);
    }
  }
  return machines;
}

/** What one object brings forth: also one that was captured, and so is not judged itself. */
export function machineFrom(
  object: KubeObject,
  cluster: Cluster,
  configuration: Configuration,
  release: Release,
): Machine | undefined {
  const kind = MACHINE_KINDS.find(({ group, kind: name }) => group === object.group && name === object.kind);
  return kind && machineOf(object, kind, cluster, configuration, release, new Models());
}

/** Whether an object is one guest, of its name: pools and replica sets name their guests themselves. */
export const isOneGuest = ({ kind }: KubeObject): boolean =>
  kind === 'VirtualMachine' || kind === 'VirtualMachineInstance';

/** How many guests an object surely brings forth: one where it does not say, and none where the number is filled in. */
export function guestCount(object: KubeObject): number {
  const replicas = isOneGuest(object) ? 1 : (get(object.value, 'spec', 'replicas') ?? 1);
  return typeof replicas === 'number' && Number.isSafeInteger(replicas) ? Math.max(replicas, 0) : 0;
}

/** The spec that the cluster keeps of a machine: as written, unless its policy stores instance type and preference with it. */
export function storedSpec(machine: Machine, configuration: Configuration, release: Release): Maybe<PlainMap> {
  const { own, spec } = machine;
  if (own === spec) return own;
  const expanded = storesExpanded(configuration, release);
  return isUnknown(expanded) ? expanded : expanded ? spec : own;
}

/** Whether VMs are stored with instance type and preference expanded in them. */
export function storesExpanded(configuration: Configuration, release: Release): Maybe<boolean> {
  if (!holds('referencePolicy', release)) return false;
  const policy = configuration.referencePolicy;
  if (isUnknown(policy)) return policy;
  if (policy === undefined || !EXPANDING_POLICIES.includes(policy)) return false;
  return gateOn(REFERENCE_POLICY_GATE, configuration, release);
}

/** Where the value at a path of the effective spec was written: in the machine's object, or in what it refers to. */
export function placeOf(machine: Machine, path: Path, at: Place['at'] = 'value'): Place {
  for (let length = path.length; length > 0; length--) {
    const origin = machine.origins.get(path.slice(0, length).join('.'));
    if (!origin) continue;
    const object = machine[origin.from].object;
    if (object) return { object, path: ['spec', ...origin.path, ...path.slice(length)], at };
    return { object: machine.object, path: [...(machine.vmPath ?? []), origin.from, 'name'], at };
  }
  return { object: machine.object, path: [...machine.specPath, ...path], at };
}

/** Where a machine asks for a feature gate. */
export function gatePlace(machine: Machine, need: GateNeed): Place {
  const { object, specPath, vmPath } = machine;
  if (need.requirement.subject === 'VirtualMachine') {
    return { object, path: [...(vmPath ?? []), ...need.path.slice(1)] };
  }
  if (need.path[0] === 'metadata') return { object, path: [...specPath.slice(0, -1), ...need.path] };
  return placeOf(machine, need.path);
}
