/** The lines of the texts that a report shows. */

/** The text of a file as it may be shown; undefined when it cannot be had. */
export type Source = (file: string, revision?: string) => string | undefined;

/** The lines of such a text. */
export type LinesOf = (file: string, revision?: string) => readonly string[] | undefined;

/** Splits each text once, however many findings it has. */
export function splitOnce(source: Source): LinesOf {
  const split = new Map<string, readonly string[] | undefined>();
  return (file, revision) => {
    const key = `${revision ?? ''}:${file}`;
    if (!split.has(key)) split.set(key, source(file, revision)?.split('\n'));
    return split.get(key);
  };
}
