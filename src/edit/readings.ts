/** How often texts may be read again to prove fixes: each fix reads the whole of what it edits. */

import type { SourceDocument } from '../kube-object.js';
import { Refused } from './refused.js';

/** How many characters of one text, in all its readings: a second or two. */
const MOST_READ = 8_388_608;

/** How often any text may be read, however long it is. */
const FEW = 10;

/** Counts the readings of texts in one run. */
export class Readings {
  readonly #counts = new Map<SourceDocument, Map<number, number>>();

  /** One reading more of a part of a document, by its offsets. @throws Refused when there were enough */
  add(document: SourceDocument, start: number, end: number): void {
    const counts = this.#counts.get(document) ?? new Map<number, number>();
    this.#counts.set(document, counts);
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    if (count > FEW && count * (end - start) > MOST_READ)
      throw new Refused('too much is to be mended in its text at once; mend the rest, and lint again');
  }
}
