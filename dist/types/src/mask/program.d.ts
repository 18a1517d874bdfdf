/**
 * What is secret in a program or in JSON: texts and numbers in the values of fields, in what is handed to calls, and in what the
 * names in these stand for in the same file.
 */
import { type Region } from './regions.js';
/** What is secret in a program or in JSON. */
export declare function secretsOfProgram(text: string): readonly Region[];
