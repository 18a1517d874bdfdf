/**
 * Cuts the linter into files of dist/, so that a run compiles what it needs and little else, and the command line and the
 * library share what both have: each module stands in one of them. A file asks those before it when it is loaded, and any
 * where its sources ask late, by `require`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin, type StdinOptions } from 'esbuild';
import { type CommonJs, commonJs, written } from './common-js.js';

/** By the name of its file: what it takes with all that it imports, but for what parts before it took. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  // What every lint runs, and most that the library does.
  lint: ['src/main.ts', 'src/commands/lint.ts', 'src/report/text.ts'],
  // What is located, shown and mended where something is found.
  findings: [
    'src/read/yaml-positions.ts',
    ...['src/mask.ts', 'src/mask/yaml.ts', 'src/mask/program.ts'],
    'src/edit/edits.ts',
  ],
  programs: ['src/read/typescript/read.ts', 'src/read/typescript/sites.ts', 'src/edit/programs.ts'],
  // What a lint in CI asks for beside: formats for other tools, reports in files, the cache.
  options: [
    ...['compact', 'sarif', 'junit', 'github', 'gitlab', 'markdown'].map((format) => `src/report/${format}.ts`),
    'src/commands/write-file.ts',
    'src/commands/rule-help.ts',
    'src/commands/cache.ts',
    'src/load/cache.ts',
    'src/load/parallel-reading.ts',
  ],
  // Both sides of a change, and what was known before it.
  changes: ['src/diff.ts', 'src/sides.ts', 'src/commands/known.ts'],
};

/** Takes what is asked late and stands in no part before it. */
const LAST = 'commands';

/** The programs themselves, which also take what nobody else needs. */
const DOORS: Readonly<Record<string, string>> = { cli: 'src/cli.ts', index: 'src/index.ts' };

interface Module {
  readonly imports: readonly string[];
  /** What it asks late. */
  readonly late: readonly string[];
  readonly exports: readonly string[];
}

type Graph = ReadonlyMap<string, Module>;

async function look(entryPoints: readonly string[], options: BuildOptions): Promise<Graph> {
  const { metafile } = await build({
    ...options,
    entryPoints: [...entryPoints],
    splitting: true,
    metafile: true,
    write: false,
  });
  const { inputs = {}, outputs = {} } = metafile ?? {};
  const exported = new Map(Object.values(outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
  const asked = (path: string, late: boolean): string[] =>
    (inputs[path]?.imports ?? [])
      .filter(({ external, kind }) => !external && (kind === 'require-call') === late)
      .map((one) => one.path);
  return new Map(
    Object.keys(inputs).map((path) => [
      path,
      { imports: asked(path, false), late: asked(path, true), exports: exported.get(path) ?? [] },
    ]),
  );
}

/** Every module that is reached, with the names it exports: only those of entries are told, so a second look takes all as such. */
async function graphOf(options: BuildOptions): Promise<Graph> {
  const reached = await look(Object.values(DOORS), options);
  return look(
    [...reached.keys()].filter((path) => path.endsWith('.ts')),
    options,
  );
}

/** The part of each module; those of the doors alone have none. */
function assigned(graph: Graph): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const take = (part: string, path: string): void => {
    if (parts.has(path)) return;
    parts.set(path, part);
    const module = graph.get(path);
    if (!module) throw new Error(`${part}: there is no ${path}, or nothing asks for it`);
    for (const next of module.imports) take(part, next);
  };
  for (const [part, roots] of Object.entries(PARTS)) for (const root of roots) take(part, root);
  for (const { late } of graph.values()) for (const path of late) take(LAST, path);
  return parts;
}

const EARLY = 'early:';
const LATE = 'late:';
/** All that a module exports, as one. */
const WHOLE = '*';

/** What parts are asked for: by the name that a part exports it by, the module and its name there. */
class Asked {
  readonly #byPart = new Map<string, Map<string, readonly [path: string, name: string]>>();
  readonly #exporters = new Map<string, number>();

  readonly parts: ReadonlyMap<string, string>;

  constructor(graph: Graph) {
    this.parts = assigned(graph);
    for (const { exports } of graph.values())
      for (const name of exports) this.#exporters.set(name, (this.#exporters.get(name) ?? 0) + 1);
    for (const { late } of graph.values()) for (const path of late) this.find(path, WHOLE);
  }

  /** Where what a module exports is found: its part, and the name that the part exports it by. */
  find(path: string, name: string): { readonly file: string; readonly name: string } {
    const part = this.parts.get(path);
    if (part === undefined) throw new Error(`${path} is asked for and stands in no part`);
    const module = path.replace(/^src\/|\.ts$/g, '').replaceAll(/\W/g, '_');
    const alias = name === WHOLE ? `all_of_${module}` : this.#exporters.get(name) === 1 ? name : `${name}_of_${module}`;
    const names = this.#byPart.get(part) ?? new Map<string, readonly [string, string]>();
    this.#byPart.set(part, names);
    const [other = path, otherName = name] = names.get(alias) ?? [];
    if (other !== path || otherName !== name) throw new Error(`${alias} would stand for two things`);
    names.set(alias, [path, name]);
    return { file: `./${part}.js`, name: alias };
  }

  /** The text of a part as a module that exports what it is asked for. */
  textOf(part: string): string {
    return [...(this.#byPart.get(part) ?? [])]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([alias, [path, name]]) =>
        name === WHOLE ? `export * as ${alias} from './${path}';` : `export { ${name} as ${alias} } from './${path}';`,
      )
      .join('\n');
  }
}

/** Leaves out of a part what stands in others. */
const others = (root: string, { parts }: Asked, own?: string): Plugin => ({
  name: 'others',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir, kind }) => {
      const module = relative(root, resolve(resolveDir, path.replace(/js$/, 'ts'))).replaceAll('\\', '/');
      const part = parts.get(module);
      if (part === undefined) return undefined;
      if (kind === 'require-call') return { path: LATE + module, external: true };
      return part === own ? undefined : { path: EARLY + module, external: true, sideEffects: false };
    });
  },
});

/** Has a file ask others by what these export. */
function linked({ imports, text, ...rest }: CommonJs, asked: Asked): CommonJs {
  const found = imports.map((one) => {
    if (!one.from.startsWith(EARLY)) return one;
    const { file, name } = asked.find(one.from.slice(EARLY.length), one.name);
    return { ...one, from: file, name };
  });
  const late = text.replaceAll(new RegExp(`require\\("${LATE}([^"]*)"\\)`, 'g'), (_, path: string) => {
    const { file, name } = asked.find(path, WHOLE);
    return `require("${file}").${name}`;
  });
  return { ...rest, imports: found, text: late };
}

/** Writes the doors and the parts, from the last to the first: what a part exports is told by those behind it. */
export async function writeParts(shared: BuildOptions & { absWorkingDir: string; outdir: string }): Promise<void> {
  const root = shared.absWorkingDir;
  const options: BuildOptions = { ...shared, format: 'esm', packages: 'external', write: false };
  const asked = new Asked(await graphOf(options));
  const write = async (file: string, stdin: StdinOptions, own?: string): Promise<void> => {
    const plugins = [others(root, asked, own), ...(shared.plugins ?? [])];
    const { outputFiles: [output] = [] } = await build({ ...options, plugins, stdin: { loader: 'ts', ...stdin } });
    writeFileSync(join(shared.outdir, `${file}.js`), written(linked(commonJs(output?.text ?? ''), asked)));
  };
  for (const [file, door] of Object.entries(DOORS)) {
    const path = join(root, door);
    // As an entry a module without exports would be taken for CommonJS.
    await write(file, { contents: readFileSync(path, 'utf8'), resolveDir: dirname(path), sourcefile: basename(path) });
  }
  for (const part of [LAST, ...Object.keys(PARTS).reverse()])
    await write(part, { contents: asked.textOf(part), resolveDir: root }, part);
}
