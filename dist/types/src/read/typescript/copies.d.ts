/** Copies of plain data, which share nothing that can be written to. */
import { type Value } from './values.js';
export declare function copyOf(value: Value, depth?: number): Value;
