/** Reads texts into documents and documents into Kubernetes objects. */

import { asKubeObject, type KubeObject, type SourceDocument } from '../kube-object.js';
import { isMap, markOpen, openReason, type Path, type PlainMap } from '../value.js';
import { Lines } from './lines.js';
import type { Reading } from './reading.js';
import { type Chunk, splitDocuments } from './split.js';
import { isTemplate, readTemplate } from './template.js';
import { readValue } from './yaml-values.js';

/** What is wrong with a document as text. */
export interface DocumentProblem {
  readonly kind: 'unreadable' | 'template' | 'duplicate keys';
  readonly document: SourceDocument;
  /** The API groups of the objects in it, as far as it can be read. */
  readonly groups: readonly string[];
  /** For what is unreadable. Line and column are 1-based in the file. */
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
}

/** How a text is read. */
export interface TextOptions {
  /** Path of the file as the user knows it. */
  readonly file: string;
  /** Documents whose text does not match are passed over unread; absent: all are read. */
  readonly relevant?: RegExp;
  /** Whether the objects were read from a cluster. */
  readonly observed: boolean;
  /** Reads documents that are not plain YAML; default: `readSlowly`. */
  readonly slowly?: (text: string) => Reading;
}

export interface ReadOptions extends TextOptions {
  /** The same from a folder above all files of the run; default: the path as the user knows it. */
  readonly path?: string;
  /** What a map without apiVersion and kind stands for in this file, if anything. */
  readonly implied?: { readonly apiVersion: string; readonly kind: string };
  /** Whether a map without apiVersion or kind is meant as an object all the same. Default: none is. */
  readonly isMeant?: (value: PlainMap) => boolean;
  /** The Git revision that the text stands in. */
  readonly revision?: string;
}

export interface Documents {
  readonly objects: readonly KubeObject[];
  readonly problems: readonly DocumentProblem[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A text without its byte order mark. */
export const withoutMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);

/** Adds the objects of a value: itself, the items of a List, or the objects of an OpenShift Template. */
function addObjects(
  to: KubeObject[],
  value: unknown,
  document: SourceDocument,
  options: ReadOptions,
  base: Path,
): void {
  if (!isMap(value)) return;
  if (Array.isArray(value.items) && typeof value.kind === 'string' && value.kind.endsWith('List')) {
    const kind = value.kind.slice(0, -'List'.length);
    for (const [index, item] of value.items.entries()) {
      if (!isMap(item)) continue;
      const typed = kind === '' ? item : withType(item, value.apiVersion, kind);
      addObjects(to, typed, document, options, [...base, 'items', index]);
    }
    return;
  }
  if (value.kind === 'Template' && Array.isArray(value.objects)) {
    for (const [index, item] of value.objects.entries())
      addObjects(to, item, document, options, [...base, 'objects', index]);
    return;
  }
  const typed =
    options.implied && value.kind === undefined
      ? withType(value, options.implied.apiVersion, options.implied.kind)
      : value;
  const object = asKubeObject(typed, { document, base, observed: options.observed }, options.isMeant);
  if (object) to.push(object);
}

/** The items of a typed list may leave out what the list says for them. */
function withType(item: PlainMap, apiVersion: unknown, kind: string): PlainMap {
  if (item.kind !== undefined) return item;
  const typed = { ...item, apiVersion: item.apiVersion ?? apiVersion, kind };
  const open = openReason(item);
  return open === undefined ? typed : markOpen(typed, open);
}

/** A variable of envsubst, which may stand where YAML cannot take it. */
const VARIABLE = /\$\{\w/;

/** One document of a text with what it says. */
export interface ReadDocument {
  /** Offsets in the text: its first character, and the one after the last. */
  readonly offset: number;
  readonly end: number;
  readonly template: boolean;
  readonly reading: Reading;
}

/** A cluster holds no templates: braces in what it prints are text, as in the scripts of guests. */
function readChunk(
  { text, offset }: Chunk,
  whole: string,
  { file, observed, slowly }: TextOptions,
): Pick<ReadDocument, 'reading' | 'template'> {
  if (!observed && isTemplate(text)) return { reading: readTemplate(text), template: true };
  const reading = readValue(text, { whole, offset, slowly });
  if ('problem' in reading) {
    return !observed && VARIABLE.test(text)
      ? { reading: readTemplate(text), template: true }
      : { reading, template: false };
  }
  if (typeof reading.value === 'string' && file.endsWith('.json'))
    return { reading: { problem: { message: 'it is no JSON, but one text', line: 1, column: 1 } }, template: false };
  return { reading, template: false };
}

/** The documents of a text with what they say. Nothing is thrown for what stands in it. */
export function documentsIn(text: string, options: TextOptions): ReadDocument[] {
  const whole = withoutMark(text);
  const { relevant } = options;
  const chunks = splitDocuments(whole);
  return (relevant ? chunks.filter((chunk) => relevant.test(chunk.text)) : chunks).map((chunk) => {
    const { offset } = chunk;
    return { offset, end: offset + chunk.text.length, ...readChunk(chunk, whole, options) };
  });
}

/** A document of a text: the lines before it are counted when something is said of it. */
class TextDocument implements SourceDocument {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  readonly template: boolean;
  readonly revision?: string;

  constructor(
    private readonly lines: Lines,
    { offset, end, template }: ReadDocument,
    { file, path = file, revision }: ReadOptions,
  ) {
    const { text } = lines;
    this.file = file;
    this.path = path;
    this.text = offset === 0 && end === text.length ? text : text.slice(offset, end);
    this.offset = offset;
    this.template = template;
    if (revision !== undefined) this.revision = revision;
  }

  get line(): number {
    return this.lines.at(this.offset);
  }
}

/** Makes objects of the documents of a text. */
export function documentsOf(text: string, read: readonly ReadDocument[], options: ReadOptions): Documents {
  const lines = new Lines(withoutMark(text));
  const objects: KubeObject[] = [];
  const problems: DocumentProblem[] = [];
  for (const one of read) {
    const { template, reading } = one;
    const document = new TextDocument(lines, one, options);
    if ('problem' in reading) {
      const { message, line, column } = reading.problem;
      const kind = template ? 'template' : 'unreadable';
      problems.push({ kind, document, groups: [], message, line: document.line + line, column });
      continue;
    }
    const first = objects.length;
    addObjects(objects, reading.value, document, options, []);
    if (!template && !reading.duplicates) continue;
    const groups = [...new Set(objects.slice(first).map(({ group }) => group))];
    // One note a file is enough, and none for a document of nothing but expressions.
    const noted = problems.some(({ kind }) => kind === 'template');
    if (template && !noted && reading.value !== null) problems.push({ kind: 'template', document, groups });
    if (reading.duplicates) problems.push({ kind: 'duplicate keys', document, groups });
  }
  return { objects, problems };
}

/** Reads a text of any number of documents. Nothing is thrown for what stands in it. */
export const readDocuments = (text: string, options: ReadOptions): Documents =>
  documentsOf(text, documentsIn(text, options), options);

/** The values of a text's documents; undefined when one of them cannot be read. */
export function readValues(text: string): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (const chunk of splitDocuments(withoutMark(text))) {
    const reading = isTemplate(chunk.text) ? readTemplate(chunk.text) : readValue(chunk.text);
    if ('problem' in reading) return undefined;
    values.push(reading.value);
  }
  return values;
}
