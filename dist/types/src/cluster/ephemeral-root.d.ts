/** Whether the disk that a machine boots from starts over with the machine. */
import { type Path } from '../value.js';
import type { Machine } from './machine.js';
/** The volume that a machine boots from and loses, if surely nothing of it persists. */
export declare function ephemeralRoot(machine: Machine): Path | undefined;
