/** Whether and when the VMs of a cluster are declared to run. */

import { MACHINE_KINDS } from '../facts/kinds.js';
import { RUNNING_STRATEGY } from '../facts/run-strategies.js';
import type { KubeObject } from '../kube-object.js';
import { oncePer } from '../once.js';
import { at, flag, isMap, isUnknown, type Maybe, type Path, type PlainMap, text } from '../value.js';
import type { Cluster } from './cluster.js';

/** A VirtualMachine's spec, in its own object or as a pool's template. */
export interface VirtualMachineSpec {
  readonly object: KubeObject;
  readonly path: Path;
  readonly spec: PlainMap;
}

/** The VirtualMachines in Git, and those that pools there make. Specs that are not known are left out. */
export const virtualMachines = oncePer((cluster: Cluster): readonly VirtualMachineSpec[] => {
  const found: VirtualMachineSpec[] = [];
  for (const { group, kind, vm: path } of MACHINE_KINDS) {
    if (!path) continue;
    for (const object of cluster.of(group, kind)) {
      const spec = at(object.value, path);
      if (isMap(spec)) found.push({ object, path, spec });
    }
  }
  return found;
});

/** The run strategy that a VM is declared to have, by either field; undefined when neither or both say it. */
export function runStrategyOf({ spec }: VirtualMachineSpec): Maybe<string | undefined> {
  const running = flag(spec, 'running');
  const strategy = text(spec, 'runStrategy');
  if (isUnknown(running)) return running;
  if (isUnknown(strategy)) return strategy;
  if (running === undefined) return strategy;
  return strategy === undefined ? RUNNING_STRATEGY[running ? 'true' : 'false'] : undefined;
}
