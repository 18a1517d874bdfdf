/** The words of a plan that its reports share. */

import type { MachinePlan, PlanResult, TargetRef } from '../plan.js';
import { isUnknown, type Maybe } from '../value.js';

/** A value of a plan as a word. */
export const word = (value: Maybe<string | undefined>): string => (isUnknown(value) ? 'unknown' : (value ?? '-'));

/**
 * Whether a machine's state is kept: `kept`, `kept (reused)`, `none`, `refused`, `no claim`, `unusable` where the claim stays pending or
 * holds no files, `unknown`, or `wanted` where it is asked for, and whether the cluster gives it is out of sight.
 */
export function stateWord({ state, missingGates }: MachinePlan): string {
  if (state.needed === false) return 'none';
  if (isUnknown(state.needed)) return 'unknown';
  if (!isUnknown(missingGates) && missingGates.length > 0) return 'refused';
  if (state.error !== undefined) return 'no claim';
  if (state.unusable !== undefined) return 'unusable';
  if (isUnknown(missingGates)) return 'wanted';
  if (state.existingClaim !== undefined) return 'kept (reused)';
  return isUnknown(state.storageClass) && state.storageClassCandidates === undefined ? 'wanted' : 'kept';
}

/** The class of the claim, or those among which the pick is random. */
export const classWord = ({ state }: MachinePlan): string =>
  state.storageClassCandidates ? state.storageClassCandidates.join(' or ') : word(state.storageClass);

/** Whether a machine can live-migrate. */
export function migrationWord({ liveMigration: { possible } }: MachinePlan): string {
  return isUnknown(possible) ? 'unknown' : possible ? 'possible' : 'blocked';
}

/** `namespace/name` of what a plan is of, or of an input. */
export const fullName = ({ namespace, name }: { readonly namespace?: string; readonly name: string }): string =>
  `${namespace === undefined ? '' : `${namespace}/`}${name || '(unnamed)'}`;

/** What a target was planned as. */
export const targetText = ({ cluster, kubevirt, from }: TargetRef): string =>
  `${cluster === undefined ? '' : `${cluster}: `}planned as KubeVirt ${kubevirt} (release: ${from})`;

/** Each target with its machines, in order. */
export function byTarget({ targets, machines }: PlanResult): { target: TargetRef; machines: MachinePlan[] }[] {
  const groups = new Map(targets.map((target) => [target.cluster, { target, machines: [] as MachinePlan[] }]));
  for (const machine of machines) groups.get(machine.cluster)?.machines.push(machine);
  return [...groups.values()];
}
