/** The parts of a document that its objects fill. What is done to an item of a List is done to its own text, whatever the others are. */

import { isDeepStrictEqual } from 'node:util';
import type { KubeObject, SourceDocument } from '../kube-object.js';
import { oncePer } from '../once.js';
import { type ItemSpan, isJson, itemLines, jsonItems } from '../read/list-items.js';
import { readValue } from '../read/yaml-values.js';
import { isMap, type Path } from '../value.js';

/** A text that stands in a document, with what it says. */
export interface Part {
  readonly text: string;
  readonly value: unknown;
  /** Where it stands in the text of the document. */
  readonly start: number;
  /** Offset in it before which nothing is its own: the dash of an item, which is a space in it. */
  readonly own: number;
  /** The path of its value in the document. */
  readonly base: Path;
}

/** Keys at the root of a document whose lists hold objects. */
const LISTS = ['items', 'objects'] as const;

/** What may tie one part of a document to another. */
const ANCHOR = /(?:^|[\s[{,:-])[&*][^\s&*]/;

const spansOf = oncePer(({ text, template }: SourceDocument): Readonly<Record<string, readonly ItemSpan[]>> => {
  const isInJson = isJson(text);
  if (template || (!isInJson && ANCHOR.test(text))) return {};
  const spans = isInJson ? jsonItems : itemLines;
  return Object.fromEntries(LISTS.map((key) => [key, spans(text, key)]));
});

/** Where the part of its document that an object fills stands; undefined where it fills all of it, or cannot be told apart. */
export function partSpan({ base }: KubeObject, document: SourceDocument): ItemSpan | undefined {
  const [key = '', index] = base;
  return base.length === 2 && typeof index === 'number' ? spansOf(document)[key]?.[index] : undefined;
}

/** What stands there; undefined where that is not the object. */
export function partOf(
  { base, value, apiVersion, kind }: KubeObject,
  document: SourceDocument,
  { start, end, own }: ItemSpan,
): Part | undefined {
  // In place of what stands before it in its line.
  const text = ' '.repeat(own - start) + document.text.slice(own, end);
  const reading = readValue(text);
  if (!('value' in reading) || !isMap(reading.value)) return undefined;
  // The items of a typed list may leave out what the list says for them.
  const type = { apiVersion, kind };
  if (!isDeepStrictEqual({ ...reading.value, ...type }, { ...value, ...type })) return undefined;
  return { text, value: reading.value, start, own: own - start, base };
}
