/**
 * What is secret in a text of YAML, whether or not it can be read: found by keys, indentation, brackets and quotes, and
 * rather too much than too little.
 */
import { type Region } from './regions.js';
/** What is secret in a text of YAML or JSON. */
export declare function secretsOfYaml(text: string): readonly Region[];
