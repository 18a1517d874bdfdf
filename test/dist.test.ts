import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const PARSER = join(DIST, 'typescript.js');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(files(folder).map((file) => [relative(folder, file), readFileSync(file, 'utf8')]));
}

test('dist is what the sources give', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-dist-'));
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bundle.ts', '--out', folder], { cwd: ROOT });
    const [fresh, committed] = [contents(folder), contents(DIST)];
    assert.equal(Object.keys(committed), Object.keys(fresh), 'run npm run bundle and commit dist');
    for (const [name, text] of Object.entries(fresh)) {
      assert.ok(committed[name] === text, `dist/${name} is stale: run npm run bundle and commit dist`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the table of API fields stands beside the code, not in it', () => {
  for (const file of files(DIST).filter((path) => path.endsWith('.js')))
    assert.not.match(readFileSync(file, 'utf8'), /v1\.TPMDevice/, file);
});

/** What the reader of constructs brings, since the linter needs no cdk8s of a user. */
const BROUGHT = ['cdk8s', 'constructs', 'fast-json-patch'];

test('dist holds our code only, but for what reads constructs and programs, and can be loaded by older tools', () => {
  for (const file of files(DIST).filter((path) => path.endsWith('.js') && path !== PARSER)) {
    const text = readFileSync(file, 'utf8');
    const brought = [...text.matchAll(/^\/\/ .*node_modules\/([\w-]+)\//gm)].map(([, name]) => name);
    const expected = file.endsWith('construct-reader.js') ? BROUGHT : [];
    assert.equal([...new Set(brought)].sort(), expected, `${file}: dependencies stay dependencies`);
    assert.not.match(text, /^(?:import|export) /m, 'CommonJS');
  }
  const { main, bin, scripts, dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  assert.is(main, 'dist/index.js');
  assert.is(bin.vmstate, 'dist/cli.js');
  for (const name of ['build', 'prepare', 'prepack', 'install', 'preinstall', 'postinstall'])
    assert.not.ok(name in scripts, name);
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    assert.match(version as string, /^\d/, 'exact versions');
});

test("require('vmstate') and the checkout's own folder give the library", () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-user-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/vmstate'));
    const names = 'Object.keys(m).filter((n) => typeof m[n] === "function").sort().join()';
    for (const target of ['vmstate', ROOT]) {
      const script = `const m = require(${JSON.stringify(target)}); console.log(${names})`;
      const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' });
      assert.is(
        stdout.trim(),
        'AppSources,Unknown,UsageError,VmStateValidation,checkSchema,diffFiles,lintFiles,lintObjects,missingGates,planFiles,planObjects,readYaml',
        stderr,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the published types compile in strict projects, also with the classic resolution', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-types-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/vmstate'));
    writeFileSync(
      join(folder, 'use.ts'),
      `import { diffFiles, lintObjects, planObjects, lintFiles, readYaml, type LintResult, type MachinePlan, Unknown } from 'vmstate';
const result: LintResult = lintObjects([{ kind: 'x' }], { kubevirt: '1.8' });
const machine: MachinePlan | undefined = planObjects([]).machines[0];
export const needed = machine?.state.needed instanceof Unknown ? machine.state.needed.reason : result.findings[0]?.rule;
export const rest = [diffFiles('main', ['.']), lintFiles(['.']), readYaml('a: 1').values];
`,
    );
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['commonjs', 'node10'],
    ]) {
      const compilerOptions = {
        strict: true,
        noEmit: true,
        target: 'es2020',
        lib: ['es2020'],
        types: [],
        module,
        moduleResolution,
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const { status, stdout } = spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
      assert.is(status, 0, stdout);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
