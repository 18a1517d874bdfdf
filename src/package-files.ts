/** Files that the package brings beside its code. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file, by its path in the package: the code stands one folder below it, bundled or not. */
export const packageFile = (path: string): string => readFileSync(join(__dirname, '..', path), 'utf8');
