/** What a ResourceQuota limits of the claims in its namespace. */

import { CLASS_INFIX, COUNT_KEYS, SIZE_KEY } from '../facts/quota.js';

/** A key of `spec.hard` that concerns claims. */
export interface ClaimLimit {
  readonly counts: 'claims' | 'size';
  /** The only StorageClass whose claims count; absent where all do. */
  readonly storageClass?: string;
}

/** Reads a key of `spec.hard`; undefined for one that does not concern claims. */
export function claimLimit(key: string): ClaimLimit | undefined {
  const at = key.indexOf(CLASS_INFIX);
  const resource = at < 0 ? key : key.slice(at + CLASS_INFIX.length);
  const only = at < 0 ? {} : { storageClass: key.slice(0, at) };
  if (resource === SIZE_KEY) return { counts: 'size', ...only };
  // An object count by class exists for the plain name alone.
  const counted = at < 0 ? COUNT_KEYS.includes(resource) : resource === COUNT_KEYS[0];
  return counted ? { counts: 'claims', ...only } : undefined;
}
