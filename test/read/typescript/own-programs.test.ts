/** Programs of every construct, run for real and read without running: nothing that is read is otherwise written. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, type App } from 'cdk8s';
import ts from 'typescript';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sampleModule, samplesOfApi } from '../../../scripts/construct-samples.js';
import { Comparison } from './comparison.js';
import { programOf } from './programs.js';

const MODULES: Readonly<Record<string, () => unknown>> = {
  cdk8s: () => require('cdk8s'),
  constructs: () => require('constructs'),
  'cdk8s-plus-34': () => require('cdk8s-plus-34'),
  'vmstate/constructs': () => require('../../../constructs/index.js'),
};

/** The manifests of the app that a program exports, by construct path. */
function written(code: string): Map<string, unknown> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: { app?: App } = {};
  new Function('require', 'exports', outputText)((name: string) => MODULES[name]?.(), exported);
  const objects = (exported.app as App).node.findAll().filter(ApiObject.isApiObject);
  return new Map(objects.map((object) => [object.node.path, object.toJson()]));
}

const total = new Comparison();

/** Compares a program with what it writes; `unread` objects are made by other libraries. */
function compare(code: string, unread: readonly string[] = []): Comparison {
  const { objects, problems } = programOf({ 'main.ts': code });
  assert.equal(problems, []);
  const read = new Map(objects.map(({ object, construct = '' }) => [construct, object.value]));
  const comparison = new Comparison();
  for (const [path, manifest] of written(code)) {
    const { kind } = manifest as { kind: string };
    if (!read.has(path)) assert.ok(unread.includes(kind), `${kind} ${path} is not read`);
    else for (const one of [comparison, total]) one.compare(read.get(path), manifest, path);
  }
  assert.equal(comparison.wrong, []);
  return comparison;
}

/** What cdk8s-plus makes in samples. */
const PLUS = [
  'PersistentVolumeClaim',
  'Secret',
  'Service',
  'Role',
  'RoleBinding',
  'ServiceAccount',
  'Pod',
  'Deployment',
];

/** Whether a sample can be run as it is: the files of facts that some name are not there. */
const runs = ({ code }: { readonly code: string }): boolean => !code.includes('facts:');

for (const { where, code } of samplesOfApi().filter(runs))
  test(`the sample of ${where}`, () => void compare(sampleModule(code), PLUS));

const HEAD = `import { ApiObject, App, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { Construct } from 'constructs';
import * as own from 'vmstate/constructs';
import { CDI, DataVolume, FirmwareUuid, guard, HyperConverged, KubeVirt, State, StorageClass, VirtualMachine, VirtualMachinePool,
  VirtualMachineSnapshot, VirtualMachineClusterPreference, VirtualMachineInstancetype, Volume, Windows } from 'vmstate/constructs';
export const app = new App();
const chart = new Chart(app, 'vms', { namespace: 'vms', labels: { team: 'desktops' } });
`;

/** Programs as users write them, and whether all of what they write is known. */
const PROGRAMS: Readonly<Record<string, readonly [body: string, isKnown: boolean]>> = {
  'classes that extend and wrap constructs': [
    `class Desktop extends VirtualMachine<'persistent'> {
  constructor(scope: Construct, id: string, readonly owner: string, cpu = 2) {
    super(scope, id, { metadata: { name: \`win-\${owner}\` }, state: State.persistent(), cpu, memory: '4Gi' });
    this.metadata.addLabel('owner', owner);
    this.addDisk({ name: 'root', volume: Volume.dataVolume(\`root-\${this.name}\`) });
  }
}
class Office extends Construct {
  readonly desktops: Desktop[] = [];
  constructor(scope: Construct, id: string, owners: string[]) {
    super(scope, id);
    for (const [index, owner] of owners.entries()) this.desktops.push(new Desktop(this, owner, owner, index + 1));
  }
}
new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'nfs' });
const office = new Office(chart, 'office', ['ada', 'ben']);
for (const desktop of office.desktops) desktop.snapshot('snap', { failureDeadline: Duration.minutes(5) }).restore('back');
office.desktops[0]!.apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/hostname', 'ada'));`,
    true,
  ],
  'a choice that the environment makes': [
    `const big = process.env.BIG === 'yes';
new KubeVirt(chart, 'kubevirt', { release: '1.4', vmStateStorageClass: 'nfs' });
new VirtualMachine(chart, 'vm', { cpu: big ? 8 : 2, state: big ? State.persistent() : State.persistentTpm(), liveMigration: big });`,
    false,
  ],
  'a cluster that may not be there': [
    `if (process.env.OLD) new KubeVirt(chart, 'old', { release: '1.0' });
else new KubeVirt(chart, 'new', { release: '1.8' });
new VirtualMachine(chart, 'vm', { windows: Windows.WINDOWS_11 });
new VirtualMachinePool(chart, 'pool', { replicas: 2, preference: 'fedora' });`,
    false,
  ],
  'a release that the environment tells': [
    `new KubeVirt(chart, 'kubevirt', { release: process.env.RELEASE ?? '1.3' });
new VirtualMachine(chart, 'vm', { windows: Windows.SERVER_2022, state: State.none() });`,
    false,
  ],
  'machines of a list that is not known': [
    `new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'nfs' });
new VirtualMachine(chart, 'vm', { state: State.persistent() });
for (const name of (process.env.NAMES ?? '').split(',').filter(Boolean)) new VirtualMachine(chart, name, { state: State.persistent() });`,
    false,
  ],
  'HyperConverged, its classes and what is made by other means': [
    `const nfs = new StorageClass(chart, 'nfs', { metadata: { name: 'nfs' }, provisioner: 'nfs.csi.k8s.io', default: true });
const cluster = new HyperConverged(chart, 'hco', { release: '4.15', vmStateStorageClass: nfs, evictionStrategy: 'LiveMigrate' });
const size = new VirtualMachineInstancetype(chart, 'size', { cpu: 2, memory: Size.gibibytes(4) });
const preference = new VirtualMachineClusterPreference(chart, 'linux', { state: State.persistentEfi(), preferredDiskBus: 'virtio' });
const data = new DataVolume(chart, 'data', { size: '5Gi', storageClass: nfs });
const vm = new VirtualMachine(chart, 'vm', { cluster, instancetype: size, preference, disks: [{ name: 'data', volume: Volume.dataVolume(data) }] });
vm.exposeViaService({ ports: [{ port: 22 }] });
new own.VirtualMachineExport(chart, 'export', { source: own.ExportSource.claim(data.claim) });
new own.MigrationPolicy(chart, 'policy', { bandwidthPerMigration: '64Mi' });
new CDI(chart, 'cdi', { release: '1.63' });`,
    true,
  ],
  'a cluster that is managed elsewhere, and another release': [
    `const prod = KubeVirt.fromKubeVirtName(chart, 'prod', 'kubevirt', { release: '1.1' });
new KubeVirt(chart, 'lab', { release: '1.8' });
new VirtualMachine(chart, 'vm', { cluster: prod, windows: Windows.WINDOWS_11, firmwareUuid: FirmwareUuid.legacy() });`,
    true,
  ],
  'an app that is guarded for a release': [
    `guard(app, { release: '1.2' });
new VirtualMachine(chart, 'vm', { windows: Windows.SERVER_2019 });`,
    true,
  ],
  'props that are changed after the construct is made': [
    `const props: any = { cpu: 2, spec: { runStrategy: 'Manual' } };
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
new VirtualMachine(chart, 'vm', props);
props.cpu = 4;
props.spec.runStrategy = 'Halted';
new VirtualMachine(chart, 'other', props);`,
    false,
  ],
  'two apps that know nothing of each other': [
    `new KubeVirt(new Chart(new App(), 'other'), 'kubevirt', { release: '1.0' });
new KubeVirt(chart, 'kubevirt', { release: '1.6' });
new VirtualMachine(chart, 'vm', { windows: Windows.WINDOWS_11 });`,
    true,
  ],
};

for (const [name, [body, isKnown]] of Object.entries(PROGRAMS))
  test(name, () => {
    const { known, unknown } = compare(`${HEAD}${body}\n`);
    assert.ok(known > 0);
    if (isKnown) assert.is(unknown, 0);
  });

test('manifests that are loaded may need gates that a KubeVirt of the app adds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-include-'));
  try {
    const file = join(folder, 'vm.yaml');
    const spec = { template: { spec: { domain: { devices: { tpm: { persistent: true } } } } } };
    writeFileSync(file, JSON.stringify({ apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: {}, spec }));
    for (const [name, how] of [
      ['Include', "import { Include } from 'cdk8s';"],
      ['all.Include', "import * as all from 'cdk8s';"],
    ])
      compare(
        `${how}\n${HEAD}new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'nfs' });
new ${name}(chart, 'vm', { url: ${JSON.stringify(file)} });\n`,
        ['VirtualMachine'],
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A program with one value after the other taken from the environment: those of properties, and arguments that are literals. */
function hidings(code: string): string[] {
  const file = ts.createSourceFile('main.ts', code, ts.ScriptTarget.ES2022, true);
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node)) found.push(node.initializer);
    else if (ts.isNewExpression(node) || ts.isCallExpression(node))
      found.push(
        ...(node.arguments ?? []).filter((arg) => ts.isLiteralExpression(arg) || ts.isObjectLiteralExpression(arg)),
      );
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) if (!ts.isImportDeclaration(statement)) visit(statement);
  return found.map((node) => `${code.slice(0, node.getStart())}(process.env.HIDDEN as any)${code.slice(node.end)}`);
}

test('whatever value is not known, what is known does not hang on it', () => {
  const samples = samplesOfApi().filter(runs);
  const programs = [
    ...samples.map(({ code }) => sampleModule(code)),
    ...Object.values(PROGRAMS).map(([body]) => `${HEAD}${body}\n`),
  ];
  let hidden = 0;
  for (const code of programs) {
    const all = written(code);
    for (const hiding of hidings(code)) {
      hidden++;
      const comparison = new Comparison();
      for (const { object, construct = '' } of programOf({ 'main.ts': hiding }).objects)
        if (all.has(construct)) comparison.compare(object.value, all.get(construct), construct);
      assert.equal(comparison.wrong, [], hiding);
    }
  }
  assert.ok(hidden > 300, `${hidden} values`);
});

test('most of it is known', () => {
  assert.ok(total.known / (total.known + total.unknown) > 0.9, `${total.known} known, ${total.unknown} not`);
});

test.run();
