/** The `properties` of the validation in cdk8s.yaml, as cdk8s has read them: plain values, without their places. */
import { type RuleNames } from '../config/names.js';
import type { Level } from '../config.js';
import type { Severity } from '../finding.js';
export interface Properties {
    readonly release?: string;
    readonly facts?: readonly string[];
    readonly failOn?: Severity | 'never';
    readonly rules?: ReadonlyMap<string, Level>;
}
/**
 * Reads the properties.
 * @throws UsageError that names every property that is wrong, with a suggestion.
 */
export declare function readProperties(properties: unknown, rules: RuleNames): Properties;
/** A message of the linter, which names options of the command line, with the properties that stand for them here. */
export declare const inProperties: (message: string) => string;
