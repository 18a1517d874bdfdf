/** The sources that programs were compiled from. */

import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap } from '../value.js';
import { projectRoot } from './project-root.js';

const IN_PACKAGE = /[\\/]node_modules[\\/]/;
const SOURCE = /\.[cm]?tsx?$/;
const COMPILED = /\.([cm]?)js$/;
/** What compilers write into what they make: the name of its map, and the mark of a module that was one of ES. */
const MAP = /^\/\/# sourceMappingURL=(\S+)\s*$/m;
const MADE = /"__esModule"|'__esModule'/;

/** The text of a file by its absolute path; undefined where there is none. */
type Read = (path: string) => string | undefined;

/** The last source of a source map that is there: bundlers put what a program begins with there. */
function mapped(file: string, text: string, read: Read): string | undefined {
  const [, url = ''] = MAP.exec(text) ?? [];
  if (url === '') return undefined;
  const [, data] = /^data:[^,]*;base64,(.*)$/.exec(url) ?? [];
  const at = join(dirname(file), decodeURIComponent(url));
  const map: unknown = JSON.parse(data === undefined ? (read(at) ?? '') : Buffer.from(data, 'base64').toString('utf8'));
  if (!isMap(map) || !Array.isArray(map.sources)) return undefined;
  const root = typeof map.sourceRoot === 'string' ? map.sourceRoot : '';
  const folder = data === undefined ? dirname(at) : dirname(file);
  return map.sources
    .map((source) => (/^file:/.test(source) ? fileURLToPath(source) : resolve(folder, root, String(source))))
    .filter((path) => read(path) !== undefined)
    .at(-1);
}

/** Where the source of a compiled file is looked for: beside it, and outside of the folder of what is compiled. */
function usual(file: string, read: Read): string[] {
  const name = basename(file).replace(COMPILED, '.$1ts');
  const root = projectRoot(dirname(file), (path) => read(path) !== undefined);
  const [, ...below] = root === undefined ? [] : relative(root, dirname(file)).split(sep);
  return [
    join(dirname(file), name),
    ...(root === undefined ? [] : [[], ['src']].map((top) => join(root, ...top, ...below, name))),
  ];
}

function fromMap(file: string, text: string, read: Read): string | undefined {
  try {
    return mapped(file, text, read);
  } catch {
    return undefined;
  }
}

/**
 * The file that a program was written as: itself unless it was compiled, which it may not have been yet; undefined where
 * that is not there.
 */
export function originalOf(file: string, read: Read): string | undefined {
  if (IN_PACKAGE.test(file)) return undefined;
  const text = read(file);
  if (!COMPILED.test(file)) return text !== undefined && SOURCE.test(file) ? file : undefined;
  const mapped = text === undefined ? undefined : fromMap(file, text, read);
  const source = [mapped, ...usual(file, read)].find((path) => path !== undefined && read(path) !== undefined);
  return source ?? (text === undefined || MAP.test(text) || MADE.test(text) ? undefined : file);
}
