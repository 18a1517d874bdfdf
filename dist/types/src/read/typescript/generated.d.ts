/**
 * Reads the functions `toJson_*` that `cdk8s import` writes: they say which property of a class becomes which field. They
 * are read rather than run, so that a field keeps the place where the user wrote it.
 */
import { ts } from 'ts-morph';
import type { Machine } from './machine.js';
import { Func, type Traced } from './values.js';
/** The function that turns the props of a class into fields; undefined where `toJson` does something else. */
export declare function converterOf(toJson: Func): ts.Identifier | undefined;
/** The fields that props become. */
export declare function converted(machine: Machine, name: ts.Identifier, props: Traced, toJson: Func): Traced;
