/** Changes of files as a unified diff. */

import type { ChangedFile } from '../fix.js';

/** The names in the first two lines of a patch; patch reads one with spaces as far as a tab. */
const SPACED_NAMES = /^(--- [^"\n].* .*)\n(.*)\n/;

/** The diff of some files, as `patch -p0` takes it. */
export function unifiedDiff(files: readonly ChangedFile[]): string {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = require('diff') as typeof import('diff');
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return files
    .map(({ file, before, after }) => createTwoFilesPatch(file, file, before, after, undefined, undefined, options))
    .map((patch) => patch.replace(SPACED_NAMES, '$1\t\n$2\t\n'))
    .join('');
}
