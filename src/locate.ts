/** Turns symbolic places into files, lines and columns: late, and only in documents that have a finding. */

import type { FilePosition } from './finding.js';
import type { FoundPlace, Place, SourceDocument, TextPlace } from './kube-object.js';
import type { Span } from './read/block-text.js';
import { lineAt, lineStarts } from './read/lines.js';
import type { Positions } from './read/positions.js';
import { maskTemplate } from './read/template.js';
import type { Path } from './value.js';

/** A place in a file that is known. */
export type TextPosition = FilePosition & Required<Omit<FilePosition, 'revision'>>;

/** What is needed of a document to tell a position in it. */
type Named = Pick<SourceDocument, 'file' | 'line' | 'revision'>;

/** Loaded where something is found: most runs never ask for a position. */
const reading = (): typeof import('./read/yaml-positions.js') => require('./read/yaml-positions.js');

interface Located {
  readonly positions: Positions;
  readonly lines: readonly number[];
}

const KEY = /^(?:\.?([\w-]+)|\[(\d+)\]|\[("(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")\])/;

/** The path that such a text says; undefined when it says none. */
export function pathSaid(text: string): Path | undefined {
  const path: (string | number)[] = [];
  for (let rest = text; rest !== ''; ) {
    const [all = '', word, index, quoted] = KEY.exec(rest) ?? [];
    if (all === '' || (all.startsWith('.') && path.length === 0)) return undefined;
    path.push(word ?? (index === undefined ? (JSON.parse(quoted ?? '""') as string) : Number(index)));
    rest = rest.slice(all.length);
  }
  return path;
}

/** Finds places in documents; each document is parsed for positions once. */
export class Locator {
  readonly #documents = new Map<SourceDocument, Located>();
  readonly #lines = new Map<string, readonly number[]>();

  /** Where a place stands; undefined for an object that comes from no file. */
  find(place: Place): FilePosition | undefined {
    const { document, base } = place.object;
    if (!document) return undefined;
    const found = foundIn(place);
    if (found) return this.#inText(document, found);
    const located = this.#open(document);
    const span = spanOf(located, [...base, ...place.path], place.at ?? 'value', base.length);
    return this.#position(document, located, span);
  }

  /** Where the value at a place is used, when it is set elsewhere; undefined for manifests, which are not made of others. */
  use(place: Place): FilePosition | undefined {
    const used = foundIn(place)?.use;
    return used && place.object.document && this.#inText(place.object.document, used);
  }

  /** Where a piece of a text stands. */
  inText(place: TextPlace): TextPosition {
    return this.#inText({}, place);
  }

  /** Every key of a document that stands twice in one map: the later one, and the first. */
  duplicateKeys(document: SourceDocument): { path: Path; position: FilePosition; first: FilePosition }[] {
    const located = this.#open(document);
    return located.positions.duplicateKeys().map(({ path, span, first }) => ({
      path,
      position: this.#position(document, located, span),
      first: this.#position(document, located, first),
    }));
  }

  #open(document: SourceDocument): Located {
    let located = this.#documents.get(document);
    if (!located) {
      const text = document.template ? maskTemplate(document.text) : document.text;
      located = { positions: reading().positionsOf(text), lines: lineStarts(document.text) };
      this.#documents.set(document, located);
    }
    return located;
  }

  #position(document: Named, { lines }: Pick<Located, 'lines'>, span: Span): TextPosition {
    const start = this.#at(document, lines, span.start);
    const end = this.#at(document, lines, span.end);
    const { file, revision } = document;
    const where = revision === undefined ? { file } : { file, revision };
    return { ...where, line: start[0], column: start[1], endLine: end[0], endColumn: end[1] };
  }

  #inText({ revision }: Pick<Named, 'revision'>, { file, text, start, end }: TextPlace): TextPosition {
    let lines = this.#lines.get(text);
    if (!lines) {
      lines = lineStarts(text);
      this.#lines.set(text, lines);
    }
    const document = { file, line: 0, ...(revision === undefined ? {} : { revision }) };
    return this.#position(document, { lines }, { start, end });
  }

  #at(document: Named, lines: readonly number[], offset: number): [line: number, column: number] {
    const line = lineAt(lines, offset);
    return [document.line + line + 1, offset - (lines[line] as number) + 1];
  }
}

/** A place in a program. */
function foundIn({ object: { document, base }, path, at = 'value' }: Place): FoundPlace | undefined {
  return document?.program?.find([...base, ...path], at);
}

/** The span of a place; what is absent falls back to the key of its nearest parent, and at last to the object's name. */
function spanOf({ positions }: Located, path: Path, at: 'key' | 'value', root: number): Span {
  const exact = at === 'key' ? positions.key(path) : positions.shown(path);
  if (exact) return exact;
  for (let length = path.length - 1; length > root; length--) {
    const parent = positions.key(path.slice(0, length));
    if (parent) return parent;
  }
  const object = path.slice(0, root);
  return positions.value([...object, 'metadata', 'name']) ?? positions.key([...object, 'kind']) ?? { start: 0, end: 0 };
}
