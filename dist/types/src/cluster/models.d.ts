/**
 * Machines of one model: a fleet is mostly one machine written many times. What does not depend on that in which its
 * machines differ is decided once for all of them.
 */
import type { Machine } from './machine.js';
/** The models of machines that are met one after the other. */
export declare class Models {
    #private;
    /** The first machine of the model of another one: itself where none of its model was met. */
    of(machine: Machine): Machine;
}
