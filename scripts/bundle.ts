/**
 * Writes dist/: one file an entry, our code only, with the types of the library door, and the table of API fields in a file
 * of its own, so that only who asks for a field reads it. `--out DIR` writes elsewhere.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '..');
const TABLE = './facts/api-types.json';
const at = process.argv.indexOf('--out');
const out = resolve(at < 0 ? join(ROOT, 'dist') : (process.argv[at + 1] ?? 'dist'));

rmSync(out, { recursive: true, force: true });
buildSync({
  absWorkingDir: ROOT,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  external: ['../package.json', TABLE],
  logLevel: 'warning',
});
chmodSync(join(out, 'cli.js'), 0o755);
cpSync(join(ROOT, 'src', TABLE), join(out, TABLE));
const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(out, 'types')], {
  stdio: 'inherit',
});
