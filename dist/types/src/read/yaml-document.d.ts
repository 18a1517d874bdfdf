/**
 * Reads a document with all that YAML has: tags, merges, anchors, directives. Slower than the quick path, and the only
 * one that knows positions. It decides as go-yaml v2 does, in the fork that sigs.k8s.io/yaml keeps.
 */
import type { Alias, Document, Node, YAMLMap, YAMLSeq } from 'yaml';
import type { PlainMap } from '../value.js';
import { type Reading } from './reading.js';
/** The first document of a text, with its errors; scalars are kept as their text. Edits need its source tokens. */
export declare function parseFirst(text: string, keepSourceTokens?: boolean): Document.Parsed | undefined;
/** The same with its source tokens, for readers alone: where something is reported, and how it is mended, is told by one parse. */
export declare function parsedFirst(text: string): Document.Parsed | undefined;
/** What replaces the value of a node, and what is said of the maps and lists around it; for templates. */
export interface Overlay {
    /** Replaces the value of a node, or of a pair by its key; undefined leaves it. */
    replace(node: Node, role: 'key' | 'value'): unknown;
    /** Says of a map or list that was read whether it may hold more; gives it back. */
    finish<T extends PlainMap | unknown[]>(value: T, node: YAMLMap | YAMLSeq): T;
}
/** The node that each alias stands for: the last of its anchor before it. */
export declare function anchorsOf(document: Document.Parsed): ReadonlyMap<Alias, Node>;
/** What a key reads as; undefined for a key that is an alias, a collection, or none. */
export declare function keyText(node: unknown): string | undefined;
/** Whether a key merges the map that is its value. */
export declare function isMerge(node: unknown): boolean;
/** The value of the first document of a text as Kubernetes reads it. */
export declare function documentValue(text: string, overlay?: Overlay): Reading;
