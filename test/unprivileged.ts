/** Runs without the rights of root, to whom no permission is denied. */

import { chownSync } from 'node:fs';
import { join } from 'node:path';

const NOBODY = 65534;

/** Does something as a user who is not root, to whom a folder and what is named below it belongs; root is so afterwards again. */
export function unprivileged<T>(folder: string, below: readonly string[], act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  for (const path of ['.', ...below]) chownSync(join(folder, path), NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
