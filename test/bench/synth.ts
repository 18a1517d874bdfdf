/**
 * Measures the synth of a cdk8s app of 5,000 VMs as ratios in one run: guarded, with no rule on, and with the same manifests
 * as plain ApiObjects. Prints a table; `--quick` does fewer rounds.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '../../src/rules/index.js';
import { HEAD, type Measured, measure, row, times } from './measure.js';

const ROOT = join(__dirname, '../..');
const MACHINES = 5000;
/** How much longer a synth may take because it is guarded. */
const LIMIT = 1.6;

/** What is required of this checkout. */
const use = (path: string): string => `require(${JSON.stringify(join(ROOT, path))})`;

/** An app of Windows machines whose state is kept; `finish` is what is done with it. */
const app = (out: string, finish: string): string => `const { ApiObject, App, Chart } = ${use('node_modules/cdk8s')};
const { guard, KubeVirt, VirtualMachine, Volume, Windows } = ${use('dist/constructs.js')};
const app = new App({ outdir: ${JSON.stringify(out)} });
const chart = new Chart(app, 'fleet', { namespace: 'desktops' });
new ApiObject(chart, 'class', {
  apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'state' }, provisioner: 'cephfs.csi.ceph.com',
});
new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'state' });
for (let index = 0; index < ${MACHINES}; index++) {
  const root = Volume.template({ size: '60Gi', accessModes: ['ReadWriteMany'], volumeMode: 'Block' });
  new VirtualMachine(chart, 'vm-' + index, {
    windows: Windows.WINDOWS_11, cpu: 4, memory: '8Gi', liveMigration: true,
    disks: [
      { name: 'root', volume: root, bootOrder: 1 },
      { name: 'sysprep', type: 'cdrom', bus: 'sata', volume: Volume.sysprepConfigMap('unattend') },
    ],
  });
}
${finish}`;

/** The same manifests, read from a file, in an app that knows nothing of this library. */
const plain = (out: string, objects: string): string => `const { ApiObject, App, Chart } = ${use('node_modules/cdk8s')};
const app = new App({ outdir: ${JSON.stringify(out)} });
const chart = new Chart(app, 'fleet', { namespace: 'desktops' });
for (const [index, object] of require(${JSON.stringify(objects)}).entries()) new ApiObject(chart, 'object-' + index, object);
app.synth();`;

const OFF = Object.fromEntries(RULES.map(({ id }) => [id, 'off']));
/** The manifests are asked for as always, and nothing is looked for in them. */
const UNGUARDED = `guard(app, { rules: ${JSON.stringify(OFF)} });`;

function script(folder: string, name: string, text: string): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, text);
  return file;
}

const folder = mkdtempSync(join(tmpdir(), 'vmstate-bench-'));
try {
  const objects = join(folder, 'objects.json');
  const write = `require('node:fs').writeFileSync(${JSON.stringify(objects)},
    JSON.stringify(app.node.findAll().filter(ApiObject.isApiObject).map((object) => object.toJson())));`;
  spawnSync(process.execPath, [script(folder, 'objects', app(folder, write))], { stdio: 'inherit' });
  const out = (name: string): string => join(folder, 'out', name);
  const measured = measure(folder, {
    plain: [script(folder, 'plain', plain(out('plain'), objects))],
    unguarded: [script(folder, 'unguarded', app(out('unguarded'), `${UNGUARDED}\napp.synth();`))],
    guarded: [script(folder, 'guarded', app(out('guarded'), 'app.synth();'))],
  }) as { plain: Measured; unguarded: Measured; guarded: Measured };
  console.log(HEAD);
  row(`plain ApiObjects, ${MACHINES} VMs`, measured.plain);
  row('constructs, no rule on', measured.unguarded, times(measured.unguarded, measured.plain, 'plain ApiObjects'));
  const ratio = times(measured.guarded, measured.unguarded, `constructs with no rule on; at most ${LIMIT}`);
  row('constructs, guarded', measured.guarded, ratio);
} finally {
  rmSync(folder, { recursive: true });
}
