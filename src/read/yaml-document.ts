/**
 * Reads a document with all that YAML has: tags, merges, anchors, directives. Slower than the quick path, and the only
 * one that knows positions. It decides as go-yaml v2 does, in the fork that sigs.k8s.io/yaml keeps.
 */

import type { Alias, Document, Node, Pair, Scalar as ScalarNode, YAMLMap, YAMLSeq } from 'yaml';
import type { PlainMap } from '../value.js';
import { DocumentError, problemAt, type Reading, TOO_DEEP, textProblem } from './reading.js';
import { plainKey, resolvePlain, type Scalar } from './yaml-scalars.js';

type Yaml = typeof import('yaml');

let loaded: Yaml | undefined;

function yaml(): Yaml {
  loaded ??= require('yaml') as Yaml;
  return loaded;
}

/** The first document of a text, with its errors; scalars are kept as their text. Edits need its source tokens. */
export function parseFirst(text: string, keepSourceTokens = false): Document.Parsed | undefined {
  const { Composer, Parser } = yaml();
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    keepSourceTokens,
  });
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) return document;
  return undefined;
}

/** How many documents are kept as they were parsed, and how long one may be: more would cost more memory than it saves time. */
const MOST_KEPT = 256;
const LONGEST_KEPT = 65_536;
const kept = new Map<string, Document.Parsed | undefined>();
/** The last longer one: it is asked for again and again while its fixes are made. */
let long: { readonly text: string; readonly document: Document.Parsed | undefined } | undefined;

/** The long text's document, if it is the last one; else lets that go, before another is read. */
function keptLong(text: string): Document.Parsed | undefined {
  if (long?.text !== text) long = undefined;
  return long?.document;
}

/** The same with its source tokens, for readers alone: where something is reported, and how it is mended, is told by one parse. */
export function parsedFirst(text: string): Document.Parsed | undefined {
  const before = text.length > LONGEST_KEPT ? keptLong(text) : kept.get(text);
  if (before) return before;
  const document = parseFirst(text, true);
  if (text.length > LONGEST_KEPT) long = { text, document };
  else {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, document);
  }
  return document;
}

/** What replaces the value of a node, and what is said of the maps and lists around it; for templates. */
export interface Overlay {
  /** Replaces the value of a node, or of a pair by its key; undefined leaves it. */
  replace(node: Node, role: 'key' | 'value'): unknown;
  /** Says of a map or list that was read whether it may hold more; gives it back. */
  finish<T extends PlainMap | unknown[]>(value: T, node: YAMLMap | YAMLSeq): T;
}

const TAG = 'tag:yaml.org,2002:';
/** Tags that say what a scalar must be. Others, and those on maps and lists, are ignored. */
const SCALAR_TAGS = new Set(['str', 'bool', 'int', 'float', 'null', 'timestamp', 'binary'].map((name) => TAG + name));
const MERGE_TAG = `${TAG}merge`;

function tagOf(scalar: Scalar): string {
  if (scalar === null) return 'null';
  if (typeof scalar === 'number') return Number.isInteger(scalar) ? 'int' : 'float';
  return typeof scalar === 'boolean' ? 'bool' : 'str';
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

function sourceOf(node: ScalarNode): string {
  return typeof node.value === 'string' ? node.value : '';
}

function decodeBase64(text: string, node: Node): string {
  const packed = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed))
    throw new DocumentError('the !!binary value is no base64 text', startOf(node));
  return Buffer.from(packed, 'base64').toString('utf8');
}

/** Fits what a text means to an explicit tag of its node. */
function tagged(text: string, tag: string, node: Node): Scalar {
  if (tag === `${TAG}str`) return text;
  if (tag === `${TAG}binary`) return decodeBase64(text, node);
  const value = resolvePlain(text);
  const wanted = tag.slice(TAG.length);
  const actual = tagOf(value);
  const fits = actual === wanted || (wanted === 'float' && typeof value === 'number');
  if (fits) return value;
  if (wanted === 'timestamp' && /^\d{4}-\d{1,2}-\d{1,2}/.test(text)) return text;
  throw new DocumentError(`cannot read "${text}" as !!${wanted}`, startOf(node));
}

/** The node that each alias stands for: the last of its anchor before it. */
export function anchorsOf(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const { isAlias, visit } = yaml();
  const named = new Map<string, Node>();
  const anchors = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = named.get(node.source);
        if (target) anchors.set(node, target);
      } else if ('anchor' in node && typeof node.anchor === 'string') named.set(node.anchor, node);
    },
  });
  return anchors;
}

/** What a key reads as; undefined for a key that is an alias, a collection, or none. */
export function keyText(node: unknown): string | undefined {
  const { isScalar } = yaml();
  if (!isScalar(node)) return undefined;
  const text = sourceOf(node);
  return node.type === 'PLAIN' && !isExplicit(node) ? plainKey(text) : text;
}

class Decoder {
  readonly #anchors: ReadonlyMap<Alias, Node>;
  readonly #open = new Set<Node>();
  #decoded = 0;
  #byAlias = 0;
  #aliasDepth = 0;
  duplicates = false;

  constructor(
    document: Document.Parsed,
    private readonly overlay: Overlay | undefined,
  ) {
    this.#anchors = anchorsOf(document);
  }

  value(node: Node | null | undefined): unknown {
    if (!node) return null;
    this.#count(node);
    const replaced = this.overlay?.replace(node, 'value');
    if (replaced !== undefined) return replaced;
    const { isAlias, isMap, isSeq } = yaml();
    if (isAlias(node)) return this.#aliased(node, (target) => this.value(target));
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) {
      const list = node.items.map((item) => this.value(item as Node));
      return this.overlay ? this.overlay.finish(list, node) : list;
    }
    return this.#scalar(node as ScalarNode);
  }

  /** The limits of go-yaml: few aliases may make much of a document only while it is small. */
  #count(node: Node): void {
    this.#decoded++;
    if (this.#aliasDepth > 0) this.#byAlias++;
    if (this.#byAlias <= 100 || this.#decoded <= 1000) return;
    const share = this.#byAlias / this.#decoded;
    const grown = Math.min(1, Math.max(0, (this.#decoded - 400_000) / 3_600_000));
    if (share > 0.99 - grown * 0.89)
      throw new DocumentError('its aliases repeat too much of it; write some of it out', startOf(node));
  }

  #target(node: Alias): Node {
    const target = this.#anchors.get(node);
    if (!target)
      throw new DocumentError(
        `there is no anchor "${node.source}" before this alias; define it first, or quote the text`,
        startOf(node),
      );
    if (this.#open.has(target))
      throw new DocumentError(`the value of anchor "${node.source}" contains itself`, startOf(node));
    return target;
  }

  #aliased<T>(node: Alias, read: (target: Node) => T): T {
    const target = this.#target(node);
    this.#open.add(target);
    this.#aliasDepth++;
    const value = read(target);
    this.#aliasDepth--;
    this.#open.delete(target);
    return value;
  }

  #scalar(node: ScalarNode): unknown {
    const text = sourceOf(node);
    const { tag } = node;
    if (tag !== undefined && SCALAR_TAGS.has(tag) && isExplicit(node))
      return this.#finite(tagged(text, tag, node), node);
    if (node.type !== 'PLAIN' || isExplicit(node)) return text;
    return this.#finite(resolvePlain(text), node);
  }

  #finite(value: Scalar, node: Node): Scalar {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new DocumentError('JSON has no infinity and no NaN; quote it if it is meant as text', startOf(node));
    return value;
  }

  #map(node: YAMLMap): PlainMap {
    const result: PlainMap = {};
    // Merged keys may be overridden without being duplicates.
    const written = new Set<string>();
    for (const pair of node.items) this.#pair(pair as Pair<Node, Node | null>, result, written);
    return this.overlay ? this.overlay.finish(result, node) : result;
  }

  #pair(pair: Pair<Node, Node | null>, result: PlainMap, written: Set<string>): void {
    if (isMerge(pair.key)) {
      this.#merge(pair.value, result, pair.key);
      return;
    }
    const replaced = pair.key ? this.overlay?.replace(pair.key, 'key') : undefined;
    const key = this.#key(pair.key);
    const value = this.value(pair.value);
    // A key that is written by a template cannot be told; the overlay opens its map.
    if (replaced !== undefined && replaced !== null) set(result, key, replaced);
    else if (replaced !== null) set(result, key, value);
    if (written.has(key)) this.duplicates = true;
    written.add(key);
  }

  #key(node: Node | null): string {
    if (!node) throw new DocumentError('a key is missing before ":"', 0);
    const { isAlias, isScalar } = yaml();
    if (isAlias(node)) return this.#key(this.#target(node));
    if (!isScalar(node)) throw new DocumentError('a key must be plain text, not a map or a list', startOf(node));
    const text = sourceOf(node);
    const { tag } = node;
    const explicit = isExplicit(node);
    if (explicit && tag !== undefined && SCALAR_TAGS.has(tag)) {
      const value = tagged(text, tag, node);
      if (value === null) throw new DocumentError('a key must not be null; quote it', startOf(node));
      return typeof value === 'string' ? value : (plainKey(text) ?? text);
    }
    if (node.type !== 'PLAIN' || explicit) return text;
    const key = plainKey(text);
    if (key === undefined) throw new DocumentError(`"${text}" cannot be a key; quote it`, startOf(node));
    return key;
  }

  /** Merges act in order: what is merged overrides what stands before, and is overridden by what follows. */
  #merge(node: Node | null, result: PlainMap, key: Node): void {
    const { isAlias, isMap, isSeq } = yaml();
    const from = isAlias(node) ? this.#target(node) : node;
    if (isMap(from)) merge(result, this.value(node));
    else if (isSeq(from) && !isAlias(node)) {
      for (const item of [...from.items].reverse()) {
        const target = isAlias(item) ? this.#target(item) : item;
        if (!isMap(target)) throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
        merge(result, this.value(item as Node));
      }
    } else throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
  }
}

/** A key named `__proto__` is a key like any other. */
function set(map: PlainMap, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

function merge(map: PlainMap, from: unknown): void {
  for (const [key, value] of Object.entries(from as PlainMap)) set(map, key, value);
}

/** Whether a tag is written at a scalar. */
function isExplicit(node: ScalarNode): boolean {
  return node.tag !== undefined;
}

/** Whether a key merges the map that is its value. */
export function isMerge(node: unknown): boolean {
  const { isScalar } = yaml();
  return (
    isScalar(node) && node.value === '<<' && ((node.type === 'PLAIN' && !isExplicit(node)) || node.tag === MERGE_TAG)
  );
}

/** A message of the YAML library in one short line. */
function plainMessage(message: string): string {
  if (message.includes('call stack')) return TOO_DEEP;
  const [first = message] = message.split('\n');
  return first.replace(/ at line \d+, column \d+:?$/, '').replace(/:$/, '');
}

/** The value of the first document of a text as Kubernetes reads it. */
export function documentValue(text: string, overlay?: Overlay): Reading {
  const unfit = textProblem(text);
  if (unfit) return unfit;
  try {
    const document = parseFirst(text);
    if (!document) return { value: null, duplicates: false };
    const [error] = document.errors;
    if (error) return problemAt(text, error.pos[0], plainMessage(error.message));
    const { explicit, version } = document.directives.yaml;
    if (explicit && !/^1\.[01]$/.test(version))
      return problemAt(text, 0, `Kubernetes refuses %YAML ${version}; leave the directive out`);
    const decoder = new Decoder(document, overlay);
    const value = decoder.value(document.contents as Node | null);
    return { value, duplicates: decoder.duplicates };
  } catch (error) {
    if (error instanceof DocumentError) return problemAt(text, error.offset, error.message);
    if (error instanceof RangeError) return problemAt(text, 0, TOO_DEEP);
    throw error;
  }
}
