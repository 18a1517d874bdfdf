/** The claims of a namespace, as far as they are known: those in sight, and those KubeVirt makes for state. */

import { CDI_GROUP } from '../facts/kinds.js';
import { STATE_CLAIM_LABEL, STATE_CLAIM_PREFIX, STATE_CLAIM_SIZE } from '../facts/state-claim.js';
import type { KubeObject } from '../kube-object.js';
import { readQuantity } from '../kubevirt/quantity.js';
import { holds } from '../kubevirt/release.js';
import { get, isMap, isUnknown, items, type Maybe, text } from '../value.js';
import { guestCount, isOneGuest, type Machine } from './machine.js';
import { claiming, knownClass, stateful } from './state-cause.js';
import { surely, type Target } from './target.js';

export interface KnownClaim {
  /** What it requests at least, in billionths of a byte. */
  readonly size: bigint;
  readonly storageClass: Maybe<string | undefined>;
}

const STATE_SIZE = readQuantity(STATE_CLAIM_SIZE) ?? 0n;

function claimOf(spec: unknown): KnownClaim {
  const size = readQuantity(get(spec, 'resources', 'requests', 'storage')) ?? 0n;
  return { size, storageClass: text(spec, 'storageClassName') };
}

/** What a DataVolume asks of its claim. */
const ofDataVolume = (spec: unknown): KnownClaim => claimOf(get(spec, 'pvc') ?? get(spec, 'storage'));

/** The claims of a namespace that stand in sight, by name: themselves, or as DataVolumes that bring them forth. */
export function claimsInSight({ cluster, machines }: Target, namespace: string): Map<string, KnownClaim> {
  const found = new Map<string, KnownClaim>();
  const here = (group: string, kind: string) =>
    cluster.all(group, kind).filter((object) => object.namespace === namespace && object.name !== '');
  for (const { object, vmSpec } of machines) {
    if (object.kind !== 'VirtualMachine' || object.namespace !== namespace) continue;
    for (const template of items(vmSpec, 'dataVolumeTemplates')) {
      const name = text(template, 'metadata', 'name');
      if (typeof name === 'string' && isMap(template)) found.set(name, ofDataVolume(get(template, 'spec')));
    }
  }
  for (const { name, value } of here(CDI_GROUP, 'DataVolume')) found.set(name, ofDataVolume(get(value, 'spec')));
  for (const { name, value } of here('', 'PersistentVolumeClaim')) found.set(name, claimOf(get(value, 'spec')));
  return found;
}

/** Whether a machine is surely meant to run some time: one that is halted has no state claim before it starts. */
function isRun({ object, vmSpec }: Machine): boolean {
  const strategy = get(vmSpec, 'runStrategy') ?? get(vmSpec, 'running');
  const idle = isUnknown(strategy) || strategy === 'Halted' || strategy === false;
  return !idle && guestCount(object) > 0;
}

/** The claims in sight of guests that a pool or replica set has named after itself. */
function claimsOfGuests({ cluster }: Target, { name, namespace }: KubeObject): number {
  const isOfOne = ({ namespace: place, name: claim, value }: KubeObject): boolean =>
    place === namespace &&
    (claim.startsWith(`${STATE_CLAIM_PREFIX}${name}`) ||
      String(text(value, 'metadata', 'labels', STATE_CLAIM_LABEL)).startsWith(name));
  return cluster.all('', 'PersistentVolumeClaim').filter(isOfOne).length;
}

/** For how many of its guests KubeVirt surely makes a claim, where it makes one for each. */
export function newClaims(target: Target, { object }: Machine): number {
  const guests = guestCount(object);
  return isOneGuest(object) ? guests : Math.max(guests - claimsOfGuests(target, object), 0);
}

/** The machines of a namespace for whose guests KubeVirt makes claims. */
export function newlyClaiming(target: Target, namespace: string): Machine[] {
  if (target.claim.error !== undefined) return [];
  return claiming(target).filter(
    (machine) => machine.object.namespace === namespace && isRun(machine) && newClaims(target, machine) > 0,
  );
}

/** The machines of a namespace for whose live migration KubeVirt makes a second claim. */
export function copying(target: Target, namespace: string): Machine[] {
  if (!holds('rwoStateCopied', target.release)) return [];
  return stateful(target).filter((machine) => {
    const { wanted, migratable } = target.verdict(machine);
    return (
      machine.object.namespace === namespace &&
      isRun(machine) &&
      surely(wanted) &&
      migratable !== false &&
      target.claimOf(machine).accessMode === 'ReadWriteOnce'
    );
  });
}

/** The claim that KubeVirt makes for state. */
export const stateClaimOf = (target: Target): KnownClaim => ({ size: STATE_SIZE, storageClass: knownClass(target) });
