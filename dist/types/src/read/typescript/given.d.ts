/** Values of a program on their way to constructs of this library. */
import type { Given, GivenScope } from '../../construct-reader.js';
import type { Machine } from './machine.js';
import { Instance, type Traced, type Value } from './values.js';
/** How a value is made that only constructs of this library and cdk8s need to know. */
export interface ValueRecipe {
    readonly of: string | Instance;
    readonly member: string;
    readonly args?: readonly Traced[];
}
export declare function givenOf(machine: Machine, value: Value, depth?: number): Given;
/** A place in the tree; undefined where it does not stand in an app that is known. */
export declare function scopeOf(machine: Machine, value: Value, depth?: number): GivenScope | undefined;
