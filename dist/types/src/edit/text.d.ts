/** A YAML or JSON text with what edits need to know of it: nodes with their tokens, comments, anchors, layout. */
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { Lines } from './lines.js';
import type { Layout } from './write.js';
type Yaml = typeof import('yaml');
export type Container = YAMLMap<Node, Node | null> | YAMLSeq<Node | null>;
export type AnyPair = Pair<Node, Node | null>;
/** A pair of a map, or an item of a list. */
export interface Spot {
    readonly container: Container;
    readonly index: number;
}
/** A token of the text, as the parser keeps it. */
interface Token {
    readonly type: string;
    readonly offset: number;
    readonly source: string;
}
interface ItemTokens {
    readonly start: readonly Token[];
    readonly sep?: readonly Token[];
}
export declare const DEFAULT_STEP = 2;
export declare class YamlText extends Lines {
    #private;
    readonly yaml: Yaml;
    readonly root: Node | null;
    /** Whether it is JSON, so that every text stands in quotes. */
    readonly json: boolean;
    /** Where comments begin. */
    readonly comments: readonly number[];
    readonly layout: Layout;
    constructor(text: string);
    isContainer(node: unknown): node is Container;
    isNull(node: Node | null): boolean;
    hasComment(start: number, end: number): boolean;
    /** Whether a comment in a range has its line for itself. */
    hasCommentLine(start: number, end: number): boolean;
    /** The tokens around the pair or item of a spot. */
    tokens({ container, index }: Spot): ItemTokens;
    /** Where the text of a pair or item starts: at its key or value, or what stands before that, without its dash. */
    start(spot: Spot): number;
    /** Where the dash of an item stands. */
    dash(spot: Spot): number;
    /** Where something may follow the colon of a pair, or the dash of an item, and what belongs to that. */
    valueStart(spot: Spot): number;
    keyOf({ container, index }: Spot): Node | undefined;
    valueOf({ container, index }: Spot): Node | null;
    /** Where the text of a pair or item ends, without what follows on its line. */
    end(spot: Spot): number;
    /** Where the last line of a pair or item ends: a block of text brings its own line break. */
    lastLineEnd(spot: Spot): number;
    /** Refuses a node that stands for another, or that others stand for. */
    admit(node: Node | null): void;
    private admitAnchor;
    /** Refuses what holds anchors that are used, or aliases. */
    admitAll(node: Node | null): void;
    /** The index of a key in a map, -1 when it is absent. */
    indexOf(map: YAMLMap<Node, Node | null>, key: string): number;
}
export {};
