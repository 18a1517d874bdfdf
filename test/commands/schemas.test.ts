/** vmstate schemas: what it writes, what it leaves alone, and that other programs can use it. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as assert from 'uvu/assert';
import { SCHEMA_FILES } from '../../src/schema/json-schema.js';
import { KUBECONFORM } from '../kubeconform.js';
import { run, workspace, write } from '../workspace.js';

const test = workspace('schemas');
const whereInstalled = KUBECONFORM === undefined ? test.skip : test;

const FLEET = join(__dirname, '../../examples/windows-fleet');

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const fingerprint = (folder: string): string[] =>
  files(folder).map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')} ${file}`,
  );

test('every release named has a folder of its own, of the same bytes each time', ({ folder }) => {
  const argv = ['schemas', 'out', '--kubevirt', '1.8', '--kubevirt', 'v1.4.0'];
  const { code, out } = run(folder, argv);
  assert.is(code, 0);
  assert.match(
    out,
    /^out\/v1\.8: \d+ schemas of KubeVirt v1\.8\.\d+\nout\/v1\.4\.0: \d+ schemas of KubeVirt v1\.4\.0\n$/,
  );
  const written = fingerprint(join(folder, 'out'));
  assert.ok(written.some((line) => line.endsWith(' v1.8/kubevirt.io/virtualmachine_v1.json')));
  assert.is(run(folder, argv).code, 0);
  assert.equal(fingerprint(join(folder, 'out')), written);
});

test('the folder may be named from the root', ({ folder }) => {
  write(folder, { 'here/a.yaml': '' });
  assert.is(run(join(folder, 'here'), ['schemas', join(folder, 'there'), '--kubevirt', '1.8']).code, 0);
  assert.ok(existsSync(join(folder, 'there/v1.8/all.json')));
  assert.equal(files(join(folder, 'here')), ['a.yaml']);
});

test('a release decides which fields there are', ({ folder }) => {
  run(folder, ['schemas', 'out', '--kubevirt', '1.3', '--kubevirt', '1.4.0', '--kubevirt', '1.4']);
  const tpm = (release: string): unknown => {
    const text = readFileSync(join(folder, `out/${release}/kubevirt.io/virtualmachineinstance_v1.json`), 'utf8');
    return Object.keys(JSON.parse(text).properties.spec.properties.domain.properties.devices.properties.tpm.properties);
  };
  assert.equal(tpm('v1.3'), ['persistent']);
  assert.equal(tpm('v1.4.0'), ['persistent']);
  assert.equal(tpm('v1.4'), ['enabled', 'persistent']);
});

test('what it did not write, or was changed since, is left alone, and then nothing is written', ({ folder }) => {
  const foreign = 'out/v1.8/kubevirt.io/virtualmachine_v1.json';
  write(folder, { [foreign]: 'mine' });
  const { code, err } = run(folder, ['schemas', 'out', '--kubevirt', '1.8']);
  assert.is(code, 2);
  assert.match(err, /holds files that vmstate did not write.*: kubevirt\.io\/virtualmachine_v1\.json; move them away/);
  assert.equal(files(join(folder, 'out')), ['v1.8/kubevirt.io/virtualmachine_v1.json']);
  assert.is(readFileSync(join(folder, foreign), 'utf8'), 'mine');
});

test('a list of others, a changed file, a link and a file for a folder are left alone', ({ folder }) => {
  const changes: Readonly<Record<string, (path: string) => void>> = {
    list: (path) => writeFileSync(join(path, 'vmstate-schemas.json'), '{"files": {}}'),
    changed: (path) => {
      run(folder, ['schemas', 'changed', '--kubevirt', '1.8']);
      writeFileSync(join(path, 'all.json'), '{}');
    },
    link: (path) => symlinkSync(join(folder, 'elsewhere'), join(path, 'all.json')),
    file: (path) => writeFileSync(join(path, 'kubevirt.io'), ''),
  };
  for (const [name, change] of Object.entries(changes)) {
    mkdirSync(join(folder, name, 'v1.8'), { recursive: true });
    change(join(folder, name, 'v1.8'));
    const before = fingerprint(join(folder, name));
    const { code, err } = run(folder, ['schemas', name, '--kubevirt', '1.8']);
    assert.is(code, 2, name);
    assert.match(err, /did not write|stands where its folder should/, name);
    assert.equal(fingerprint(join(folder, name)), before, name);
  }
  assert.not(existsSync(join(folder, 'elsewhere')));
});

test('what it wrote and writes no longer goes, if nobody changed it', ({ folder }) => {
  const definition = (kind: string): string =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\nspec: {group: example.com, names: {kind: ${kind}}, versions: [{name: v1, served: true, schema: {openAPIV3Schema: {type: object}}}]}\n`;
  write(folder, { 'crds/a.yaml': definition('One'), 'crds/b.yaml': definition('Two') });
  const argv = ['schemas', 'out', '--kubevirt', '1.8', '--crds', 'crds'];
  assert.is(run(folder, argv).code, 0);
  const group = join(folder, 'out/v1.8/example.com');
  assert.equal(readdirSync(group).sort(), ['one_v1.json', 'two_v1.json']);
  write(folder, { 'crds/b.yaml': definition('Three'), 'out/v1.8/example.com/own.json': '{}' });
  assert.is(run(folder, argv).code, 0);
  assert.equal(readdirSync(group).sort(), ['one_v1.json', 'own.json', 'three_v1.json']);
});

test('a wrong call is told', ({ folder }) => {
  for (const [argv, expected] of [
    [[], /takes one folder to write to/],
    [['a', 'b'], /takes one folder to write to/],
    [['out', '--kubevirt', '7.7'], /7\.7" is not known; known are/],
    [['out', '--crds', 'none'], /none/],
  ] as const) {
    const { code, err } = run(folder, ['schemas', ...argv]);
    assert.is(code, 2);
    assert.match(err, expected);
  }
  assert.not(existsSync(join(folder, 'out')));
});

test('one schema judges manifests of every kind, and lets others pass', ({ folder }) => {
  run(folder, ['schemas', 'out', '--kubevirt', '1.8']);
  const place = join(folder, 'out/v1.8');
  const ajv = new Ajv({ strict: false, logger: false });
  const parsed = (file: string) => JSON.parse(readFileSync(join(place, file), 'utf8'));
  const kinds = ['kubevirt.io/kubevirt_v1.json'];
  for (const file of kinds) ajv.addSchema(parsed(file), file);
  const { allOf, ...rest } = parsed('all.json');
  const validate = ajv.compile({
    ...rest,
    allOf: (allOf as { then: { $ref: string } }[]).filter((one) => kinds.includes(one.then.$ref)),
  });
  assert.is(allOf.length, files(place).length - 2);
  const object = { apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt', metadata: { name: 'a' }, spec: {} };
  assert.ok(validate(object));
  assert.not(validate({ ...object, spec: { imageTagg: 'v1' } }));
  assert.ok(validate({ apiVersion: 'v1', kind: 'ConfigMap', dat: {} }));
});

whereInstalled(
  'kubeconform takes the example of a Windows fleet with it, and refuses a misspelt field',
  ({ folder }) => {
    const help = run(folder, ['schemas', '--help']).out;
    const [location] = help.match(/DIR\/v1\.8\/\{\{[^']*(?=')/) ?? [];
    assert.is(location, `DIR/v1.8/${SCHEMA_FILES}`, 'the help shows where schemas stand');
    run(folder, ['schemas', 'DIR', '--kubevirt', '1.8']);
    cpSync(FLEET, join(folder, 'fleet'), { recursive: true });
    const kubeconform = (): { status: number | null; stdout: string } =>
      spawnSync(
        KUBECONFORM ?? '',
        ['-strict', '-summary', '-ignore-missing-schemas', '-schema-location', location ?? '', 'fleet'],
        { cwd: folder, encoding: 'utf8' },
      );
    const clean = kubeconform();
    assert.is(clean.status, 0, clean.stdout);
    assert.match(clean.stdout, /Valid: [1-9]\d*, Invalid: 0, Errors: 0/);
    const machines = files(join(folder, 'fleet/vms')).map((file) => join(folder, 'fleet/vms', file));
    const machine = machines.find((file) => readFileSync(file, 'utf8').includes('runStrategy')) ?? '';
    writeFileSync(machine, readFileSync(machine, 'utf8').replace('runStrategy', 'runStratgy'));
    const refused = kubeconform();
    assert.is(refused.status, 1);
    assert.match(refused.stdout, /additional properties 'runStratgy' not allowed/);
  },
);

test.run();
