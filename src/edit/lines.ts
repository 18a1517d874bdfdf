/** A text by its lines. Offsets are in UTF-16 units. */

export class Lines {
  constructor(readonly text: string) {}

  /** Where the line of an offset starts. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line of an offset ends, before its line break. */
  lineEnd(offset: number): number {
    const found = this.text.indexOf('\n', offset);
    const end = found < 0 ? this.text.length : found;
    return end > offset && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Where the line after that of an offset starts; the end of the text when there is none. */
  nextLine(offset: number): number {
    const found = this.text.indexOf('\n', offset);
    return found < 0 ? this.text.length : found + 1;
  }

  columnAt(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Whether only blanks stand before an offset in its line. */
  beginsLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }
}
