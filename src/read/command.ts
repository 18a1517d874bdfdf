/** What commands run. */

import { resolve } from 'node:path';

const PROGRAM = /(?<![\w@./-])[\w@./-]+\.[cm]?[jt]s\b/g;

/** The programs that a command names, by absolute path. */
export const programsIn = (command: string, folder: string): string[] =>
  (command.match(PROGRAM) ?? []).map((path) => resolve(folder, path));
