import type { TextEdit } from './containers.js';

/** A text with edits made, given in its order. */
export function edited(text: string, edits: readonly Pick<TextEdit, 'start' | 'end' | 'text'>[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: written } of edits) {
    result += text.slice(from, start) + written;
    from = end;
  }
  return result + text.slice(from);
}
