/** How VMs are meant to leave a node. */

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

/** Whether surely nobody chose an eviction strategy. */
export function hasNoStrategy(target: Target, machine: Machine): boolean {
  return evictionStrategy(target, machine) === undefined;
}

/** `its evictionStrategy LiveMigrate`, or the cluster's. */
export function strategySource(target: Target, machine: Machine): string {
  const own = text(machine.spec, 'evictionStrategy');
  const whose = own === undefined ? "the cluster's" : 'its';
  return `${whose} evictionStrategy ${String(evictionStrategy(target, machine))}`;
}
