/** Migration objects in Git, and the machines they move. */

import { KUBEVIRT_GROUP } from '../facts/kinds.js';
import type { KubeObject, Place } from '../kube-object.js';
import { get, isUnknown, text } from '../value.js';
import type { Machine } from './machine.js';
import { machineNamed } from './operations.js';
import type { Target } from './target.js';

export interface Migration {
  readonly object: KubeObject;
  readonly machine: Machine;
  /** Where it names the machine. */
  readonly place: Place;
  /** The field by which it sends the machine to another namespace or cluster, or receives it from there. */
  readonly decentralized?: 'sendTo' | 'receive';
}

/** A VMI of that name in Git, else the VM that brings it forth. */
function machineOf(target: Target, name: string, namespace: string | undefined): Machine | undefined {
  const found = target.cluster.find(KUBEVIRT_GROUP, 'VirtualMachineInstance', name, namespace);
  const [instance, other] = isUnknown(found) ? [] : found;
  if (other) return undefined;
  if (instance) return target.machine(instance);
  const { machine } = machineNamed(target, name, namespace);
  return isUnknown(machine) ? undefined : machine;
}

/** The migration objects in Git whose machine is known. */
export function migrationsOf(target: Target): Migration[] {
  return target.cluster.of(KUBEVIRT_GROUP, 'VirtualMachineInstanceMigration').flatMap((object) => {
    const name = text(object.value, 'spec', 'vmiName');
    if (name === undefined || isUnknown(name)) return [];
    const machine = machineOf(target, name, object.namespace);
    if (!machine) return [];
    const field = (['sendTo', 'receive'] as const).find((key) => get(object.value, 'spec', key) !== undefined);
    const place = { object, path: ['spec', 'vmiName'] };
    return [{ object, machine, place, ...(field === undefined ? {} : { decentralized: field }) }];
  });
}
