/** What is found in constructs of this library is told at the prop that decides it; what reads them is loaded for nothing else. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { type Finding, lintFiles } from '../../../src/index.js';
import { workspace, write } from '../../workspace.js';

const test = workspace('own-places');

const PLATFORM = `import { App, Chart, Size } from 'cdk8s';
import { KubeVirt, State, StorageClass, VirtualMachine, Volume, Windows } from 'vmstate/constructs';
import { ARCHITECTURE, GATES, MODES, STATE } from './settings';
const chart = new Chart(new App(), 'vms', { namespace: 'vms' });
const storage = new StorageClass(chart, 'ebs', { metadata: { name: 'ebs' }, provisioner: 'ebs.csi.aws.com' });
`;

const SETTINGS = `import { State } from 'vmstate/constructs';
export const ARCHITECTURE = 'arm64';
export const GATES = ['VMPersistantState'];
export const MODES = ['ReadWriteOnce'] as const;
export const STATE = State.persistent();
`;

/** A program, and a rule with the places it must be told at: texts of the sources, the first that stands so. */
interface Case {
  readonly rule: string;
  readonly body: string;
  readonly primary: readonly [file: string, text: string];
  readonly related?: readonly [file: string, text: string];
}

const kubevirt = (props = ''): string => `new KubeVirt(chart, 'kubevirt', {
  release: '1.5',
  vmStateStorageClass: 'nfs',${props}
});
new StorageClass(chart, 'nfs', { metadata: { name: 'nfs' }, provisioner: 'nfs.csi.k8s.io' });
`;

const CASES: readonly Case[] = [
  {
    rule: 'gates/unknown',
    body: kubevirt('\n  featureGates: GATES,'),
    primary: ['settings.ts', "'VMPersistantState'"],
    related: ['main.ts', 'GATES,\n});'],
  },
  {
    rule: 'migration/rwo-disk',
    body: `${kubevirt()}new VirtualMachine(chart, 'vm', {
  liveMigration: true,
  disks: [
    { name: 'root', volume: Volume.template({ size: '1Gi', accessModes: MODES }) },
  ],
});`,
    primary: ['settings.ts', "['ReadWriteOnce']"],
    related: ['main.ts', 'MODES })'],
  },
  {
    rule: 'guest/bios-and-efi',
    body: `${kubevirt()}new VirtualMachine(chart, 'vm', {
  state: State.volatile(),
  spec: { template: { spec: { domain: { firmware: { bootloader: { bios: {} } } } } } },
});`,
    primary: ['main.ts', '{} } } } } }'],
  },
  {
    rule: 'guest/tpm-arch',
    body: `${kubevirt()}new VirtualMachine(chart, 'vm', {
  state: STATE,
  architecture: ARCHITECTURE,
});`,
    primary: ['settings.ts', 'State.persistent()'],
    related: ['main.ts', 'STATE,\n  architecture'],
  },
  {
    rule: 'state/rwx-unsupported',
    body: `new KubeVirt(chart, 'kubevirt', {
  release: '1.5',
  vmStateStorageClass: storage,
});
new VirtualMachine(chart, 'vm', { windows: Windows.WINDOWS_11 });`,
    primary: ['main.ts', 'new StorageClass'],
    related: ['main.ts', 'storage,\n'],
  },
  {
    rule: 'guest/name-with-dots',
    body: `new KubeVirt(chart, 'kubevirt', { release: '1.2', vmStateStorageClass: 'nfs' });
new VirtualMachine(chart, 'vm', {
  metadata: { name: 'a.b' },
  state: STATE,
});`,
    primary: ['main.ts', "'a.b'"],
  },
];

/** Line and column (1-based) of a text. */
function placeOf(text: string, part: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  assert.ok(text.includes(part), part);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

for (const { rule, body, primary, related } of CASES)
  test(`${rule} is told at the prop`, async ({ folder }) => {
    const files: Record<string, string> = { 'main.ts': PLATFORM + body, 'settings.ts': SETTINGS };
    write(folder, files);
    const { findings } = await lintFiles(['main.ts'], { cwd: folder, context: false });
    const found = findings.find((finding) => finding.rule === rule) as Finding;
    assert.ok(found, `found are ${findings.map((finding) => finding.rule)}`);
    const [file, part] = primary;
    const { line, column } = placeOf(files[file] ?? '', part);
    assert.equal([found.file, found.line, found.column], [file, line, column], found.message);
    if (!related) return;
    const use = placeOf(files[related[0]] ?? '', related[1]);
    assert.ok(
      found.related?.some((one) => one.file === related[0] && one.line === use.line && one.column === use.column),
      JSON.stringify(found.related),
    );
  });

/** What a run of lint loads of what reads programs, in a process of its own. */
function loadedBy(folder: string, file: string): string[] {
  const script = `
    const { main } = require(${JSON.stringify(join(__dirname, '../../../src/main.ts'))});
    const sink = { write: () => true };
    const io = { cwd: process.cwd(), env: {}, stdout: sink, stderr: sink, readStdin: () => '' };
    main(['lint', ${JSON.stringify(file)}], io);
    const kinds = { constructs: /constructs.reading/, cdk8s: /node_modules.cdk8s\\b/, typescript: /node_modules.typescript\\b/ };
    const loaded = Object.keys(require.cache);
    process.stdout.write(JSON.stringify(Object.keys(kinds).filter((kind) => loaded.some((path) => kinds[kind].test(path)))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.match(stdout, /^\[/, stderr);
  return JSON.parse(stdout) as string[];
}

test('what reads constructs is loaded for programs that use them, and TypeScript for programs', ({ folder }) => {
  write(folder, {
    'main.ts': PLATFORM + kubevirt(),
    'settings.ts': SETTINGS,
    'plain.ts':
      "import { ApiObject, App, Chart } from 'cdk8s';\nnew ApiObject(new Chart(new App(), 'c'), 'o', { apiVersion: 'v1', kind: 'ConfigMap' });\n",
    'manifest.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
  });
  assert.equal(loadedBy(folder, 'main.ts'), ['constructs', 'cdk8s', 'typescript']);
  assert.equal(loadedBy(folder, 'plain.ts'), ['typescript']);
  assert.equal(loadedBy(folder, 'manifest.yaml'), []);
});

test.run();
