/** What differs between an object's specs on both sides, as the API server compares them. */
import type { ImmutableSpec } from '../facts/immutable-specs.js';
import { type Path } from '../value.js';
/** The paths of an object that differ although they cannot be changed. */
export declare function changedPaths(before: unknown, after: unknown, spec: Omit<ImmutableSpec, 'group' | 'kind' | 'source'>): readonly Path[];
