/** Finds where keys and values stand in the text of a document. */

import type { Alias, Document, Node, Pair, YAMLMap } from 'yaml';
import type { Path } from '../value.js';
import { type BlockSpot, BlockText, type Span } from './block-text.js';
import { jsonPositions } from './json-positions.js';
import { isJson } from './list-items.js';
import { type Positions, shownIn } from './positions.js';
import { anchorsOf, isMerge, keyText, parsedFirst } from './yaml-document.js';

type AnyPair = Pair<unknown, unknown>;

/** What a key leads to, and the key where it is written. */
interface Step {
  readonly key: unknown;
  readonly value: unknown;
}

type Yaml = typeof import('yaml');

function spanOf(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

class DocumentPositions implements Positions {
  readonly #yaml = require('yaml') as Yaml;
  readonly #indexes = new Map<YAMLMap, Map<string, AnyPair>>();
  #anchors: ReadonlyMap<Alias, Node> | undefined;

  constructor(
    private readonly text: string,
    private readonly document: Document.Parsed,
  ) {}

  key(path: Path): Span | undefined {
    return spanOf(this.#find(path)?.key);
  }

  value(path: Path): Span | undefined {
    const step = this.#find(path);
    return spanOf(step?.value) ?? spanOf(step?.key);
  }

  shown(path: Path): Span | undefined {
    return shownIn(this.text, this, path);
  }

  duplicateKeys(): { path: Path; span: Span; first: Span }[] {
    const found: { path: Path; span: Span; first: Span }[] = [];
    this.#collectDuplicates(this.document.contents, [], found);
    return found;
  }

  /** The node that an alias stands for. */
  #target(node: unknown): unknown {
    if (!this.#yaml.isAlias(node)) return node;
    this.#anchors ??= anchorsOf(this.document);
    return this.#anchors.get(node);
  }

  #find(path: Path): Step | undefined {
    let step: Step | undefined = { key: this.document.contents, value: this.document.contents };
    for (const key of path) {
      step = this.#step(this.#target(step.value), key, 0);
      if (!step) return undefined;
    }
    return step;
  }

  #step(node: unknown, key: string | number, merges: number): Step | undefined {
    const { isMap, isSeq } = this.#yaml;
    if (isSeq(node)) {
      const item = node.items[Number(key)];
      return item === undefined ? undefined : { key: item, value: item };
    }
    if (!isMap(node)) return undefined;
    if (node.items.some((pair) => isMerge(pair.key))) return this.#inOrder(node, key, merges);
    return this.#index(node).get(String(key));
  }

  /** Of keys that stand twice the last counts. */
  #index(node: YAMLMap): Map<string, AnyPair> {
    let index = this.#indexes.get(node);
    if (!index) {
      index = new Map();
      for (const pair of node.items) index.set(keyText(this.#target(pair.key)) ?? '', pair as AnyPair);
      this.#indexes.set(node, index);
    }
    return index;
  }

  /** Merges act in order: the last that says something counts, be it a key or a merge. */
  #inOrder(node: YAMLMap, key: string | number, merges: number): Step | undefined {
    if (merges > MOST_MERGES) return undefined;
    for (const pair of [...node.items].reverse()) {
      if (!isMerge(pair.key)) {
        if (keyText(this.#target(pair.key)) === String(key)) return pair;
        continue;
      }
      const from = this.#target(pair.value);
      const sources = this.#yaml.isSeq(from) ? from.items.map((item) => this.#target(item)) : [from];
      const steps = sources.map((source) => this.#step(source, key, merges + 1));
      const found = steps.find((step) => step !== undefined);
      if (found) return found;
    }
    return undefined;
  }

  #collectDuplicates(node: unknown, path: Path, found: { path: Path; span: Span; first: Span }[]): void {
    const { isMap, isSeq } = this.#yaml;
    if (isSeq(node)) for (const [at, item] of node.items.entries()) this.#collectDuplicates(item, [...path, at], found);
    if (!isMap(node)) return;
    const seen = new Map<string, Span>();
    for (const pair of node.items) {
      const key = isMerge(pair.key) ? undefined : keyText(this.#target(pair.key));
      const span = spanOf(pair.key);
      if (key === undefined || !span) continue;
      const first = seen.get(key);
      if (first) found.push({ path: [...path, key], span, first });
      else seen.set(key, span);
      this.#collectDuplicates(pair.value, [...path, key], found);
    }
  }
}

/** Merges that merge: deeper ones come from anchors that contain themselves. */
const MOST_MERGES = 50;

const NOWHERE: Positions = {
  key: () => undefined,
  value: () => undefined,
  shown: () => undefined,
  duplicateKeys: () => [],
};

/** Positions in a document in plain block style. It is parsed only for the ends of what has lines of its own. */
class BlockPositions implements Positions {
  #parsed: Positions | undefined;

  constructor(
    private readonly text: string,
    private readonly block: BlockText,
  ) {}

  key(path: Path): Span | undefined {
    return this.#of(path, 'key', ({ key, value }) => key ?? value);
  }

  value(path: Path): Span | undefined {
    return this.#of(path, 'value', ({ value }) => value);
  }

  shown(path: Path): Span | undefined {
    return this.#of(path, 'shown', ({ key, value, isLong }) => value ?? (isLong ? key : undefined));
  }

  /** Such a document has none. */
  duplicateKeys(): [] {
    return [];
  }

  #of(path: Path, what: 'key' | 'value' | 'shown', told: (spot: BlockSpot) => Span | undefined): Span | undefined {
    const spot = this.block.find(path);
    // The document itself is no entry of any map or list.
    if (!spot && path.length > 0) return undefined;
    const span = spot && told(spot);
    if (span) return span;
    this.#parsed ??= parsedPositions(this.text);
    return this.#parsed[what](path);
  }
}

/** Where things stand in the first document of a text; nothing is found in a text that cannot be read. Never throws. */
export function positionsOf(text: string): Positions {
  if (isJson(text)) return jsonPositions(text);
  const block = BlockText.of(text);
  return block ? new BlockPositions(text, block) : parsedPositions(text);
}

/** The same by a parse of the whole. */
export function parsedPositions(text: string): Positions {
  try {
    const document = parsedFirst(text);
    return document ? new DocumentPositions(text, document) : NOWHERE;
  } catch (error) {
    // The parser recurses, so nesting beyond the stack ends here.
    if (error instanceof RangeError) return NOWHERE;
    throw error;
  }
}
