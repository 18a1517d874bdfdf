import type { TextEdit } from './containers.js';
/** A text with edits made, given in its order. */
export declare function edited(text: string, edits: readonly Pick<TextEdit, 'start' | 'end' | 'text'>[]): string;
