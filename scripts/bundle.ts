/**
 * Writes dist/: the linter in its parts and one file for each other program, our code only (but for the reader of constructs,
 * which brings cdk8s, and the parser of TypeScript), with the types of what users import, and the table of API fields in a
 * file of its own, so that only who asks for a field reads it.
 * `--out DIR` writes elsewhere.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { dependencies } from '../package.json';
import { writePageAssets } from './page.js';
import { writeParts } from './parts.js';
import { RULE_TEXTS, ruleTexts, writeRuleTexts } from './rule-texts.js';
import { typescriptParser } from './typescript-parser.js';

const ROOT = join(__dirname, '..');
const TABLE = './facts/api-types.json';
const PAGE = './page/assets.json';
const READER = './construct-reader.js';
const PARSER = './typescript.js';
const at = process.argv.indexOf('--out');
const out = resolve(at < 0 ? join(ROOT, 'dist') : (process.argv[at + 1] ?? 'dist'));

/**
 * Files of dist/ that others ask: the library door, so that the linter stands there once, the reader of constructs, and the
 * parser of TypeScript.
 */
const doors: Plugin = {
  name: 'doors',
  setup({ onResolve }) {
    onResolve({ filter: /\/src\/index\.js$/ }, () => ({ path: './index.js', external: true }));
    onResolve({ filter: /\/constructs\/reading\/index\.js$/ }, () => ({ path: READER, external: true }));
    onResolve({ filter: /^typescript$/ }, () => ({ path: PARSER, external: true }));
  },
};

/**
 * What the reader of constructs seldom needs, loaded when it is first asked for: the library door, since the linter that
 * reads tells what constructs ask of it, and the writer of YAML, since reading them writes none.
 */
const late: Plugin = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/src\/index\.js$/ }, () => ({ path: './index.js', namespace: 'late' }));
    onResolve({ filter: /./, namespace: 'late' }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'late' }));
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `const late = () => require(${JSON.stringify(path)});
module.exports = new Proxy({ __esModule: true }, { get: (own, name) => (name in own ? own[name] : late()[name]) });`,
    }));
  },
};

/** Terms of the packages that files of dist/ bring. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  [READER]: [
    'cdk8s/LICENSE',
    'cdk8s/NOTICE',
    'constructs/LICENSE',
    'constructs/NOTICE',
    'cdk8s/node_modules/fast-json-patch/LICENSE.txt',
  ],
  [PARSER]: ['typescript/LICENSE.txt', 'typescript/ThirdPartyNoticeText.txt'],
};

function writeTerms(): void {
  for (const [file, paths] of Object.entries(TERMS)) {
    const texts = paths.map((path) => `${path}\n\n${readFileSync(join(ROOT, 'node_modules', path), 'utf8').trim()}\n`);
    writeFileSync(join(out, file.replace(/\.js$/, '.licenses.txt')), texts.join('\n\n'));
  }
}

/** The parser of TypeScript, with what of it the sources use. */
async function writeParser(): Promise<void> {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.ts$/.test(file),
  );
  const used = sources.flatMap((file) => readFileSync(join(ROOT, 'src', file), 'utf8').match(/(?<=\bts\.)\w+/g) ?? []);
  const { code } = await transform(typescriptParser(used), { minify: true, target: 'node20', legalComments: 'inline' });
  writeFileSync(join(out, PARSER), code);
}

const SHARED = {
  absWorkingDir: ROOT,
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  plugins: [doors],
  logLevel: 'warning',
} satisfies BuildOptions;

async function bundle(): Promise<void> {
  if (at < 0) writePageAssets();
  rmSync(out, { recursive: true, force: true });
  const external = ['../package.json', TABLE, PAGE];
  await build({
    ...SHARED,
    entryPoints: {
      constructs: 'constructs/index.ts',
      'cdk8s-recorder': 'src/cdk8s-recorder.ts',
      'reading-worker': 'src/load/reading-worker.ts',
    },
    packages: 'external',
    external,
  });
  await writeParts({ ...SHARED, plugins: [doors, ruleTexts], external: [...external, RULE_TEXTS] });
  writeRuleTexts(out);
  // It makes constructs although the linter needs no cdk8s, and never that of a user: it brings its own.
  await build({
    ...SHARED,
    entryPoints: { 'construct-reader': 'constructs/reading/index.ts' },
    plugins: [late],
    external: [...Object.keys(dependencies), TABLE],
  });
  await writeParser();
  writeTerms();
  chmodSync(join(out, 'cli.js'), 0o755);
  cpSync(join(ROOT, 'src', TABLE), join(out, TABLE));
  cpSync(join(ROOT, 'src/report', PAGE), join(out, PAGE));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(out, 'types')], {
    stdio: 'inherit',
  });
}

bundle().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
