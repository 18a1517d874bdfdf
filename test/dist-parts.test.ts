/** How the linter is cut into the files of dist/: what a run loads of them is what it compiles, which is most of a short run. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { commonJs, written } from '../scripts/common-js.js';
import { documentation, type Rule } from '../src/rules/define.js';
import { RULES } from '../src/rules/index.js';
import { CLEAN_FILE } from './bench/generate.js';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');

/** Tells at the end what was loaded: files, and modules of Node. */
const HOOK = `process.on('exit', () => require('node:fs').writeSync(1, '\\n' + JSON.stringify({
  files: Object.keys(require.cache).filter((file) => file !== __filename),
  modules: process.moduleLoadList,
})));`;

interface Loaded {
  /** Below the package. */
  readonly files: readonly string[];
  readonly modules: readonly string[];
}

function loadedBy(argv: readonly string[], manifest = CLEAN_FILE): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-parts-'));
  try {
    writeFileSync(join(folder, 'hook.cjs'), HOOK);
    writeFileSync(join(folder, 'one.yaml'), manifest);
    const all = ['-r', join(folder, 'hook.cjs'), join(DIST, 'cli.js'), 'lint', 'one.yaml', ...argv];
    // Test runners ask for colors, whose package only terminals need.
    const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1' };
    const { stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8', env });
    assert.is.not(stdout, '', stderr);
    const { files, modules } = JSON.parse(stdout.trimEnd().split('\n').pop() ?? '') as Loaded;
    return { files: files.map((file) => relative(ROOT, file).replaceAll('\\', '/')).sort(), modules };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ours = ({ files }: Loaded): string[] => files.filter((file) => file.startsWith('dist/'));

/** What lint.js may grow to: each 100 kB more cost every run 3 ms. */
const MOST_BYTES = 720_000;

test('a lint that finds nothing loads what judges, and little else', () => {
  const off = loadedBy(['--schema', 'off']);
  assert.equal(ours(off), ['dist/cli.js', 'dist/lint.js']);
  const bytes = ours(off).reduce((sum, file) => sum + statSync(join(ROOT, file)).size, 0);
  assert.ok(
    bytes < MOST_BYTES,
    `${bytes} bytes: what a clean lint does not need belongs in another part (scripts/parts.ts)`,
  );
  assert.equal(ours(loadedBy([])), ['dist/cli.js', 'dist/facts/api-types.json', 'dist/lint.js']);
});

test('a lint that finds nothing loads no package but what reads YAML, in one file', () => {
  const packages = loadedBy([]).files.filter((file) => file.startsWith('node_modules/'));
  assert.equal(
    packages.filter((file) => file !== 'node_modules/js-yaml/dist/js-yaml.min.js'),
    [],
  );
});

/** Modules of Node that take longer to load than one file to judge. */
const SLOW_MODULES = ['os', 'stream', 'net', 'tty', 'child_process', 'worker_threads', 'crypto'];

test('a lint that finds nothing loads no streams, sockets or processes of Node', () => {
  const { modules } = loadedBy([]);
  assert.ok(modules.includes('NativeModule fs'), 'the names are others');
  assert.equal(
    SLOW_MODULES.filter((name) => modules.includes(`NativeModule ${name}`)),
    [],
  );
});

test('the library loads what lints, and no more before it is called', () => {
  const index = JSON.stringify(join(DIST, 'index.js'));
  const script = `require(${index}); console.log(JSON.stringify({ files: Object.keys(require.cache), modules: process.moduleLoadList }))`;
  const { files, modules } = JSON.parse(
    spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout,
  ) as Loaded;
  assert.equal(files.map((file) => relative(ROOT, file).replaceAll('\\', '/')).sort(), [
    'dist/index.js',
    'dist/lint.js',
    'package.json',
  ]);
  for (const name of ['child_process', 'worker_threads', 'crypto'])
    assert.not.ok(modules.includes(`NativeModule ${name}`), name);
});

test('rules tell of themselves what their sources say', () => {
  const argv = [join(DIST, 'cli.js'), 'rules', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 24 });
  assert.equal(JSON.parse(stdout), JSON.parse(JSON.stringify(RULES.map(documentation))));
  const said: readonly (keyof Rule)[] = ['summary', 'why', 'releases', 'sources', 'bad', 'good'];
  for (const rule of RULES)
    for (const name of said) assert.ok(documentation(rule)[name as 'why'], `${rule.id}: ${name}`);
});

test('a lint that finds something loads what mends and masks beside it', () => {
  const wrong = CLEAN_FILE.replace(/^\s*persistent: true$/m, '');
  assert.is.not(wrong, CLEAN_FILE);
  assert.equal(ours(loadedBy(['--schema', 'off'], wrong)), ['dist/cli.js', 'dist/findings.js', 'dist/lint.js']);
});

const PARTS = ['cli', 'index', 'lint', 'findings', 'programs', 'changes', 'options', 'commands'];

test('each module stands in one file, so that what it holds is there once', () => {
  const modules = PARTS.flatMap((part) => {
    const told = readFileSync(join(DIST, `${part}.js`), 'utf8').matchAll(/^\/\/ (src\/\S+\.ts)$/gm);
    return [...new Set([...told].map(([, module]) => module))];
  });
  assert.ok(modules.length > 350, `${modules.length} modules`);
  assert.equal(
    modules.filter((module, index) => modules.indexOf(module) !== index),
    [],
  );
});

test('ES modules become CommonJS that binds what it imports', () => {
  const module = `#!/usr/bin/env node
var __require = /* @__PURE__ */ ((x) => x)(function(x) { throw x; });

// src/a.ts
import { a, b as c } from "./b.js";
import "./c.js";
import { a as a2 } from "./b.js";
var text = \`
import { not } from "./taken.js";
export { not };
\`;
var late = () => __require("./d.js");
export {
  late,
  text as told
};
`;
  assert.is(
    written(commonJs(module)),
    `#!/usr/bin/env node
"use strict";
const {
  a,
  b: c,
  a: a2,
} = require("./b.js");
// src/a.ts
var text = \`
import { not } from "./taken.js";
export { not };
\`;
var late = () => require("./d.js");
module.exports = {
  late,
  told: text,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
`,
  );
});

test('what cannot be bound once is refused', () => {
  for (const module of [
    'import a from "./b.js";',
    'import * as a from "./b.js";',
    'export * from "./b.js";',
    'var __esm = 1;',
  ])
    assert.throws(() => commonJs(module));
});

test.run();
