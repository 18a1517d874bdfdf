/** A YAML or JSON text with what edits need to know of it: nodes with their tokens, comments, anchors, layout. */

import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isJson } from '../read/list-items.js';
import { anchorsOf, isMerge, keyText, parsedFirst } from '../read/yaml-document.js';
import { resolvePlain } from '../read/yaml-scalars.js';
import { Lines } from './lines.js';
import { Refused } from './refused.js';
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

/** The marks that the lexer puts between tokens: they stand for no text. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);
const SCALAR_MARK = '\u001f';
const PROPERTIES = new Set(['anchor', 'tag']);

export const DEFAULT_STEP = 2;

export class YamlText extends Lines {
  readonly yaml = require('yaml') as Yaml;
  readonly root: Node | null;
  /** Whether it is JSON, so that every text stands in quotes. */
  readonly json: boolean;
  /** Where comments begin. */
  readonly comments: readonly number[];
  readonly layout: Layout;
  /** Names of anchors that aliases stand for. */
  readonly #used: ReadonlySet<string>;

  constructor(text: string) {
    super(text);
    const document = parsedFirst(text);
    this.json = isJson(text);
    if (!document || (document.errors.length > 0 && !this.json)) throw new Refused('the document cannot be read');
    this.root = document.contents as Node | null;
    this.comments = this.#commentsOf();
    this.#used = new Set([...anchorsOf(document).keys()].map(({ source }: Alias) => source));
    this.layout = this.#layoutOf(document);
  }

  #commentsOf(): number[] {
    const found: number[] = [];
    if (!this.text.includes('#')) return found;
    let offset = 0;
    let scalar = false;
    for (const lexeme of new this.yaml.Lexer().lex(this.text)) {
      if (lexeme.startsWith('#') && !scalar) found.push(offset);
      scalar = lexeme === SCALAR_MARK;
      if (!MARKS.has(lexeme)) offset += lexeme.length;
    }
    return found;
  }

  /** The layout that the document shows first. */
  #layoutOf(document: Document.Parsed): Layout {
    const eol = /\r?\n/.exec(this.text)?.[0] ?? '\n';
    let step: number | undefined;
    let dash: number | undefined;
    this.yaml.visit(document, {
      Pair: (_, pair) => {
        const { key, value } = pair as AnyPair;
        const container = value as Container | null;
        if (!key?.range || !container?.range || !this.isContainer(container) || container.flow) return undefined;
        const columns = this.columnAt(container.range[0]) - this.columnAt(key.range[0]);
        if (this.yaml.isSeq(container)) dash ??= columns;
        else step ??= columns;
        return step !== undefined && dash !== undefined ? this.yaml.visit.BREAK : undefined;
      },
    });
    const found = step !== undefined && step > 0 ? step : DEFAULT_STEP;
    return { eol, step: found, dash: dash !== undefined && dash >= 0 ? dash : found };
  }

  isContainer(node: unknown): node is Container {
    return this.yaml.isMap(node) || this.yaml.isSeq(node);
  }

  isNull(node: Node | null): boolean {
    if (node === null) return true;
    const { isScalar } = this.yaml;
    return isScalar(node) && node.type === 'PLAIN' && node.tag === undefined && resolvePlain(sourceOf(node)) === null;
  }

  hasComment(start: number, end: number): boolean {
    return this.comments.some((offset) => offset >= start && offset < end);
  }

  /** Whether a comment in a range has its line for itself. */
  hasCommentLine(start: number, end: number): boolean {
    return this.comments.some((offset) => offset >= start && offset < end && this.beginsLine(offset));
  }

  /** The tokens around the pair or item of a spot. */
  tokens({ container, index }: Spot): ItemTokens {
    const items = (container.srcToken as { items?: readonly ItemTokens[] } | undefined)?.items;
    const own = this.yaml.isMap(container)
      ? (container.items[index] as AnyPair & { srcToken?: ItemTokens }).srcToken
      : items?.[index];
    if (!own) throw new Refused('it is written in a way that cannot be edited');
    return own;
  }

  /** Where the text of a pair or item starts: at its key or value, or what stands before that, without its dash. */
  start(spot: Spot): number {
    const before = this.tokens(spot).start.find(({ type }) => PROPERTIES.has(type) || type === 'explicit-key-ind');
    const node = this.keyOf(spot) ?? this.valueOf(spot);
    const offset = before?.offset ?? node?.range?.[0];
    if (offset === undefined) throw new Refused('it is written in a way that cannot be edited');
    return offset;
  }

  /** Where the dash of an item stands. */
  dash(spot: Spot): number {
    const found = this.tokens(spot).start.find(({ type }) => type === 'seq-item-ind');
    if (!found) throw new Refused('it is written in a way that cannot be edited');
    return found.offset;
  }

  /** Where something may follow the colon of a pair, or the dash of an item, and what belongs to that. */
  valueStart(spot: Spot): number {
    const { start, sep } = this.tokens(spot);
    const own = this.yaml.isMap(spot.container) ? (sep ?? []) : start;
    const last = own.findLast(
      ({ type }) => type === 'map-value-ind' || type === 'seq-item-ind' || PROPERTIES.has(type),
    );
    if (!last) throw new Refused('it is written in a way that cannot be edited');
    return last.offset + last.source.length;
  }

  keyOf({ container, index }: Spot): Node | undefined {
    return this.yaml.isMap(container) ? (container.items[index]?.key as Node) : undefined;
  }

  override valueOf({ container, index }: Spot): Node | null {
    const item = container.items[index];
    return this.yaml.isMap(container) ? ((item as AnyPair | undefined)?.value ?? null) : ((item as Node) ?? null);
  }

  /** Where the text of a pair or item ends, without what follows on its line. */
  end(spot: Spot): number {
    const value = this.valueOf(spot);
    if (this.isContainer(value) && !value.flow && value.items.length > 0)
      return this.end({ container: value, index: value.items.length - 1 });
    const [start = 0, end = 0] = value?.range ?? [];
    return end > start ? end : this.valueStart(spot);
  }

  /** Where the last line of a pair or item ends: a block of text brings its own line break. */
  lastLineEnd(spot: Spot): number {
    const end = this.end(spot);
    return this.text[end - 1] === '\n' ? this.lineEnd(this.lineStart(end - 1)) : this.lineEnd(end);
  }

  /** Refuses a node that stands for another, or that others stand for. */
  admit(node: Node | null): void {
    const { isAlias, isMap } = this.yaml;
    if (node === null) return;
    if (isAlias(node)) throw new Refused(`the alias *${node.source} stands for it`);
    this.admitAnchor(node);
    if (isMap(node) && node.items.some(({ key }) => isMerge(key))) throw new Refused('its map merges another by <<');
  }

  private admitAnchor(node: Node): void {
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined && this.#used.has(anchor)) throw new Refused(`*${anchor} stands for the same elsewhere`);
  }

  /** Refuses what holds anchors that are used, or aliases. */
  admitAll(node: Node | null): void {
    if (node === null) return;
    this.yaml.visit(node, { Node: (_, inner) => this.admit(inner as Node) });
  }

  /** The index of a key in a map, -1 when it is absent. */
  indexOf(map: YAMLMap<Node, Node | null>, key: string): number {
    const found = map.items.flatMap((pair, index) => (keyText(pair.key) === key ? [index] : []));
    if (found.length > 1) throw new Refused(`"${key}" stands there twice`);
    return found[0] ?? -1;
  }
}

function sourceOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : '';
}
