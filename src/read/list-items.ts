/** Where the items of a List stand in a text: an export of a cluster holds thousands of objects in one document. */

export interface ItemSpan {
  /** Offsets in the text: of the line that an item begins in, or of its bracket, and behind it. */
  readonly start: number;
  readonly end: number;
  /** Where the item itself may begin, behind its dash. */
  readonly own: number;
}

/** Whether a text is one map or list of JSON. */
export function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const FIRST = /( *)(-(?=\s)|\S)?/y;

/** The lines of each item of the list below a key that begins a line once, in a text that is no JSON. */
export function itemLines(text: string, key: string): readonly ItemSpan[] {
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
    if (first !== '-') break;
    starts.push(at);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? at, own: start + column + 1 }));
}

/** A text of JSON, or what else tells its structure. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** The maps in the list at a key of the root of a text that is JSON; none where others stand among them. */
export function jsonItems(text: string, key: string): readonly ItemSpan[] {
  const spans: ItemSpan[] = [];
  const opens = new RegExp(`"${key}"\\s*:\\s*$`);
  let depth = 0;
  let isList = false;
  let own = 0;
  let commas = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === ',') {
      if (depth === 2 && isList) commas++;
    } else if (token === '{' || token === '[') {
      if (depth === 1) isList = token === '[' && opens.test(text.slice(Math.max(0, index - 100), index));
      if (depth === 2) own = index;
      depth++;
    } else if (token === '}' || token === ']') {
      depth--;
      if (depth === 2 && isList && token === '}') spans.push({ start: own, end: index + 1, own });
    }
  }
  return spans.length === commas + 1 ? spans : [];
}
