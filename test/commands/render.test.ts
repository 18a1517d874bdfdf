/** Render commands, with the real kustomize. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { render } from '../../src/commands/render.js';
import type { ClusterConfig, Config } from '../../src/config.js';
import { UsageError } from '../../src/index.js';
import { main } from '../../src/main.js';
import { settingsOf } from '../../src/settings.js';
import { lintTree } from '../harness.js';
import { KUSTOMIZE } from '../kustomize.js';
import { kubevirt, machine } from '../rules/documents.js';

const cluster = (name: string, command?: string): ClusterConfig => ({
  name,
  paths: [`overlays/${name}/**`, 'base/**'],
  facts: [],
  ...(command === undefined ? {} : { render: command }),
});
const config = (folder: string, ...clusters: ClusterConfig[]): Config => ({
  file: 'vmstate.yaml',
  folder,
  clusters,
  exclude: [],
  rules: new Map(),
  overrides: [],
});

const TREE = {
  'base/kustomization.yaml': 'resources: [vm.yaml]\n',
  'base/vm.yaml': `# one VM of two clusters\n${machine({ name: 'w', domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' })}`,
  'overlays/prod/kustomization.yaml':
    'resources: [../../base, kubevirt.yaml]\nnamePrefix: prod-\nbuildMetadata: [originAnnotations]\n',
  'overlays/prod/kubevirt.yaml': kubevirt('1.5.3'),
  'overlays/lab/kustomization.yaml':
    'resources: [../../base, kubevirt.yaml]\nbuildMetadata: [originAnnotations]\npatches:\n  - target: {kind: VirtualMachine}\n    patch: |\n      - op: add\n        path: /spec/template/spec/domain/features\n        value: {smm: {enabled: true}}\n',
  'overlays/lab/kubevirt.yaml': kubevirt('1.8.4'),
};

(KUSTOMIZE === undefined ? test.skip : test)(
  'kustomize: each cluster as it is built, at the line of the base',
  async () => {
    const clusters = ['prod', 'lab'].map(
      (name) =>
        `  - name: ${name}\n    paths: [overlays/${name}/**, base/**]\n    render: ${KUSTOMIZE} overlays/${name}\n`,
    );
    const files = { ...TREE, 'vmstate.yaml': `clusters:\n${clusters.join('')}` };
    const { findings } = await lintTree(files, ['.'], (folder) => ({
      rendered: render(settingsOf(['.'], { cwd: folder }).configuration, undefined),
    }));
    const found = findings
      .filter(({ rule }) => rule === 'guest/secure-boot-without-smm')
      .map((finding) => `${finding.cluster} ${finding.file}:${finding.line} ${finding.object?.name}`);
    assert.equal(found, ['prod base/vm.yaml:11 prod-w']);
  },
);

test('a configuration alone runs nothing; --render runs the command of the cluster that is chosen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-render-'));
  const run = (...argv: string[]): [code: number, out: string] => {
    let out = '';
    const write = (text: string): void => {
      out += text;
    };
    const io = { cwd: folder, env: {}, stdout: { write }, stderr: { write }, readStdin: () => '' };
    return [main(['lint', '--format', 'json', ...argv], io), out];
  };
  try {
    const one = (name: string): string =>
      `  - {name: ${name}, paths: [${name}], render: "touch ran-${name}; cat ${name}.txt"}\n`;
    writeFileSync(join(folder, 'vmstate.yaml'), `clusters:\n${one('a')}${one('b')}`);
    writeFileSync(
      join(folder, 'a.txt'),
      `${kubevirt('1.8.4')}${machine({ domain: 'firmware: {bootloader: {efi: {}}}\ndevices: {}' })}`,
    );
    assert.is(run()[0], 2, 'there is nothing but the configuration');
    assert.equal(existsSync(join(folder, 'ran-a')), false);
    const [code, out] = run('--render', '--cluster', 'a');
    assert.is(code, 1, out);
    assert.equal(
      JSON.parse(out).findings.map(({ rule, file }: Record<string, string>) => [rule, file]),
      [['guest/secure-boot-without-smm', '<rendered a>']],
    );
    assert.equal([existsSync(join(folder, 'ran-a')), existsSync(join(folder, 'ran-b'))], [true, false]);
    assert.equal(run('--render'), [
      2,
      'vmstate: cluster b: the render command "touch ran-b; cat b.txt" failed with exit code 1:\nvmstate: cat: b.txt: No such file or directory\n',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The message of the mistake that rendering ends with. */
function mistake(configured: Config | undefined, only?: string): string {
  try {
    render(configured, only);
  } catch (error) {
    assert.instance(error, UsageError);
    return (error as Error).message;
  }
  return assert.unreachable() as never;
}

test('a command runs in the folder of the configuration, for the cluster that is asked for', () => {
  const configured = config(__dirname, cluster('a', 'ls; exit 0'), cluster('b', 'exit 3'), cluster('c'));
  const output = render(configured, 'a');
  assert.equal([...output.keys()], ['a']);
  assert.match(output.get('a') ?? '', /^render\.test\.ts$/m);
});

test('a command that fails, prints nothing or is not there is a mistake in words', () => {
  const one = (command?: string): string => mistake(config(__dirname, cluster('a', command)));
  assert.is(
    one('echo oh >&2; exit 3'),
    'cluster a: the render command "echo oh >&2; exit 3" failed with exit code 3:\noh',
  );
  assert.match(one('true'), /"true" printed nothing/);
  assert.match(one('kill -9 $$'), /was ended by SIGKILL/);
  assert.match(one(), /--render needs a command to run/);
  assert.match(mistake(undefined), /--render needs a command to run/);
});

test.run();
