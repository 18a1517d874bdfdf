/** vmstate index: reads files into the cache, for runs that share it. */

import { indexFiles } from '../load/indexing.js';
import { findFiles } from '../load.js';
import { plural, printable } from '../report/terminal.js';
import { COMMON_OPTIONS, FILE_OPTIONS, helpText, type Io, type OptionTable, parse } from './arguments.js';
import { cachePlace } from './cache.js';
import { loadOptions, paths, reportProblems, settings } from './files.js';
import { SHARD_OPTION, shardOf } from './shard.js';

const { facts, config, jobs } = FILE_OPTIONS;

const OPTIONS = {
  ...SHARD_OPTION,
  'cache-location': FILE_OPTIONS['cache-location'],
  facts,
  config,
  'no-config': FILE_OPTIONS['no-config'],
  jobs,
  ...COMMON_OPTIONS,
} as OptionTable;

const ABOUT = `Reads the manifests below paths (default: the working directory) and the Git work tree around them, keeps in the cache what is
slow to read, and judges nothing: runs with --cache that see the same files need not read that. Of several machines each reads a part.`;

/** vmstate index: the exit code is 2 where nothing can be kept, or not all can be read, else 0. */
export function index(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate index [paths] [options]', ABOUT, OPTIONS));
    return 0;
  }
  const shard = shardOf(parsed);
  const set = settings(parsed, io);
  let failed = false;
  const place = cachePlace(
    parsed.values['cache-location'] as string | undefined,
    io,
    shard && `${shard.index}-of-${shard.of}`,
  );
  const cache = {
    ...place,
    failed: (reason: string) => {
      failed = true;
      place.failed(reason);
    },
  };
  const options = { ...loadOptions(parsed, io, set), cache };
  const found = findFiles(paths(parsed), options);
  reportProblems(found.problems, io);
  const files = indexFiles(found, options, shard);
  if (!failed) io.stderr.write(`vmstate: read ${plural(files, 'file')} into ${printable(place.folder)}\n`);
  return failed || found.problems.length > 0 ? 2 : 0;
}
