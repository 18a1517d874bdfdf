/** JSON pointers (RFC 6901): how patches and validators say where something stands. */

import { isMap, type Path } from './value.js';

/** The keys of a pointer, from the root. */
export const pointerKeys = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The pointer to a path. */
export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The keys of a pointer as a path into a value: what indexes a list is a number. */
export function pathIn(value: unknown, keys: readonly string[]): Path {
  let at = value;
  return keys.map((key) => {
    const step = Array.isArray(at) ? Number(key) : key;
    at = Array.isArray(at) ? at[Number(key)] : isMap(at) ? at[key] : undefined;
    return step;
  });
}
