/**
 * Reads the functions `toJson_*` that `cdk8s import` writes: they say which property of a class becomes which field. They
 * are read rather than run, so that a field keeps the place where the user wrote it.
 */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { Func, type Traced } from './values.js';
/** The function that turns the props of a class into fields; undefined where `toJson` does something else. */
export declare function converterOf(toJson: Func): ts.Identifier | undefined;
/** The fields that props become. */
export declare function converted(machine: Machine, name: ts.Identifier, props: Traced, toJson: Func): Traced;
/** What a class of `cdk8s import` makes of a path of fields. */
export interface OwnNames {
    /** The names of the class for the keys of the path; undefined for a key that it has no property for. */
    readonly names: readonly (string | number | undefined)[];
    /** The type that it declares for the last of them, if it is one of its own properties. */
    readonly type: ts.TypeNode | undefined;
}
/** The names that a class has for fields. */
export declare function ownNames(machine: Machine, toJson: Func, path: readonly (string | number)[]): OwnNames;
