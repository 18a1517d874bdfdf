/** What the API server takes as the metadata of an object. Source: k8s.io/apimachinery pkg/api/validation func ValidateObjectMeta. */
import type { Fault } from './walk.js';
export declare const LABEL_VALUE: RegExp;
export declare const QUALIFIED: RegExp;
export declare const OWNER_FIELDS: string[];
/** What of the values in an object's metadata does not fit, beside their types; `open`: more of it may be there. */
export declare function metadataFaults(metadata: unknown, open: boolean): readonly Fault[];
