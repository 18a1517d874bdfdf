/** Whether what is seen of a cluster is enough to tell that something is not reported of an object. */

import type { KubeObject } from '../kube-object.js';
import { holdsUnknown, isUnknown } from '../value.js';
import type { Target } from './target.js';
import type { TargetChoice } from './targets.js';

function isMachineOpen(target: Target, object: KubeObject, git: boolean): boolean {
  const machine = target.machines.find((candidate) => candidate.object === object);
  if (!machine) return false;
  const { state, migratable, wanted } = target.verdict(machine);
  const own = [machine.instancetype.applied, machine.preference.applied, state.needed];
  return (git ? own : [...own, migratable, wanted]).some(isUnknown);
}

function isConfigurationOpen({ configuration, claim }: Target): boolean {
  return (
    isUnknown(configuration.configuration) ||
    configuration.moreGates !== undefined ||
    isUnknown(claim.storageClass) ||
    isUnknown(claim.accessMode)
  );
}

/**
 * Whether something that was not seen may decide what is reported of an object. `git`: what is asked about needs neither
 * the release, nor the cluster's configuration, nor claims.
 */
export function isOpen({ targets }: TargetChoice, object: KubeObject, git: boolean): boolean {
  const [target] = targets;
  if (!target || holdsUnknown(object.value)) return true;
  if (!git && targets.length > 1) return true;
  if (target.cluster.knowsAll('', '')) return false;
  return isMachineOpen(target, object, git) || (!git && isConfigurationOpen(target));
}
