/** Which machines KubeVirt tracks the changed blocks of. */
import { type Maybe } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';
/** Whether a VM is tracked: chosen by its labels or those of its namespace, and with a disk that can be. */
export declare function isTracked(target: Target, machine: Machine): Maybe<boolean>;
