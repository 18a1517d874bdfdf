import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { documentsText } from '../../src/capture/yaml.js';
import { type LintResult, readYaml } from '../../src/index.js';
import fc from '../random.js';
import { MACHINE, run, workspace, write } from '../workspace.js';

const FIXTURE = join(__dirname, '../fixtures/capture/cluster.yaml.txt');
const CLUSTER = readFileSync(FIXTURE, 'utf8');
const KEPT = readFileSync(join(__dirname, '../fixtures/capture/captured.yaml.txt'), 'utf8');

const test = workspace('capture');

test('what counts is kept, and nothing else', ({ folder }) => {
  const { code, out, err } = run(folder, ['capture', '--from', FIXTURE]);
  assert.is(code, 0, err);
  assert.fixture(out, KEPT);
  assert.not.match(out, /hunter2|managedFields|last-applied|resourceVersion|kind: Secret|pull/);
  assert.is(err, 'vmstate: kept 6 objects of 11\n');
});

test('what was captured is captured as it is, from any source and in any order', ({ folder }) => {
  const { items } = readYaml(CLUSTER).values[0] as { items: unknown[] };
  write(folder, {
    'once.yaml': KEPT,
    'list.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...items].reverse() }, null, 4),
  });
  assert.is(run(folder, ['capture', '--from', 'once.yaml']).out, KEPT);
  assert.is(run(folder, ['capture', '--from', 'list.json']).out, KEPT);
  assert.is(run(folder, ['capture', '--from', '-'], CLUSTER).out, KEPT);
  assert.is(run(folder, ['capture', '--from', 'once.yaml', '--from', 'list.json']).out, KEPT);
});

test('with what was captured, a plan shows the claim that is reused', ({ folder }) => {
  const git = MACHINE.replace('name: ledger', 'name: win11\n  namespace: office');
  write(folder, { 'vm.yaml': git, 'facts.yaml': KEPT });
  const { out } = run(folder, ['plan', '--facts', 'facts.yaml', '--format', 'json', 'vm.yaml']);
  const { targets, machines } = JSON.parse(out);
  assert.is(targets[0].kubevirt, '1.8.4');
  const { state } = machines[0];
  assert.is(state.existingClaim, 'persistent-state-for-win11-x7k2p');
  assert.equal([state.storageClass, state.accessMode], ['rbd', 'ReadWriteOnce']);
  assert.match(
    run(folder, ['plan', '--facts', 'facts.yaml', '--verbose', 'vm.yaml']).out,
    /persistent-state-for-win11-x7k2p/,
  );
});

test('a file is written as a whole, and stays as it was where that fails', ({ folder }) => {
  write(folder, { 'real/facts.yaml': 'old\n' });
  symlinkSync('real/facts.yaml', join(folder, 'facts.yaml'));
  const { code, out } = run(folder, ['capture', '--from', FIXTURE, '--output', 'facts.yaml']);
  assert.equal([code, out], [0, '']);
  assert.is(readFileSync(join(folder, 'real/facts.yaml'), 'utf8'), KEPT);
  assert.ok(lstatSync(join(folder, 'facts.yaml')).isSymbolicLink());
  assert.equal(readdirSync(join(folder, 'real')), ['facts.yaml']);
  mkdirSync(join(folder, 'folder'));
  const failed = run(folder, ['capture', '--from', FIXTURE, '-o', 'folder']);
  assert.is(failed.code, 2);
  assert.match(failed.err, /^vmstate: folder: it cannot be written: it is a folder\n/);
  assert.match(run(folder, ['capture', '--from', FIXTURE, '-o', 'no/f.yaml']).err, /its folder does not exist/);
  assert.not.ok(existsSync(join(folder, 'no')));
});

test('what cannot be read is a failure that says where and what to do', ({ folder }) => {
  write(folder, {
    'broken.yaml': 'kind: List\nitems: [\n',
    'other.yaml': 'apiVersion: v1\nkind: Secret\n',
    'no.yaml': 'a: 1\n',
  });
  for (const [file, says] of [
    ['gone.yaml', /^vmstate: gone\.yaml: there is no such file/],
    ['broken.yaml', /^vmstate: broken\.yaml:\d+:\d+: /],
    ['other.yaml', /nothing in 1 object is what a verdict depends on/],
    ['no.yaml', /it holds no Kubernetes object; give it what kubectl/],
  ] as const) {
    const { code, out, err } = run(folder, ['capture', '--from', file]);
    assert.equal([code, out], [2, ''], file);
    assert.match(err, says);
  }
  assert.match(
    run(folder, ['capture', 'facts.yaml']).err,
    /capture takes no paths; name the file "facts\.yaml" with --from/,
  );
});

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.string(),
    fc.constantFrom(
      'yes',
      'on',
      '0644',
      '1_000',
      '.inf',
      '~',
      'null',
      '- a',
      'a: b',
      '{{ x }}',
      '#',
      ' a',
      'a\nb\n',
      '1:30',
    ),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('y', 'a.b/c', '1')), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
}));

test('what is written is read again as the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), plain.value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), {
        minLength: 1,
      }),
      (objects) => {
        const values = objects.filter((one) => !Object.hasOwn(one, '__proto__'));
        if (values.length > 0) assert.equal(readYaml(documentsText(values)), { values, errors: [] });
      },
    ),
    { numRuns: 500 },
  );
});

test('a captured file in the tree is no manifest, whether or not it is named as facts', ({ folder }) => {
  write(folder, { 'facts/prod.yaml': KEPT });
  write(folder, { 'vm.yaml': 'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: a}\nspec: {}\n' });
  const files = (...argv: string[]): string[] => {
    const { findings } = JSON.parse(run(folder, ['lint', '--format', 'json', ...argv]).out) as LintResult;
    return findings.flatMap(({ file }) => file ?? []).filter((file) => file.startsWith('facts'));
  };
  assert.equal(files(), []);
  assert.equal(files('facts/prod.yaml'), []);
  assert.equal(files('--jobs', '2', '.'), []);
  write(folder, { 'facts/prod.yaml': KEPT.slice(KEPT.indexOf('\n') + 1) });
  assert.ok(files().length > 0, 'the same objects in a manifest are judged');
  assert.equal(files('--facts', 'facts/prod.yaml'), []);
});

test.run();
