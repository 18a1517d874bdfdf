/** Globs of a configuration, matched against paths relative to its folder. */

import { isCostlyGlob, pathFrom } from '../read/files.js';

type Picomatch = (globs: readonly string[], options: { dot: boolean }) => (path: string) => boolean;

const GLOB = /[*?[\](){}!+@]/;

const LONGEST_GLOB = 4096;

/** Each group of alternatives may double what is tried. */
const MOST_GROUPS = 4;

/** What is wrong with a glob, if anything. */
export function globProblem(glob: string): string | undefined {
  if (glob.length > LONGEST_GLOB) return 'this glob is longer than any path; shorten it';
  if (isCostlyGlob(glob))
    return `glob ${JSON.stringify(glob)} has more than three stars in a name, or more than three "**", which takes long; write several`;
  if ((glob.match(/[{(]/g)?.length ?? 0) > MOST_GROUPS)
    return `glob ${JSON.stringify(glob)} has more than ${MOST_GROUPS} groups of alternatives, which takes long; write several`;
  if (glob.startsWith('!'))
    return `glob ${JSON.stringify(glob)} is negated, which is not supported; name what is meant`;
  if (/^(?:\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))/.test(glob))
    return `glob ${JSON.stringify(glob)} leads out of the folder of the configuration; write it relative to that folder`;
  return undefined;
}

/** `lab`, `lab/` and `./lab` mean all that stands below. */
function expanded(glob: string): string[] {
  const plain = glob.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  if (plain === '' || plain === '.') return ['**'];
  return GLOB.test(plain) && !glob.endsWith('/') ? [plain] : [plain, `${plain}/**`];
}

/** Whether a path, relative and with `/`, matches one of some globs. The library is loaded only for the first of them. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  return matcher(globs.flatMap(expanded));
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : (require('picomatch') as Picomatch)(globs, { dot: true });
}

/** Whether an absolute path matches a test of paths relative to a folder. What stands outside of it matches none. */
function within(folder: string, matches: (path: string) => boolean): (absolute: string) => boolean {
  return (absolute) => {
    const path = pathFrom(folder, absolute);
    return path !== '' && !path.startsWith('../') && matches(path);
  };
}

/** A test of absolute paths by globs that are relative to a folder. */
export const below = (folder: string, globs: readonly string[]): ((absolute: string) => boolean) =>
  within(folder, globMatcher(globs));

/** The same for folders of which all that stands below matches. */
export const wholly = (folder: string, globs: readonly string[]): ((absolute: string) => boolean) =>
  within(folder, matcher(globs.flatMap(expanded).filter((glob) => glob === '**' || glob.endsWith('/**'))));
