/** The folders of projects. */

import { dirname, join } from 'node:path';

/** What the folder of an app of cdk8s or of a package holds. */
const ROOT_FILES = ['cdk8s.yaml', 'package.json'];

/** The nearest folder, at or above one, of an app or package; undefined where there is none. */
export function projectRoot(start: string, isThere: (path: string) => boolean): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (ROOT_FILES.some((name) => isThere(join(folder, name)))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
