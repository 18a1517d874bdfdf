/**
 * Whether an edit does what is meant, and nothing else: the program is read again with it, and must come to the same objects
 * but for what was to be changed.
 */
import type { ObjectChange } from '../../finding.js';
import { type KubeObject } from '../../kube-object.js';
import type { ReadableProgram } from '../../read/typescript/rereading.js';
import type { TextEdit } from '../containers.js';
export declare const programOf: ({ document }: KubeObject) => ReadableProgram;
/** Edits by the absolute paths of their files. */
export type Edits = ReadonlyMap<string, readonly TextEdit[]>;
/** Why edits do something else than what is meant; undefined where they do just that. */
export declare function broken(programs: readonly ReadableProgram[], edits: Edits, changes: readonly ObjectChange[]): string | undefined;
