/** `ApiObject` of cdk8s: what it is given, and the metadata that its chart adds. Source: cdk8s/lib/api-object.ts. */
import type { Unknown } from '../../value.js';
import type { Machine } from './machine.js';
import { Instance, NativeClass, type Traced } from './values.js';
/** The name that its chart gives an object. */
export declare function generated(machine: Machine, chart: Instance | Unknown | undefined, instance: Instance): Traced;
/** Completes an object that stands in the tree with its metadata. */
export declare function setUp(machine: Machine, instance: Instance, given: Traced, isClusterScoped: boolean): void;
export declare const API_OBJECT: (base: NativeClass) => NativeClass;
