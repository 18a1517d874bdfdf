/** Applies JSON patches to what an object writes. What cannot be applied here leaves nothing known. */
import type { PatchOperation } from './pure-classes.js';
import { Dict } from './values.js';
/** A copy of an object with patches applied; undefined where one of them cannot be followed. */
export declare function patched(root: Dict, operations: readonly PatchOperation[]): Dict | undefined;
