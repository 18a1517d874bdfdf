/** The classes of cdk8s and constructs that make up a tree, as far as they decide what is written. */
import { NativeClass, type Value } from './values.js';
export declare const CONSTRUCT: NativeClass;
export declare const CDK8S: Readonly<Record<string, Value>>;
export declare const CONSTRUCTS: Readonly<Record<string, Value>>;
