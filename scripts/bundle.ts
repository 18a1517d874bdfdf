/**
 * Writes dist/: one file an entry, our code only, with the types of what users import, and the table of API fields in a file
 * of its own, so that only who asks for a field reads it. `--out DIR` writes elsewhere.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = join(__dirname, '..');
const TABLE = './facts/api-types.json';
const at = process.argv.indexOf('--out');
const out = resolve(at < 0 ? join(ROOT, 'dist') : (process.argv[at + 1] ?? 'dist'));

/** The constructs ask the library door of dist/, so that the linter stands there once. */
const door: Plugin = {
  name: 'library door',
  setup({ onResolve }) {
    onResolve({ filter: /\/src\/index\.js$/ }, () => ({ path: './index.js', external: true }));
  },
};

async function bundle(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      cli: 'src/cli.ts',
      index: 'src/index.ts',
      constructs: 'constructs/index.ts',
      'cdk8s-recorder': 'src/cdk8s-recorder.ts',
    },
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    external: ['../package.json', TABLE],
    plugins: [door],
    logLevel: 'warning',
  });
  chmodSync(join(out, 'cli.js'), 0o755);
  cpSync(join(ROOT, 'src', TABLE), join(out, TABLE));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(out, 'types')], {
    stdio: 'inherit',
  });
}

bundle().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
