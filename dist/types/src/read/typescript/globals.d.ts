/** Global objects of the language whose functions depend on nothing but their arguments. */
import type { Machine } from './machine.js';
import { type Value } from './values.js';
export declare const globalValue: (_machine: Machine | undefined, name: string) => Value;
