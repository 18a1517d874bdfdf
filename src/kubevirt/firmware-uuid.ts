/**
 * The firmware.uuid of a VM: its TPM is found again under it. Source: kubevirt/kubevirt v1.5.3
 * pkg/virt-controller/watch/vm/vm.go func setupStableFirmwareUUID; v1.6.6 pkg/virt-controller/watch/vm/firmware.go.
 */

import { LEGACY_UUID_NAMESPACE } from '../facts/firmware.js';
import { holds, type Release } from './release.js';

/** A UUID of version 5: made from a namespace, itself a UUID, and a name. */
export function uuid5(namespace: string, name: string): string {
  // Loaded only here: start-up need not wait for it.
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The uuid that KubeVirt derives from a VM's name alone: the same in every namespace. */
export const legacyUuid = (vm: string): string => uuid5(LEGACY_UUID_NAMESPACE, vm);

export interface UuidChange {
  /** Name of the VM. */
  readonly vm: string;
  /** What the manifests say before and after; undefined where they say nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The uuid that the VM runs with, where it was captured. */
  readonly running: string | undefined;
  /** The release that ran before the change. */
  readonly from: Release;
}

/** What a change of manifests does to a VM's uuid: `unseen` where a random one may be stored that Git does not hold. */
export type UuidOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'changed'; readonly was: string; readonly becomes: string }
  | { readonly kind: 'unseen'; readonly becomes: string };

const KEPT: UuidOutcome = { kind: 'kept' };

/** Where a VM without the field is given one, that is derived from its name; only a new VM's may be random. */
export function uuidOutcome({ vm, before, after, running, from }: UuidChange): UuidOutcome {
  const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
  const legacy = legacyUuid(vm);
  if (before === undefined && after === undefined) return KEPT;
  const becomes = after ?? legacy;
  const derived = holds('randomFirmwareUuid', from) ? undefined : legacy;
  const was = running ?? before ?? derived;
  if (was !== undefined) return same(was, becomes) ? KEPT : { kind: 'changed', was, becomes };
  return same(becomes, legacy) ? KEPT : { kind: 'unseen', becomes };
}
