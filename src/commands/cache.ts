/** Where --cache keeps what was read. */

import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { CachePlace } from '../load/cache.js';
import { UsageError } from '../problems.js';
import { contextRoot } from '../read/files.js';
import { printable } from '../report/terminal.js';
import type { Io } from './arguments.js';
import { writeWhole } from './write-file.js';

/**
 * The user's own folder for such things, one a repository. It is none of the checkout: what stands there came with it, and
 * could say anything.
 */
function folderFor({ cwd, env }: Io): string {
  const caches = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME && join(env.HOME, '.cache'));
  if (!caches)
    throw new UsageError('--cache knows no place for it, as HOME is not set; name one with --cache-location');
  const root = createHash('sha1').update(contextRoot('.', cwd) ?? cwd);
  return join(caches, 'vmstate', root.digest('hex').slice(0, 16));
}

/** The place of the cache. `name`: which of the files in it is written. */
export function cachePlace(location: string | undefined, io: Io, name?: string): CachePlace {
  const folder = location === undefined ? folderFor(io) : resolve(io.cwd, location);
  return {
    folder,
    ...(name === undefined ? {} : { name }),
    write: writeWhole,
    failed: (reason) =>
      void io.stderr.write(`vmstate: ${printable(`nothing is kept in the cache ${folder}: ${reason}`)}\n`),
  };
}
