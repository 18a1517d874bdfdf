/** JSON pointers (RFC 6901): how patches and validators say where something stands. */
import { type Path } from './value.js';
/** The keys of a pointer, from the root. */
export declare const pointerKeys: (pointer: string) => string[];
/** The pointer to a path. */
export declare const pointerOf: (path: Path) => string;
/** The keys of a pointer as a path into a value: what indexes a list is a number. */
export declare function pathIn(value: unknown, keys: readonly string[]): Path;
