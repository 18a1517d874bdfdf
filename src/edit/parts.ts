/**
 * The parts of a document that its objects fill: an export of a cluster holds thousands of them in one List. What is done to
 * one is done to its own text, whatever the others are.
 */

import { isDeepStrictEqual } from 'node:util';
import type { KubeObject, SourceDocument } from '../kube-object.js';
import { oncePer } from '../once.js';
import { readValue } from '../read/yaml-values.js';
import { isMap, type Path } from '../value.js';
import { isJson } from './text.js';

/** A text that stands in a document. */
export interface Part {
  readonly text: string;
  /** Where it stands in the text of the document. */
  readonly start: number;
  /** Offset in it before which nothing is its own: the dash of an item, which is a space in it. */
  readonly own: number;
  /** The path of its value in the document. */
  readonly base: Path;
}

/** The whole of a document. */
export const wholeOf = ({ text }: SourceDocument): Part => ({ text, start: 0, own: 0, base: [] });

interface Span {
  readonly start: number;
  readonly end: number;
  /** Where the item itself begins. */
  readonly own: number;
}

/** Keys at the root of a document whose lists hold objects. */
const LISTS = ['items', 'objects'] as const;

/** What may tie one part of a document to another. */
const ANCHOR = /(?:^|[\s[{,:-])[&*][^\s&*]/;

const FIRST = /( *)(- |\S)?/y;

/** The lines of each item of the list below a key that begins a line once. */
function itemLines(text: string, key: string): Span[] {
  const [found, other] = text.matchAll(new RegExp(`^${key}:[^\\S\\n]*(?:#.*)?\\n`, 'gm'));
  if (!found || other) return [];
  const starts: number[] = [];
  let column = -1;
  let at = found.index + found[0].length;
  for (let end = at; at < text.length; at = end) {
    end = text.indexOf('\n', at) + 1 || text.length;
    FIRST.lastIndex = at;
    const [, spaces = '', first = ''] = FIRST.exec(text) ?? [];
    if (first === '' || first === '#') continue;
    if (column < 0) column = spaces.length;
    if (spaces.length > column) continue;
    if (first !== '- ') break;
    starts.push(at);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? at, own: start + column + 2 }));
}

/** A text or a bracket of JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

/** The maps in the list at a key of the root of a text that is JSON: where others stand among them, they are told apart no more. */
function jsonItems(text: string, key: string): Span[] {
  const spans: Span[] = [];
  const opens = new RegExp(`"${key}"\\s*:\\s*$`);
  let depth = 0;
  let isList = false;
  let own = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      if (depth === 1) isList = token === '[' && opens.test(text.slice(Math.max(0, index - 100), index));
      if (depth === 2) own = index;
      depth++;
    } else if (token === '}' || token === ']') {
      depth--;
      if (depth === 2 && isList && token === '}') spans.push({ start: own, end: index + 1, own });
    }
  }
  return spans;
}

const spansOf = oncePer(({ text, template }: SourceDocument): Readonly<Record<string, readonly Span[]>> => {
  if (template) return {};
  const spans = isJson(text) ? jsonItems : ANCHOR.test(text) ? () => [] : itemLines;
  return Object.fromEntries(LISTS.map((key) => [key, spans(text, key)]));
});

/** The part of its document that an object fills; undefined where it fills all of it, or cannot be told apart. */
export function partOf(object: KubeObject, document: SourceDocument): Part | undefined {
  const { base, value } = object;
  const [key = '', index] = base;
  if (base.length !== 2 || typeof index !== 'number') return undefined;
  const span = spansOf(document)[key]?.[index];
  if (!span) return undefined;
  const { start, end, own } = span;
  // In place of what stands before it in its line.
  const text = ' '.repeat(own - start) + document.text.slice(own, end);
  const reading = readValue(text);
  // The items of a typed list may leave out what the list says for them.
  const { apiVersion, kind } = object;
  const isOwn =
    'value' in reading &&
    isMap(reading.value) &&
    isDeepStrictEqual({ ...reading.value, apiVersion, kind }, { ...value, apiVersion, kind });
  return isOwn ? { text, start, own: own - start, base } : undefined;
}
