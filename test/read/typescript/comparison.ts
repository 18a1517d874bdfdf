/** Compares what is read of a program with what it writes. */

import { isMap, isUnknown, openReason, type PlainMap } from '../../../src/value.js';

/** Compares what was read with what is written, field by field. */
export class Comparison {
  known = 0;
  unknown = 0;
  readonly wrong: string[] = [];

  compare(read: unknown, written: unknown, path: string): void {
    if (isUnknown(read)) this.unknown += leaves(written);
    else if (isMap(read) && isMap(written)) this.#maps(read, written, path);
    else if (Array.isArray(read) && Array.isArray(written)) this.#lists(read, written, path);
    else if (Object.is(read, written)) this.known++;
    else this.wrong.push(`${path}: read ${JSON.stringify(read)}, written ${JSON.stringify(written)}`);
  }

  #maps(read: PlainMap, written: PlainMap, path: string): void {
    for (const key of new Set([...Object.keys(read), ...Object.keys(written)])) {
      const where = `${path}.${key}`;
      if (!(key in written)) {
        if (!isUnknown(read[key])) this.wrong.push(`${where}: read ${JSON.stringify(read[key])}, not written`);
      } else if (key in read) this.compare(read[key], written[key], where);
      else if (openReason(read) !== undefined) this.unknown += leaves(written[key]);
      else this.wrong.push(`${where}: not read, written ${JSON.stringify(written[key])}`);
    }
    if (Object.keys(written).length === 0) this.known++;
  }

  #lists(read: unknown[], written: unknown[], path: string): void {
    const open = openReason(read) !== undefined;
    if (open ? read.length > written.length : read.length !== written.length)
      this.wrong.push(`${path}: ${read.length} items read, ${written.length} written`);
    for (const [index, item] of written.entries()) {
      if (index < read.length) this.compare(read[index], item, `${path}[${index}]`);
      else this.unknown += leaves(item);
    }
  }
}

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const inner = Object.values(value);
  return inner.length === 0 ? 1 : inner.reduce((sum: number, one) => sum + leaves(one), 0);
}
