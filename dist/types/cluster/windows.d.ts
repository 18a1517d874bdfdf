/** Tells whether a machine's guest is Windows. */
import type { Machine } from './machine.js';
/** Why a machine's guest is taken for Windows, as a noun; undefined when nothing tells so. */
export declare function windowsEvidence(machine: Machine): string | undefined;
