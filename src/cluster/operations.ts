/** Snapshots, restores, clones and exports in Git, and the machines they work on. */

import { CLONE_GROUP, EXPORT_GROUP, KUBEVIRT_GROUP, SNAPSHOT_GROUP } from '../facts/kinds.js';
import type { KubeObject, Place } from '../kube-object.js';
import { get, isUnknown, type Maybe, type Path, text, Unknown } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';

type SourceKind = 'VirtualMachine' | 'VirtualMachineSnapshot';

/** What an operation works on. */
export interface Source {
  /** Undefined for a source that is no VM; unknown when it cannot be told which VM it is. */
  readonly machine: Maybe<Machine | undefined>;
  /** The snapshot by which the VM is named, if it is. */
  readonly snapshot?: KubeObject;
  /** The kind of object to capture, where the source is named but not in scope. */
  readonly missing?: SourceKind;
}

export interface Operation extends Source {
  readonly what: 'snapshot' | 'restore' | 'clone' | 'export';
  readonly object: KubeObject;
  /** Where it names its source. */
  readonly place: Place;
}

interface OperationKind {
  readonly what: Operation['what'];
  readonly group: string;
  readonly kind: string;
  /** Path of the name, and of its kind where it may be one of several. */
  readonly name: Path;
  readonly of?: Path;
}

const BY_SOURCE = { name: ['spec', 'source', 'name'], of: ['spec', 'source', 'kind'] };

const KINDS: readonly OperationKind[] = [
  { what: 'snapshot', group: SNAPSHOT_GROUP, kind: 'VirtualMachineSnapshot', ...BY_SOURCE },
  {
    what: 'restore',
    group: SNAPSHOT_GROUP,
    kind: 'VirtualMachineRestore',
    name: ['spec', 'virtualMachineSnapshotName'],
  },
  { what: 'clone', group: CLONE_GROUP, kind: 'VirtualMachineClone', ...BY_SOURCE },
  { what: 'export', group: EXPORT_GROUP, kind: 'VirtualMachineExport', ...BY_SOURCE },
];

/** The only object of a name, else why it cannot be told; `missing` when facts could tell. */
function only(target: Target, group: string, kind: SourceKind, name: string, namespace: string | undefined) {
  const found = target.cluster.find(group, kind, name, namespace);
  if (isUnknown(found)) {
    const missing = target.cluster.isNearby(group, kind, name) ? {} : { missing: kind };
    return { object: found, ...missing };
  }
  const [object] = found;
  return { object: found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : object };
}

/** The machine of a VirtualMachine by its name. */
export function machineNamed(target: Target, name: string, namespace: string | undefined): Source {
  const { object, ...rest } = only(target, KUBEVIRT_GROUP, 'VirtualMachine', name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest };
  return { machine: object && target.machine(object) };
}

function ofSnapshot(target: Target, name: string, namespace: string | undefined): Source {
  const { object, ...rest } = only(target, SNAPSHOT_GROUP, 'VirtualMachineSnapshot', name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest };
  if (!object) return { machine: undefined };
  const vm = text(object.value, ...BY_SOURCE.name);
  if (get(object.value, ...BY_SOURCE.of) !== 'VirtualMachine' || vm === undefined) return { machine: undefined };
  return { ...(isUnknown(vm) ? { machine: vm } : machineNamed(target, vm, object.namespace)), snapshot: object };
}

function sourceOf(target: Target, object: KubeObject, { name: path, of }: OperationKind): Source {
  const name = text(object.value, ...path);
  const kind = of === undefined ? 'VirtualMachineSnapshot' : text(object.value, ...of);
  const doubt = [name, kind].find(isUnknown);
  if (doubt) return { machine: doubt };
  if (typeof name !== 'string' || name === '') return { machine: undefined };
  if (kind === 'VirtualMachine') return machineNamed(target, name, object.namespace);
  return kind === 'VirtualMachineSnapshot' ? ofSnapshot(target, name, object.namespace) : { machine: undefined };
}

/** Every operation of a cluster, in order of reading by kind. */
export function operationsOf(target: Target): Operation[] {
  return KINDS.flatMap((kind) =>
    target.cluster.of(kind.group, kind.kind).map((object) => ({
      what: kind.what,
      object,
      place: { object, path: kind.name },
      ...sourceOf(target, object, kind),
    })),
  );
}

/** An operation on a VM that is known. */
export type KnownOperation = Operation & { readonly machine: Machine };

/** The operations of a kind on VMs that are known. */
export function* knownOperations(target: Target, what?: Operation['what']): Generator<KnownOperation> {
  for (const operation of target.operations) {
    const { machine } = operation;
    if ((what === undefined || operation.what === what) && machine !== undefined && !isUnknown(machine))
      yield { ...operation, machine };
  }
}
