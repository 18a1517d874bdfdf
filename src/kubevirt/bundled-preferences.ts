/** Preferences that virt-operator deploys by itself. */

import { BUNDLED_PREFERENCES, PLAIN_BUNDLED_PREFERENCES } from '../facts/preferences.js';
import type { PlainMap } from '../value.js';
import { inForce, type Release } from './release.js';

/** The spec of a bundled preference in a release; undefined where the bundle has none of that name. */
export function bundledPreference(name: string, release: Release): PlainMap | undefined {
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : undefined;
  if (history) return inForce(history, release) as PlainMap | undefined;
  return PLAIN_BUNDLED_PREFERENCES.includes(name) ? {} : undefined;
}
