/** Whether the small claim for TPM and UEFI state is granted: KubeVirt labels it so that CDI's webhook can raise it. */

import {
  CDI_GATES_PATH,
  CDI_RAISES_SINCE,
  CDI_WEBHOOK_DEFAULT_SINCE,
  CLAIM_WEBHOOK_GATE,
  CLAIM_WEBHOOK_OFF,
  CLAIM_WEBHOOK_PATH,
  MINIMUM_SIZE_ANNOTATION,
  ROUNDED_UP_TO,
  SIZE_NOT_ENFORCED,
} from '../facts/claim-size.js';
import { STATE_CLAIM_SIZE } from '../facts/state-claim.js';
import { get, isUnknown, items, type Maybe, moreItems, text, Unknown } from '../value.js';
import { readQuantity } from './quantity.js';
import { holds, isSince, type Release } from './release.js';
import { providedMinimum } from './storage-capabilities.js';

/** What raises the claim: CDI does; nothing does, and why; or that hangs on a CDI release that is not known. */
export type Raising =
  | { readonly by: 'CDI' | 'a newer CDI only' }
  | { readonly by: 'nothing'; readonly because: 'release' | 'webhook' | 'CDI release' };

/** What CDI's object and release say: `version` as `v1.65.0`. */
function raisingOf(cdi: unknown, version: string | undefined): Maybe<Raising> {
  const listed = items(cdi, ...CDI_GATES_PATH).includes(CLAIM_WEBHOOK_GATE);
  const policy = text(cdi, ...CLAIM_WEBHOOK_PATH);
  const doubt = listed
    ? undefined
    : (moreItems(cdi, ...CDI_GATES_PATH) ?? items(cdi, ...CDI_GATES_PATH).find(isUnknown));
  const isOn = version === undefined ? undefined : isSince(version, CDI_WEBHOOK_DEFAULT_SINCE);
  if (version !== undefined && isSince(version, CDI_RAISES_SINCE) === false)
    return { by: 'nothing', because: 'CDI release' };
  if (isOn !== false && isUnknown(policy)) return policy;
  if (isOn === true) return policy === CLAIM_WEBHOOK_OFF ? { by: 'nothing', because: 'webhook' } : { by: 'CDI' };
  if (listed) return { by: 'CDI' };
  if (doubt) return doubt;
  if (isOn === false || policy === CLAIM_WEBHOOK_OFF) return { by: 'nothing', because: 'webhook' };
  return { by: 'a newer CDI only' };
}

/** What raises the state claim to the least that its class grants; unknown when no CDI object is in sight. */
export function raising(cdi: Maybe<unknown>, version: string | undefined, release: Release): Maybe<Raising> {
  if (!holds('stateClaimRaised', release)) return { by: 'nothing', because: 'release' };
  if (cdi === undefined) return new Unknown('no CDI object is in scope');
  return isUnknown(cdi) ? cdi : raisingOf(cdi, version);
}

/** Whether the volumes of a class are known to hold a size, however little a claim asks for. */
export function holdsAnyway(size: string, minimum: Maybe<string | undefined>, storageClass: unknown): boolean {
  const provisioner = text(storageClass, 'provisioner');
  if (typeof provisioner === 'string' && SIZE_NOT_ENFORCED.includes(provisioner)) return true;
  const needed = readQuantity(size) ?? 0n;
  return [minimum, roundedUpTo(provisioner)].some((least) => (readQuantity(least) ?? 0n) >= needed);
}

const roundedUpTo = (provisioner: unknown): string | undefined =>
  typeof provisioner === 'string' && Object.hasOwn(ROUNDED_UP_TO, provisioner) ? ROUNDED_UP_TO[provisioner] : undefined;

/** Whether a class that grants no less than `minimum` refuses a claim of the size KubeVirt asks for. */
export function refusesStateClaim(minimum: string, storageClass: unknown): boolean {
  const least = readQuantity(minimum);
  if (least === undefined) return false;
  const rounded = roundedUpTo(get(storageClass, 'provisioner'));
  return least > (readQuantity(rounded ?? STATE_CLAIM_SIZE) ?? 0n);
}

/** Whether CDI raises claims once its gate is listed, and not without: so it may be too where its release is not known. */
export const raisesByGate = (version: string | undefined): boolean =>
  version === undefined ||
  (isSince(version, CDI_RAISES_SINCE) !== false && isSince(version, CDI_WEBHOOK_DEFAULT_SINCE) === false);

/** Whether CDI raises claims, in its release, whatever is listed or once its gate is. */
export const canRaise = (version: string): boolean => isSince(version, CDI_RAISES_SINCE) !== false;

/** The smallest claim that a class grants: as its StorageProfile says, else by CDI's table; undefined where nothing does. */
export function smallestClaim(storageClass: unknown, profiles: readonly unknown[]): Maybe<string | undefined> {
  const written = profiles.map((profile) => text(profile, 'metadata', 'annotations', MINIMUM_SIZE_ANNOTATION));
  return written.find((size) => size !== undefined) ?? providedMinimum(storageClass);
}
