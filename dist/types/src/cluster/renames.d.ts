/** Which VM that is gone is which new one under another name or in another namespace. */
import type { Change } from './change.js';
import type { Machine } from './machine.js';
import type { Pair } from './pairs.js';
/** What tells that two VMs are one. */
export type Evidence = 'firmware.uuid' | 'its disks' | 'its content in the same file';
export interface Rename extends Pair<Machine> {
    readonly evidence: Evidence;
}
/** The VMs of a change that go on under another name or in another namespace, by what tells it best. */
export declare function renames(change: Change): Rename[];
