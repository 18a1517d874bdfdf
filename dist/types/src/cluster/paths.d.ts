/** Paths of the KubeVirt object's configuration. */
import type { Path } from '../value.js';
export declare const CONFIGURATION: Path;
export declare const FEATURE_GATES_PATH: Path;
export declare const DISABLED_GATES_PATH: Path;
export declare const STATE_CLASS_PATH: Path;
export declare const EVICTION_STRATEGY_PATH: Path;
export declare const REFERENCE_POLICY_PATH: Path;
