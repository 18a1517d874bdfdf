/** A result as JSON: the shapes of the library, one object, with a final newline. */
export function jsonReport(result: unknown): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
