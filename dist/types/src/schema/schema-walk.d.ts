/**
 * Checks values by JSON Schemas of the keywords that definitions of kinds are written with. Schemas are walked and not compiled: those of
 * a kind are large, and objects of it few.
 */
import { type Path } from '../value.js';
import type { JsonSchema } from './json-schema.js';
import type { OutsideFault } from './outside.js';
/** What of a value does not fit a schema; `path`: where it stands. */
export declare function schemaFaults(schema: JsonSchema, value: unknown, path?: Path): readonly OutsideFault[];
