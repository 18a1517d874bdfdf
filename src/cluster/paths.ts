/** Paths of the KubeVirt object's configuration. */

import type { Path } from '../value.js';

export const CONFIGURATION: Path = ['spec', 'configuration'];
export const FEATURE_GATES_PATH: Path = [...CONFIGURATION, 'developerConfiguration', 'featureGates'];
export const DISABLED_GATES_PATH: Path = [...CONFIGURATION, 'developerConfiguration', 'disabledFeatureGates'];
export const STATE_CLASS_PATH: Path = [...CONFIGURATION, 'vmStateStorageClass'];
export const EVICTION_STRATEGY_PATH: Path = [...CONFIGURATION, 'evictionStrategy'];
export const REFERENCE_POLICY_PATH: Path = [...CONFIGURATION, 'instancetype', 'referencePolicy'];
