/** How VMs are meant to leave a node, and what keeps them on it. */

import { describe, type Place } from '../kube-object.js';
import type { Blocker } from '../kubevirt/live-migration.js';
import { isUnknown, type Maybe, text } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';

const MUST_MIGRATE = 'LiveMigrate';

/** The eviction strategy in force: the VM's own, else the cluster's. */
export function evictionStrategy(target: Target, machine: Machine): Maybe<string | undefined> {
  return text(machine.spec, 'evictionStrategy') ?? target.configuration.evictionStrategy;
}

/** Whether a VM may leave its node by live migration only, so that one that cannot holds up a drain. */
export function evictsByMigration(target: Target, machine: Machine): Maybe<boolean> {
  const strategy = evictionStrategy(target, machine);
  return isUnknown(strategy) ? strategy : strategy === MUST_MIGRATE;
}

/** Whether nobody in sight chose an eviction strategy: surely not the VM, nor the cluster as far as it is known. */
export function hasNoStrategy(target: Target, machine: Machine): boolean {
  if (text(machine.spec, 'evictionStrategy') !== undefined) return false;
  const { evictionStrategy: cluster } = target.configuration;
  return cluster === undefined || isUnknown(cluster);
}

/** `its evictionStrategy LiveMigrate`, `their ...`, or `the cluster's ...` where each of them takes that. */
export function strategySource(target: Target, machines: readonly Machine[]): string {
  const [first] = machines;
  const shared = machines.every((machine) => text(machine.spec, 'evictionStrategy') === undefined);
  const whose = shared ? "the cluster's" : machines.length === 1 ? 'its' : 'their';
  return `${whose} evictionStrategy ${String(first && evictionStrategy(target, first))}`;
}

/** Something that surely keeps a machine from migrating, and the place that decides it. */
export interface Obstacle {
  readonly machine: Machine;
  readonly blocker: Blocker;
  readonly place: Place;
}

/** `VirtualMachine lab/win11`, or `the 3 VMs that use it`. */
export function whoText(machines: readonly Machine[]): string {
  const [first] = machines;
  return first && machines.length === 1 ? describe(first.object) : `the ${machines.length} VMs that use it`;
}
