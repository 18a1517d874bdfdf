/** The sources that programs were compiled from. */

import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFile, readText } from '../read/files.js';
import { projectRoot } from '../read/project-root.js';
import { isMap } from '../value.js';

const IN_PACKAGE = /[\\/]node_modules[\\/]/;
const SOURCE = /\.[cm]?tsx?$/;
const COMPILED = /\.([cm]?)js$/;
/** What compilers write into what they make: the name of its map, and the mark of a module that was one of ES. */
const MAP = /^\/\/# sourceMappingURL=(\S+)\s*$/m;
const MADE = /"__esModule"|'__esModule'/;

/** The last source of a source map that is there: bundlers put what a program begins with there. */
function mapped(file: string, text: string): string | undefined {
  const [, url = ''] = MAP.exec(text) ?? [];
  if (url === '') return undefined;
  const [, data] = /^data:[^,]*;base64,(.*)$/.exec(url) ?? [];
  const at = join(dirname(file), decodeURIComponent(url));
  const map: unknown = JSON.parse(data === undefined ? readText(at) : Buffer.from(data, 'base64').toString('utf8'));
  if (!isMap(map) || !Array.isArray(map.sources)) return undefined;
  const root = typeof map.sourceRoot === 'string' ? map.sourceRoot : '';
  const folder = data === undefined ? dirname(at) : dirname(file);
  return map.sources
    .map((source) => (/^file:/.test(source) ? fileURLToPath(source) : resolve(folder, root, String(source))))
    .filter(isFile)
    .at(-1);
}

/** Where the source of a compiled file is looked for: beside it, and outside of the folder of what is compiled. */
function usual(file: string): string[] {
  const name = basename(file).replace(COMPILED, '.$1ts');
  const root = projectRoot(dirname(file), isFile);
  const [, ...below] = root === undefined ? [] : relative(root, dirname(file)).split(sep);
  return [
    join(dirname(file), name),
    ...(root === undefined ? [] : [[], ['src']].map((top) => join(root, ...top, ...below, name))),
  ];
}

function fromMap(file: string, text: string): string | undefined {
  try {
    return mapped(file, text);
  } catch {
    return undefined;
  }
}

/** The file that a program was written as: itself unless it was compiled; undefined where that is not there. */
export function originalOf(file: string): string | undefined {
  if (IN_PACKAGE.test(file) || !isFile(file)) return undefined;
  if (!COMPILED.test(file)) return SOURCE.test(file) ? file : undefined;
  const text = readText(file);
  const source = [fromMap(file, text), ...usual(file)].find((path) => path !== undefined && isFile(path));
  return source ?? (MAP.test(text) || MADE.test(text) ? undefined : file);
}
