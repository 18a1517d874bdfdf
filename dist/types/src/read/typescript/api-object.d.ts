/** `ApiObject` of cdk8s: what it is given, and the metadata that its chart adds. Source: cdk8s/lib/api-object.ts. */
import { NativeClass } from './values.js';
export declare const API_OBJECT: (base: NativeClass) => NativeClass;
