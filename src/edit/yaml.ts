/** Turns changes of a document's data into edits of its text: YAML, and JSON as the part of it that it is. */

import type { Node, Scalar } from 'yaml';
import { indexBy } from '../index-by.js';
import { BlockText, type Span } from '../read/block-text.js';
import { resolvePlain } from '../read/yaml-scalars.js';
import type { Path } from '../value.js';
import { commonLength, type DataChange } from './changed.js';
import { containerEdits, type Entry, inOrder, overlap, type TextEdit, type Work } from './containers.js';
import { Refused } from './refused.js';
import { type Container, DEFAULT_STEP, type Spot, YamlText } from './text.js';
import { blockText, flowText, keyText, pairText, type Quotes, Raw, scalarText } from './write.js';

/** How far a path leads. */
interface Walk {
  readonly node: Node | null;
  /** Absent at the root of the document. */
  readonly spot: Spot | undefined;
  /** What the text does not hold of the path. */
  readonly rest: Path;
}

/** A value at a path that is not there yet, as the maps that lead to it. */
const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight((inner, key) => ({ [String(key)]: inner }), value);

class YamlEditor {
  readonly #edits: TextEdit[] = [];
  readonly #work = new Map<Container, Work>();
  /** Where each map and list stands that was passed. */
  readonly #places = new Map<Container, Spot>();

  constructor(private readonly text: YamlText) {}

  edits(changes: readonly DataChange[]): TextEdit[] {
    for (const change of changes) this.#change(change);
    for (const [container, work] of this.#work) this.#edits.push(...containerEdits(this.text, container, work));
    return this.#joined(this.#edits.sort(inOrder));
  }

  /** What is put in at the end of a line that goes takes the place of that line; lines that go together share a break. */
  #joined(edits: readonly TextEdit[]): TextEdit[] {
    const { eol } = this.text.layout;
    const joined: TextEdit[] = [];
    for (const edit of edits) {
      const line = joined.at(-1);
      if (line && edit.start === edit.end && edit.start < line.end && line.text === '' && edit.text.startsWith(eol)) {
        const whole = this.text.lineStart(line.start) === line.start;
        joined[joined.length - 1] = { ...line, text: whole ? edit.text.slice(eol.length) + eol : edit.text };
      } else if (line && edit.start < line.end && edit.text + line.text === '') {
        joined[joined.length - 1] = { ...line, end: edit.end };
      } else if (line && line.start === line.end && edit.start === line.start) {
        // By lines and columns alone nobody could tell which of them comes first.
        joined[joined.length - 1] = { ...edit, text: line.text + edit.text };
      } else joined.push(edit);
    }
    return joined;
  }

  #change(change: DataChange): void {
    if (change.op === 'set') this.#put(change.path, change.value);
    else if (change.op === 'add') this.#add(change.path, change.value);
    else if (change.op === 'remove') this.#remove(this.#spot(change.path));
    else if (change.op === 'rename') this.#rename(this.#spot(change.path), change.key);
    else this.#move(change.path, change.to);
  }

  /** Follows a path as far as it leads; each map and list on the way must be its own. */
  #walk(path: Path): Walk {
    const { yaml } = this.text;
    let node = this.text.root;
    let spot: Spot | undefined;
    for (const [depth, key] of path.entries()) {
      this.text.admit(node);
      const index = yaml.isMap(node)
        ? this.text.indexOf(node as never, String(key))
        : yaml.isSeq(node)
          ? Number(key)
          : -1;
      if (!this.text.isContainer(node) || index < 0 || index >= node.items.length)
        return { node, spot, rest: path.slice(depth) };
      if (spot) this.#places.set(node, spot);
      spot = { container: node, index };
      node = this.text.valueOf(spot);
    }
    return { node, spot, rest: [] };
  }

  #spot(path: Path): Spot {
    const { spot, rest } = this.#walk(path);
    if (!spot || rest.length > 0) throw new Refused('it is not written where it was read');
    return spot;
  }

  #workOn(container: Container): Work {
    const work = this.#work.get(container) ?? {
      removed: new Set<number>(),
      inserted: [],
      at: this.#places.get(container),
    };
    this.#work.set(container, work);
    return work;
  }

  #put(path: Path, value: unknown, tail?: string): void {
    const { node, spot, rest } = this.#walk(path);
    this.text.admit(node);
    const [key, ...inner] = rest;
    if (this.text.isNull(node)) this.#fill(spot, nested(rest, value));
    else if (key === undefined) this.#replace(spot, node, value);
    else if (this.text.yaml.isMap(node))
      this.#insert(node as Container, { key: String(key), value: nested(inner, value), ...(tail ? { tail } : {}) });
    else throw new Refused('something else than a map stands on the way');
  }

  #insert(container: Container, entry: Entry): void {
    this.#workOn(container).inserted.push(entry);
  }

  #add(path: Path, value: string): void {
    const { node, rest } = this.#walk(path);
    this.text.admit(node);
    if (rest.length === 0 && this.text.yaml.isSeq(node)) this.#insert(node as Container, { value });
    else this.#put(path, [value]);
  }

  /** Gives a value to a key or a dash that has none. */
  #fill(spot: Spot | undefined, value: unknown): void {
    if (!spot) throw new Refused('the document is empty');
    const { container } = spot;
    const [start = 0, end = 0] = this.text.valueOf(spot)?.range ?? [];
    const flow = container.flow === true || !this.text.yaml.isMap(container);
    if (end > start) return void this.#edits.push({ start, end, text: flowText(value, this.text.json) });
    const after = this.text.valueStart(spot);
    const column = this.text.columnAt(this.text.start(spot));
    const written = flow ? ` ${flowText(value, this.text.json)}` : blockText(value, column, this.text.layout);
    // Lines of a map or list begin after what follows on the line of the key.
    const at = written.startsWith(' ') ? after : this.text.lineEnd(after);
    this.#edits.push({ start: at, end: at, text: written });
  }

  #replace(spot: Spot | undefined, node: Node | null, value: unknown): void {
    const { yaml } = this.text;
    if (!spot || !yaml.isScalar(node) || !node.range) throw new Refused('a map or list stands there');
    if (node.tag !== undefined) throw new Refused('its value has a tag');
    if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
      throw new Refused('a block of text stands there');
    const [start, end] = node.range;
    const { flow } = spot.container;
    if (typeof value === 'object' && !flow) {
      const column = this.text.columnAt(this.text.start(spot));
      const text = blockText(value, column, this.text.layout);
      return void this.#edits.push({ start: this.text.valueStart(spot), end, text });
    }
    const scalar = this.text.json ? flowText(value, true) : scalarText(value, quotesOf(node), flow);
    this.#edits.push({ start, end, text: typeof value === 'object' ? flowText(value, this.text.json) : scalar });
  }

  #rename(spot: Spot, key: string): void {
    const { yaml } = this.text;
    const node = this.text.keyOf(spot);
    if (!yaml.isScalar(node) || !node.range || node.tag !== undefined || node.anchor !== undefined)
      throw new Refused('it is written in a way that cannot be edited');
    const [start, end] = node.range;
    const quotes = quotesOf(node);
    this.#edits.push({ start, end, text: quotes === 'plain' ? keyText(key, false) : scalarText(key, quotes) });
  }

  #remove(spot: Spot): void {
    this.text.admitAll(this.text.valueOf(spot));
    this.#workOn(spot.container).removed.add(spot.index);
  }

  #move(path: Path, to: Path): void {
    const spot = this.#spot(path);
    const value = this.text.valueOf(spot);
    const [start = 0, end = 0] = value?.range ?? [];
    const source = this.text.text.slice(start, end);
    const lines = this.text.isContainer(value) && !value.flow;
    if (source === '' || source.includes('\n') || lines)
      throw new Refused('its value runs over several lines; move it by hand');
    const properties = this.text.text.slice(this.text.valueStart(spot), start).trim();
    if (properties !== '' || (value as Scalar | null)?.tag !== undefined)
      throw new Refused('its value has a tag or an anchor');
    const tail = spot.container.flow ? '' : this.text.text.slice(end, this.text.lineEnd(end));
    this.#remove(this.#outermost(spot, path, to));
    this.#put(to, new Raw(source), tail);
  }

  /** What is taken out where something is moved away: with it the maps that held nothing else. */
  #outermost(spot: Spot, path: Path, to: Path): Spot {
    let current = spot;
    for (let length = path.length - 1; length > commonLength(path, to); length--) {
      if (current.container.items.length > 1 || typeof path[length - 1] === 'number') return current;
      current = this.#spot(path.slice(0, length));
    }
    return current;
  }
}

function quotesOf({ type }: Scalar): Quotes {
  return type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/** The edits of a document in plain block style, where each only concerns a key or a scalar: that needs no parse. */
function blockEdits(text: string, changes: readonly DataChange[]): TextEdit[] | undefined {
  const block = BlockText.of(text);
  if (block && changes.every(({ op }) => op === 'remove')) return blockRemovals(text, block, changes);
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const edit = block && blockEdit(text, block, change);
    if (!edit) return undefined;
    edits.push(edit);
  }
  edits.sort(inOrder);
  // What is put in at one place is written as one.
  return edits.some(({ start }, index) => start === edits[index + 1]?.start) ? undefined : edits;
}

function blockEdit(text: string, block: BlockText, change: DataChange): TextEdit | undefined {
  const { op, path } = change;
  const spot = block.find(path);
  if (op === 'rename') return spot?.key && { ...spot.key, text: keyText(change.key, false) };
  if (op !== 'set' || typeof change.value === 'object') return undefined;
  if (!spot) return newKey(block, path, change.value);
  if (!spot.value) return undefined;
  const written = text.slice(spot.value.start, spot.value.end);
  // A null is filled, and what is empty in another way is refused.
  if (/^[{[]/.test(written) || resolvePlain(written) === null) return undefined;
  const quotes = written.startsWith('"') ? 'double' : written.startsWith("'") ? 'single' : 'plain';
  return { ...spot.value, text: scalarText(change.value, quotes) };
}

/** A key that is put in behind the last of its map, with the maps that lead to it from the nearest one that is there. */
function newKey(block: BlockText, path: Path, value: unknown): TextEdit | undefined {
  let length = path.length - 1;
  while (length > 0 && !block.find(path.slice(0, length))) length--;
  const map = block.mapAt(path.slice(0, length));
  const [key = '', ...rest] = path.slice(length);
  if (!map || [key, ...rest].some((one) => typeof one === 'number')) return undefined;
  const step = block.step() ?? DEFAULT_STEP;
  const pair = pairText(String(key), nested(rest, value), map.column, { eol: '\n', step, dash: step });
  return { start: map.end, end: map.end, text: `\n${' '.repeat(map.column)}${pair}` };
}

/** Keys that are taken out of maps in which others stay, with their lines. */
function blockRemovals(text: string, block: BlockText, changes: readonly DataChange[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const own of indexBy(changes, ({ path }) => path.slice(0, -1).join('\0')).values()) {
    const map = block.mapAt(own[0]?.path.slice(0, -1) ?? []);
    const names = own.map(({ path }) => String(path.at(-1)));
    const gone = map?.keys.filter(({ name }) => names.includes(name)) ?? [];
    const left = (map?.keys.length ?? 0) - gone.length;
    if (gone.length !== names.length || left === 0) return undefined;
    const from = { container: map?.keys[0]?.start ?? 0, taken: gone.length, left };
    for (const key of gone) {
      const lines = linesOf(text, key);
      if (!lines) return undefined;
      edits.push({ ...lines, text: '', from });
    }
  }
  edits.sort(inOrder);
  return overlap(edits) ? undefined : edits;
}

/** The lines of a key, with a line break; undefined where the first is not its own, or one is a comment's. */
function linesOf(text: string, key: Span): Span | undefined {
  const start = text.lastIndexOf('\n', key.start - 1) + 1;
  if (text.slice(start, key.start).trim() !== '' || /^ *#/m.test(text.slice(key.start, key.end))) return undefined;
  if (key.end < text.length) return { start, end: key.end + 1 };
  // The last line of a text may have no line break: then it goes with the one before it.
  return { start: Math.max(0, start - 1), end: key.end };
}

/**
 * The edits of a document's text that make some changes of its data, in the order of the text.
 * @throws Refused when the text holds something that they would harm.
 */
export function yamlEdits(text: string, changes: readonly DataChange[]): TextEdit[] {
  return blockEdits(text, changes) ?? parsedEdits(text, changes);
}

/** The same by a parse of the whole. */
export function parsedEdits(text: string, changes: readonly DataChange[]): TextEdit[] {
  try {
    return new YamlEditor(new YamlText(text)).edits(changes);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('it is nested too deeply');
    throw error;
  }
}
