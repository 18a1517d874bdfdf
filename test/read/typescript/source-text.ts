/** Writes manifests as the source of a cdk8s program, and tells on which line each field stands. */

import type { Path } from '../../../src/value.js';

export interface SourceText {
  readonly text: string;
  /** The line (1-based) of the nearest field at or above a path of an object. */
  lineOf(object: number, path: Path): number;
}

class Writer {
  readonly lines: string[] = [
    "import { ApiObject, App, Chart } from 'cdk8s';",
    "const chart = new Chart(new App(), 'chart');",
  ];
  readonly #lineOf = new Map<string, number>();

  object(value: unknown, index: number): void {
    this.#write(value, [index], `new ApiObject(chart, 'object-${index}', `, ');');
  }

  line(path: Path): number | undefined {
    return this.#lineOf.get(JSON.stringify(path));
  }

  #write(value: unknown, path: Path, before: string, after: string): void {
    this.#lineOf.set(JSON.stringify(path), this.lines.length + 1);
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
      this.lines.push(before + JSON.stringify(value) + after);
      return;
    }
    const isList = Array.isArray(value);
    this.lines.push(before + (isList ? '[' : '{'));
    for (const [key, inner] of Object.entries(value))
      this.#write(inner, [...path, isList ? Number(key) : key], isList ? '' : `${JSON.stringify(key)}: `, ',');
    this.lines.push((isList ? ']' : '}') + after);
  }
}

export function sourceOf(objects: readonly unknown[]): SourceText {
  const writer = new Writer();
  for (const [index, object] of objects.entries()) writer.object(object, index);
  return {
    text: `${writer.lines.join('\n')}\n`,
    lineOf(object, path) {
      for (let length = path.length; length > 0; length--) {
        const line = writer.line([object, ...path.slice(0, length)]);
        if (line !== undefined) return line;
      }
      return writer.line([object, 'metadata', 'name']) ?? writer.line([object]) ?? 0;
    },
  };
}
