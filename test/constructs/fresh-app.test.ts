import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ROOT = join(__dirname, '../..');
const MODULES = join(ROOT, 'node_modules');
const TEMPLATE = join(MODULES, 'cdk8s-cli/templates/typescript-app');

function link(name: string, into: string): void {
  mkdirSync(join(into, name, '..'), { recursive: true });
  symlinkSync(join(MODULES, name), join(into, name));
}

/** The package as npm packs it, unpacked. */
function installPacked(into: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-pack-'));
  try {
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
    const [tarball = ''] = readdirSync(folder);
    execFileSync('tar', ['xzf', join(folder, tarball), '-C', folder]);
    cpSync(join(folder, 'package'), join(into, 'vmstate'), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `cdk8s init typescript-app` makes, without what npm would fetch beside cdk8s and this package. */
function initialized(main: string, run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-init-'));
  try {
    for (const file of ['tsconfig.json', 'cdk8s.yaml'])
      writeFileSync(join(folder, file), readFileSync(join(TEMPLATE, file), 'utf8').replaceAll('{{ $base }}', 'fresh'));
    writeFileSync(join(folder, 'main.ts'), main);
    const modules = join(folder, 'node_modules');
    mkdirSync(modules);
    installPacked(modules);
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const installed = new Set(['cdk8s', 'constructs', 'ts-node', 'typescript', ...Object.keys(dependencies)]);
    for (const name of installed) link(name, modules);
    mkdirSync(join(modules, '.bin'));
    symlinkSync('../ts-node/dist/bin.js', join(modules, '.bin/ts-node'));
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MAIN = `import { Construct } from 'constructs';
import { App, Chart, ChartProps, Size } from 'cdk8s';
import { KubeVirt, State, VirtualMachine, Volume } from 'vmstate/constructs';
import { lintObjects } from 'vmstate';

export class MyChart extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps = { }) {
    super(scope, id, props);
    new KubeVirt(this, 'kubevirt', { release: '1.5', vmStateStorageClass: 'cephfs' });
    new VirtualMachine(this, 'win11', {
      state: State.persistent(),
      memory: Size.gibibytes(8),
      disks: [{ name: 'root', volume: Volume.claim('win11') }],
    });
  }
}

export const version: string = lintObjects([]).version;
const app = new App();
new MyChart(app, 'fresh');
app.synth();
`;

test('a fresh cdk8s app compiles and synthesizes with the constructs alone', () => {
  initialized(MAIN, (folder) => {
    const tsc = join(MODULES, 'typescript/bin/tsc');
    const compiled = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' });
    assert.is(compiled.status, 0, compiled.stdout);
    const cdk8s = join(MODULES, 'cdk8s-cli/bin/cdk8s');
    const synth = spawnSync(process.execPath, [cdk8s, 'synth'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false', npm_config_offline: 'true' },
    });
    assert.is(synth.status, 0, synth.stdout + synth.stderr);
    const manifest = readFileSync(join(folder, 'dist/fresh.k8s.yaml'), 'utf8');
    assert.match(manifest, /featureGates:\n\s+- VMPersistentState/);
    assert.match(manifest, /tpm:\n\s+persistent: true/);
  });
});

test.run();
