/** The example of a fleet made by constructs, in the real cdk8s synth. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { lintFiles, planFiles, readYaml } from '../src/index.js';
import { cdk8s, copyExample, edit, ROOT, textAt } from './cdk8s-app.js';
import { workspace } from './workspace.js';

const test = workspace('cdk8s-windows');

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

const kindsIn = (file: string): Record<string, number> => {
  const kinds: Record<string, number> = {};
  for (const { kind } of readYaml(readFileSync(file, 'utf8')).values as Manifest[])
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
};

const SHARED = {
  StorageClass: 2,
  VolumeSnapshotClass: 2,
  Secret: 1,
  VirtualMachine: 5,
  Service: 2,
  VirtualMachineSnapshot: 2,
  VirtualMachinePool: 1,
};

test('the fleet is synthesized for both clusters, and the linter finds nothing in it', async ({ folder }) => {
  copyExample('cdk8s-windows', folder);
  const { status, stdout, stderr } = cdk8s(folder, ['synth']);
  assert.is(status, 0, stdout + stderr);
  assert.is(stderr, '', 'no warning either');
  assert.equal(kindsIn(join(folder, 'dist/lab.k8s.yaml')), { KubeVirt: 1, ...SHARED });
  assert.equal(kindsIn(join(folder, 'dist/prod.k8s.yaml')), { HyperConverged: 1, ...SHARED });
  const { findings, targets } = await lintFiles(['dist'], { cwd: folder });
  assert.equal(findings, []);
  assert.equal(
    targets.map(({ cluster, kubevirt }) => [cluster, kubevirt]),
    [
      ['lab', '1.8.4'],
      ['prod', '1.5.3'],
    ],
  );
});

test('every desktop and server keeps its state on a shared file system and can move', async ({ folder }) => {
  copyExample('cdk8s-windows', folder);
  assert.is(cdk8s(folder, ['synth']).status, 0);
  const { machines } = await planFiles(['dist'], { cwd: folder });
  const kept = machines.filter(({ object }) => object.kind === 'VirtualMachine');
  assert.is(kept.length, 10);
  for (const { object, state, liveMigration, missingGates, snapshot } of kept) {
    assert.is(state.needed, true, object.name);
    assert.equal([state.storageClass, state.accessMode], ['nfs', 'ReadWriteMany'], object.name);
    assert.equal([liveMigration.wanted, liveMigration.possible], [true, true], object.name);
    assert.equal([missingGates, snapshot.outcome], [[], 'included'], object.name);
  }
});

test('a prop made wrong fails the synth, as the README shows', ({ folder }) => {
  copyExample('cdk8s-windows', folder);
  edit(join(folder, 'fleet.ts'), [
    'PersistentVolumeAccessMode.READ_WRITE_MANY',
    'PersistentVolumeAccessMode.READ_WRITE_ONCE',
  ]);
  const { status, stdout, stderr } = cdk8s(folder, ['synth']);
  assert.is(status, 1, stdout + stderr);
  const output = stdout + stderr;
  for (const cluster of ['lab', 'prod'])
    for (const name of ['win11-ada', 'win11-ben', 'win11-cleo', 'dc1', 'sql1']) {
      const line = new RegExp(`\\[${cluster}/${name}\\] (made )?at (fleet\\.ts:\\d+:\\d+): error migration/rwo-disk: `);
      const [, made, place = ''] = line.exec(output) ?? [];
      const expected = made ? /^new VirtualMachine\(this, name, \{$/ : /READ_WRITE_ONCE\],$/;
      assert.match(textAt(folder, place), expected, `${cluster}/${name}\n${output}`);
    }
  const readme = readFileSync(join(ROOT, 'examples/cdk8s-windows/README.md'), 'utf8');
  const [shown = ''] = /^ {2}\[lab\/win11-ada\] .*$/m.exec(output) ?? [];
  assert.ok(shown !== '' && readme.includes(shown), shown);
});

test('its types hold', ({ folder }) => {
  copyExample('cdk8s-windows', folder);
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
  assert.is(status, 0, stdout);
});

test.run();
