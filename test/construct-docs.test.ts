/** The documents of the constructs: nothing that is exported stands without, and every sample in them compiles and runs. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { constructApi, docOf, pageNames } from '../scripts/construct-api.js';
import { CONTRACT, constructPages } from '../scripts/construct-docs.js';
import {
  importsOf,
  outputOf,
  type Sample,
  sampleModule,
  samplesIn,
  samplesOfApi,
  withOutputs,
} from '../scripts/construct-samples.js';

const ROOT = join(__dirname, '..');
const { exports } = constructApi();
const pages = constructPages();

test('every exported name has documentation', () => {
  assert.equal(
    exports.filter(({ doc }) => doc.text === '').map(({ name, file }) => `${name} in ${file}`),
    [],
  );
});

test('every prop, method and property has documentation', () => {
  const silent = exports.flatMap(({ name, members }) =>
    members.filter(({ doc }) => doc.text === '').map((member) => `${name}.${member.name}`),
  );
  assert.equal(silent, []);
});

test('every optional prop says its default, and no other does', () => {
  const broken = exports
    .filter(({ kind, name }) => kind === 'interface' && !CONTRACT.test(name))
    .flatMap(({ name, members }) =>
      members
        .filter(({ optional, doc }) => optional !== (doc.default !== undefined))
        .map((member) => `${name}.${member.name}`),
    );
  assert.equal(broken, []);
});

test('a default is a value, or prose behind a dash', () => {
  const broken = exports.flatMap(({ name, members }) =>
    members
      .filter(({ doc }) => doc.default !== undefined && !/^- \S|^\S+$/.test(doc.default))
      .map((member) => `${name}.${member.name}: ${member.doc.default}`),
  );
  assert.equal(broken, []);
});

test('every construct shows how to make it', () => {
  const silent = exports.filter(({ isConstruct, doc }) => isConstruct && doc.examples.length === 0);
  assert.equal(
    silent.map(({ name }) => name),
    [],
  );
});

test('every exported name has its heading on one page, with all its members', () => {
  const names = pageNames(exports);
  for (const { name, members } of exports) {
    const page = pages.get(`docs/constructs/${names.get(name)}.md`) ?? '';
    assert.match(page, new RegExp(`^##? ${name}$`, 'm'), name);
    for (const member of members) assert.match(page, new RegExp(`[\`.]${member.name}[\`(]`), `${name}.${member.name}`);
  }
});

test('every construct has a page of its own', () => {
  const names = pageNames(exports);
  const own = exports.filter(({ isConstruct }) => isConstruct).map(({ name }) => names.get(name));
  assert.ok(own.length > 0);
  assert.is(new Set(own).size, own.length);
});

test('every row of a table has as many cells as its head', () => {
  const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length;
  for (const [path, text] of pages)
    for (const table of text.match(/(?:^\|.*\n?)+/gm) ?? []) {
      const [head = '', ...rows] = table.trimEnd().split('\n');
      for (const row of rows) assert.is(cells(row), cells(head), `${path}: ${row}`);
    }
});

test('props that a type inherits stand on its page too', () => {
  const page = pages.get('docs/constructs/virtual-machine.md') ?? '';
  for (const prop of ['runStrategy', 'argoCd', 'liveMigration', 'firmwareUuid'])
    assert.match(page, new RegExp(`^\\| \`${prop}\` \\| .* \\| .* \\| .*\\w.* \\|$`, 'm'), prop);
  const kubevirt = pages.get('docs/constructs/kubevirt.md') ?? '';
  assert.not.match(kubevirt, /^\| `cluster` \| .* \| .* \|/m, 'what it leaves out is left out');
});

test('what is private stands nowhere', () => {
  const named = exports.flatMap(({ members }) => members.map(({ name }) => name));
  assert.equal(
    named.filter((name) => /^#|^_/.test(name)),
    [],
  );
  const state = exports.find(({ name }) => name === 'State');
  assert.is(state?.parameters, undefined, 'its constructor');
});

test('comments are read with their tags', () => {
  const doc = docOf(`/**
   * Says \`a@b\`,
   * in two lines.
   * @param name - The name.
   * @default - none:
   * of two lines
   * @throws Error when broken.
   * @see https://example.org/a
   * @example
   * if (x) {
   *   y('@z');
   * }
   */`);
  assert.is(doc.text, 'Says `a@b`,\nin two lines.');
  assert.is(doc.default, '- none: of two lines');
  assert.equal([...doc.params], [['name', 'The name.']]);
  assert.equal(doc.throws, ['Error when broken.']);
  assert.equal(doc.see, ['https://example.org/a']);
  assert.equal(doc.examples, ["if (x) {\n  y('@z');\n}"]);
});

test('a sample is completed by the imports that it leaves out, and by no other', () => {
  const code = "new VirtualMachine(chart, 'vm', { memory: Size.gibibytes(4), state: State.none() });\n";
  assert.is(
    importsOf(code),
    "import { Size } from 'cdk8s';\nimport { State, VirtualMachine } from 'vmstate/constructs';\n",
  );
  assert.is(importsOf(`import { App } from 'cdk8s';\n${code}`), '');
  assert.is(
    sampleModule('const app = new App();\n'),
    "import { App, Chart } from 'cdk8s';\nconst chart = new Chart(app, 'vms');\nconst app = new App();\n\nexport { app, chart };\n",
  );
});

test('an app that fails shows its error, and one that does not its manifests', () => {
  const app = (efi: string): string => `import { App, Chart } from 'cdk8s';
import { KubeVirt, VirtualMachine } from 'vmstate/constructs';
const app = new App();
const chart = new Chart(app, 'vms');
new KubeVirt(chart, 'kubevirt', { release: '1.8' });
const spec = { template: { spec: { domain: { firmware: { bootloader: { efi: ${efi} } } } } } };
new VirtualMachine(chart, 'vm', { spec });
app.synth();
`;
  assert.match(
    outputOf(app('{}')),
    /^Error: .*\n *\[vms\/vm\] .*at main\.ts:\d+:\d+: error guest\/secure-boot-without-smm/,
  );
  assert.match(outputOf(app('{ secureBoot: false }')), /^# dist\/vms\.k8s\.yaml\napiVersion: /);
});

test('only the app right before a mark is run', () => {
  const [first, second] = ["throw new Error('first');\n", "throw new Error('second');\n"];
  const text = `\`\`\`ts\n${first}\`\`\`\n\n\`\`\`ts\n${second}\`\`\`\n\nIt fails:\n\n<!-- output: app -->\n\`\`\`\nold\n\`\`\`\n`;
  assert.is(withOutputs(text), text.replace('old', 'Error: second'));
  assert.equal(
    samplesIn('page', text).map(({ shown }) => shown),
    [false, true],
  );
});

const samples: readonly Sample[] = [
  ...samplesOfApi(),
  ...['README.md', 'constructs/README.md'].flatMap((path) => samplesIn(path, readFileSync(join(ROOT, path), 'utf8'))),
];

/** The program of a user: the project is a dependency, and so is what it is a peer of. */
function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-samples-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/vmstate'));
  for (const name of ['cdk8s', 'cdk8s-plus-34', 'constructs'])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2020,
  lib: ['lib.es2020.d.ts'],
  module: ts.ModuleKind.CommonJS,
  // The resolution that `cdk8s init` sets.
  moduleResolution: ts.ModuleResolutionKind.Node10,
  skipLibCheck: true,
  types: [],
};

/** What was captured from the cluster that samples speak of. */
const FACTS = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: { name: kubevirt, namespace: kubevirt }
spec: { configuration: { vmStateStorageClass: cephfs } }
status: { observedKubeVirtVersion: v1.8.4 }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: cephfs }
provisioner: rook-ceph.cephfs.csi.ceph.com
`;

const folder = userFolder();
mkdirSync(join(folder, 'facts'));
for (const [file] of samples.flatMap(({ code }) => [...code.matchAll(/facts\/[\w-]+\.yaml/g)]))
  writeFileSync(join(folder, file), FACTS);
const files = samples.map((sample, index) => ({ sample, file: join(folder, `sample${index}.ts`) }));
for (const { sample, file } of files)
  writeFileSync(file, sample.shown ? `${sample.code}\nexport {};\n` : sampleModule(sample.code));
const program = ts.createProgram(
  files.map(({ file }) => file),
  OPTIONS,
);

test('there are samples', () => {
  assert.ok(samples.length >= 20, `${samples.length}`);
});

test('every sample compiles against the published types', () => {
  const where = (file: string | undefined): string => files.find((one) => one.file === file)?.sample.where ?? '';
  const broken = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${where(file?.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  assert.equal(broken, []);
});

const HARNESS = `
const { files } = JSON.parse(process.argv[1]);
const broken = files.flatMap(([where, file]) => {
  try {
    require(file).app.synthYaml();
    return [];
  } catch (error) {
    return [where + ': ' + error];
  }
});
console.log(JSON.stringify(broken));
`;

test('every sample synthesizes, but for those that show how they fail', () => {
  program.emit();
  const run = files
    .filter(({ sample }) => !sample.shown)
    .map(({ sample, file }) => [sample.where, file.replace(/ts$/, 'js')]);
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', HARNESS, JSON.stringify({ files: run })], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(JSON.parse(stdout || 'null'), [], stderr);
  // What the cluster holds, samples do not know; nothing else is to be warned of.
  assert.not.match(stderr, /(?:error|warning) (?!meta\/)/);
});

test.after(() => {
  rmSync(folder, { recursive: true });
});

test.run();
