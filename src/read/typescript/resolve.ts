/** Finds the file that an import means, by the rules of TypeScript as far as projects use them. */

import { dirname, isAbsolute, join, resolve } from 'node:path';
import { ts } from './compiler.js';

/** Reads files by absolute path; undefined where there is none. */
export type ReadText = (absolute: string) => string | undefined;

const AS_WRITTEN = /\.(?:[cm]?tsx?|json)$/;
const EMITTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.jsx?$/, ['.ts', '.tsx', '.js', '.jsx']],
  [/\.mjs$/, ['.mts', '.mjs']],
  [/\.cjs$/, ['.cts', '.cjs']],
];
const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.json', '/index.ts', '/index.tsx', '/index.js'];

function candidates(path: string): string[] {
  if (AS_WRITTEN.test(path)) return [path];
  const emitted = EMITTED.find(([ending]) => ending.test(path));
  if (emitted) return emitted[1].map((ending) => path.replace(emitted[0], ending));
  return ENDINGS.map((ending) => path + ending);
}

interface Aliases {
  readonly folder: string;
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

export class Resolver {
  readonly #aliases = new Map<string, Aliases | undefined>();

  constructor(private readonly read: ReadText) {}

  /** The absolute path of the file that a file imports; undefined for a package. */
  resolve(from: string, specifier: string): string | undefined {
    if (specifier.startsWith('.') || isAbsolute(specifier)) return this.#file(resolve(dirname(from), specifier));
    const aliases = this.#aliasesFor(dirname(from));
    for (const [pattern, targets] of Object.entries(aliases?.paths ?? {})) {
      const middle = matched(pattern, specifier);
      if (middle === undefined) continue;
      for (const target of targets) {
        const found = this.#file(resolve(aliases?.folder ?? '', target.replace('*', middle)));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  #file(path: string): string | undefined {
    if (path.includes('node_modules')) return undefined;
    return candidates(path).find((candidate) => this.read(candidate) !== undefined);
  }

  /** The aliases of the nearest tsconfig.json. */
  #aliasesFor(folder: string): Aliases | undefined {
    if (this.#aliases.has(folder)) return this.#aliases.get(folder);
    const text = this.read(join(folder, 'tsconfig.json'));
    const above = dirname(folder);
    const aliases =
      text !== undefined ? aliasesIn(folder, text) : above === folder ? undefined : this.#aliasesFor(above);
    this.#aliases.set(folder, aliases);
    return aliases;
  }
}

function matched(pattern: string, specifier: string): string | undefined {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === specifier ? '' : undefined;
  if (!specifier.startsWith(before) || !specifier.endsWith(after)) return undefined;
  return specifier.slice(before.length, specifier.length - after.length);
}

function aliasesIn(folder: string, text: string): Aliases | undefined {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.json', text) as {
    config?: { compilerOptions?: ts.MapLike<unknown> };
  };
  const { baseUrl = '.', paths } = config?.compilerOptions ?? {};
  if (typeof paths !== 'object' || paths === null || typeof baseUrl !== 'string') return undefined;
  return { folder: resolve(folder, baseUrl), paths: paths as Aliases['paths'] };
}
