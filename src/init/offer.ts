/** What vmstate init offers to write. */

/** A file, or why there is none to write. */
export type Offer =
  | { readonly what: 'new' | 'changed'; readonly file: string; readonly before: string; readonly after: string }
  /** It is there already, as it would be or otherwise, and stays as it is. */
  | { readonly what: 'there'; readonly file: string; readonly differs: boolean }
  /** It is there and cannot be added to; `text` says what is to be added by hand. */
  | { readonly what: 'by hand'; readonly file: string; readonly why: string; readonly text: string };

/** The text of a file by its path; undefined where there is none. */
export type ReadFile = (file: string) => string | undefined;

/** Where vmstate itself is to be had. */
export interface Origin {
  /** Address of its Git repository. */
  readonly repository: string;
  /** A tag of it. */
  readonly rev: string;
}

/** A file that is written where none is, and left alone otherwise. */
export function offer(file: string, after: string, read: ReadFile): Offer {
  const before = read(file);
  if (before === undefined) return { what: 'new', file, before: '', after };
  return { what: 'there', file, differs: before !== after };
}
