/** Splits a text into documents, as kubectl does before it parses. */

import { isJson } from './list-items.js';

/** One document of a text. */
export interface Chunk {
  readonly text: string;
  /** Where it starts in the text. */
  readonly offset: number;
}

/** A line that is neither empty, nor a comment, nor a directive. */
const CONTENT = /^[^\S\n\r\u2028\u2029]*[^\s#%]/m;
const SEPARATOR_REST = /^\s*(?:#[^\n]*)?$/;

/** Where the line of the next `---` starts that stands alone but for a comment; -1 when there is none. */
function nextSeparator(text: string, from: number): number {
  for (let at = from; at >= 0; ) {
    if (text.startsWith('---', at)) {
      const end = text.indexOf('\n', at);
      if (SEPARATOR_REST.test(text.slice(at + 3, end < 0 ? text.length : end))) return at;
    }
    const next = text.indexOf('\n---', at);
    at = next < 0 ? -1 : next + 1;
  }
  return -1;
}

/** Where one map of JSON may end and another begin, which stand in no list together. */
const FOLLOWED = /\}\s*\{/;
/** A text of JSON, or what opens or closes a map. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}]/g;

/** Where the lines end in which a map ends that stands in no other one. */
function mapEnds(text: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{') depth++;
    else if (token === '}' && --depth === 0) ends.push(text.indexOf('\n', index) + 1 || text.length);
  }
  return ends;
}

/** The maps of JSON that a text is, each in lines of its own, as jq writes them; the text itself where it is anything else. */
function maps(text: string): string[] {
  if (!/^\s*\{/.test(text) || !FOLLOWED.test(text)) return [text];
  const ends = mapEnds(text);
  const parts = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  const rest = text.slice(ends.at(-1) ?? 0);
  return rest.trim() === '' && parts.every(isJson) ? parts : [text];
}

/**
 * The documents of a text that hold anything but comments and directives.
 *
 * A line that starts with `---` separates documents when only white space or a comment follows, also inside a block of
 * text: that is what the YAMLReader of k8s.io/apimachinery does before it parses. Maps of JSON may follow each other without.
 */
export function splitDocuments(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = 0; start <= text.length; ) {
    const separator = nextSeparator(text, start);
    const end = separator < 0 ? text.length : separator;
    const chunk = start === 0 && end === text.length ? text : text.slice(start, end);
    if (CONTENT.test(chunk)) {
      let offset = start;
      for (const part of maps(chunk)) {
        chunks.push({ text: part, offset });
        offset += part.length;
      }
    }
    if (separator < 0) break;
    const newline = text.indexOf('\n', separator);
    if (newline < 0) break;
    start = newline + 1;
  }
  return chunks;
}
