/** Whether the disk that a machine boots from starts over with the machine. */
import { type Path } from '../value.js';
import type { Machine } from './machine.js';
/** Whether a machine has a volume that starts over with it, as most have not: machines of one model have it alike. */
export declare const hasEphemeral: ({ spec }: Machine) => boolean;
/** The volume that a machine boots from and loses, if surely nothing of it persists. */
export declare function ephemeralRoot(machine: Machine): Path | undefined;
