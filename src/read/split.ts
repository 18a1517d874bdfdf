/** Splits a text into documents, as kubectl does before it parses. */

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

/**
 * The documents of a text that hold anything but comments and directives.
 *
 * A line that starts with `---` separates documents when only white space or a comment follows, also inside a block of
 * text: that is what the YAMLReader of k8s.io/apimachinery does before it parses.
 */
export function splitDocuments(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = 0; start <= text.length; ) {
    const separator = nextSeparator(text, start);
    const end = separator < 0 ? text.length : separator;
    const chunk = start === 0 && end === text.length ? text : text.slice(start, end);
    if (CONTENT.test(chunk)) chunks.push({ text: chunk, offset: start });
    if (separator < 0) break;
    const newline = text.indexOf('\n', separator);
    if (newline < 0) break;
    start = newline + 1;
  }
  return chunks;
}
