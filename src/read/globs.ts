/** Globs of the configuration, as Git users write them: `*` within a folder, `**` through folders, hidden files too. */

type Picomatch = typeof import('picomatch');

let picomatch: Picomatch | undefined;

/** Whether a path matches any of some globs. Paths are relative to the folder that the globs are written for, with `/`. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  picomatch ??= require('picomatch') as Picomatch;
  // A folder means all that is below it.
  const patterns = globs.flatMap((glob) => {
    const clean = glob.replace(/^\.\//, '').replace(/\/$/, '');
    return [clean, `${clean}/**`];
  });
  return picomatch(patterns, { dot: true });
}
