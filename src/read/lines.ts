/** Lines and columns of texts. */

/** Where the lines of a text start. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line (0-based) on which an offset stands, given where the lines start. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of a text, found when one of them is first asked for. */
export class Lines {
  #starts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** The line (0-based) on which an offset stands. */
  at(offset: number): number {
    return lineAt(this.#found(), offset);
  }

  /** The 1-based line and column of an offset, in UTF-16 units. */
  positionOf(offset: number): { line: number; column: number } {
    const line = this.at(offset);
    return { line: line + 1, column: offset - (this.#found()[line] as number) + 1 };
  }

  #found(): readonly number[] {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
  }
}

/** Those of the text that was asked about last: one text has many findings. */
let last = new Lines('');

/** The 1-based line and column of an offset, in UTF-16 units. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  if (last.text !== text) last = new Lines(text);
  return last.positionOf(offset);
}
