/**
 * How kubeconform fails. Each case has a program of its own that plays it, because the real one does not fail when asked to;
 * what the real one says of manifests is in kubeconform.test.ts.
 */

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { kubeconformFaults } from '../../src/schema/kubeconform-faults.js';
import {
  type KubeconformResult,
  kubeconformProgram,
  kubeconformVersion,
  runKubeconform,
  ToolError,
} from '../../src/schema/kubeconform-wrapper.js';
import { workspace } from '../workspace.js';

const test = workspace('kubeconform-wrapper');

/** A program that plays kubeconform: what it does for arguments, as the body of a function. */
function player(folder: string, body: string): string {
  const program = join(folder, 'player');
  writeFileSync(program, `#!/usr/bin/env node\nconst argv = process.argv.slice(2);\n${body}\n`);
  chmodSync(program, 0o755);
  return program;
}

/** Says of every file what a list of statuses says, with a summary that counts them. */
const TELLS = `
const { appendFileSync } = require('node:fs');
const files = argv.filter((one) => /\\.yaml$/.test(one));
const tell = (statuses, extra = {}) => {
  const resources = files.map((filename, index) => ({ filename, kind: 'A', name: 'a', version: 'v1', msg: '', status: statuses[index % statuses.length] }));
  const count = (status) => resources.filter((one) => one.status === status).length;
  const summary = { valid: count('statusValid'), invalid: count('statusInvalid'), errors: count('statusError'), skipped: count('statusSkipped') };
  console.log(JSON.stringify({ resources, summary, ...extra }));
};`;

function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    assert.instance(error, ToolError);
    return (error as ToolError).message;
  }
  throw new Error('it did not fail');
}

const run = (program: string, files = ['a.yaml'], timeoutSeconds?: number): KubeconformResult[] =>
  runKubeconform(files, { program, schemaLocations: ['schemas'], timeoutSeconds });

test('the program is the one given, else that of the environment, else the one on PATH', () => {
  assert.is(kubeconformProgram('/a', { VMSTATE_KUBECONFORM: '/b' }), '/a');
  assert.is(kubeconformProgram(undefined, { VMSTATE_KUBECONFORM: '/b' }), '/b');
  assert.is(kubeconformProgram(undefined, { VMSTATE_KUBECONFORM: '' }), 'kubeconform');
});

test('a program that is absent is told with how to get it', ({ folder }) => {
  const message = failure(() => kubeconformVersion(join(folder, 'none')));
  assert.match(
    message,
    /none" is not there to be run; install kubeconform 0\.7 or newer, or name it with --kubeconform/,
  );
});

test('a file that may not be run is told', ({ folder }) => {
  writeFileSync(join(folder, 'text'), '');
  assert.match(
    failure(() => kubeconformVersion(join(folder, 'text'))),
    /permission denied/,
  );
});

for (const [version, fits] of [
  ['v0.7.0', true],
  ['v0.8.1', true],
  ['1.0.0', true],
  ['development', true],
  ['v0.6.7', false],
  ['kubeval 0.16', false],
  ['', false],
] as const) {
  test(`version ${JSON.stringify(version)} ${fits ? 'fits' : 'is refused'}`, ({ folder }) => {
    const program = player(folder, `console.log(${JSON.stringify(version)})`);
    if (fits) assert.is(kubeconformVersion(program), version);
    else
      assert.match(
        failure(() => kubeconformVersion(program)),
        /but kubeconform 0\.7 or newer is needed/,
      );
  });
}

test('garbage is no result', ({ folder }) => {
  const program = player(folder, `console.log('{"resources": [')`);
  assert.match(
    failure(() => run(program)),
    /exit code 0 and printed no result: \{"resources": \[/,
  );
});

test('JSON of another shape is no result', ({ folder }) => {
  for (const text of ['null', '[]', '{"resources": {}}', '{"resources": []}', '{"resources": [], "summary": []}'])
    assert.match(
      failure(() => run(player(folder, `console.log(${JSON.stringify(text)})`))),
      /printed no result/,
    );
});

test('exit code 1 without JSON is a failure of the tool, told in its words', ({ folder }) => {
  const program = player(folder, `console.error('cache folder /x is not a directory'); process.exit(1)`);
  assert.match(
    failure(() => run(program)),
    /exit code 1 and printed no result: cache folder \/x is not a directory/,
  );
});

test('a result that cannot be understood is none', ({ folder }) => {
  const program = player(folder, `${TELLS} tell(['statusMaybe'])`);
  assert.match(
    failure(() => run(program)),
    /a result that cannot be understood: \{"filename":"a.yaml".*statusMaybe/,
  );
});

test('an exit code, a summary or a silence that does not go with the results is a failure', ({ folder }) => {
  const cases: Readonly<Record<string, RegExp>> = {
    "tell(['statusValid']); process.exitCode = 1": /exit code 1 does not go with its results/,
    "tell(['statusInvalid'])": /exit code 0 does not go with its results/,
    "tell(['statusValid'], { summary: { valid: 2, invalid: 0, errors: 0, skipped: 0 } })":
      /lists 1 results as valid, but counts 2/,
    "files.pop(); tell(['statusValid'])": /says nothing of 1 of 1 files, first a\.yaml/,
  };
  for (const [body, expected] of Object.entries(cases))
    assert.match(
      failure(() => run(player(folder, `${TELLS} ${body}`))),
      expected,
    );
});

test('a program that hangs is killed, and so is what it waits for no longer', ({ folder }) => {
  const program = player(folder, `require('node:child_process').spawnSync('sleep', ['60'], { stdio: 'inherit' })`);
  assert.match(
    failure(() => run(program, ['a.yaml'], 0.5)),
    /did not end within 0\.5 s and was killed; give it longer with VMSTATE_KUBECONFORM_TIMEOUT/,
  );
});

test('a program that crashes is told with its signal', ({ folder }) => {
  const program = player(folder, `process.kill(process.pid, 'SIGSEGV')`);
  assert.match(
    failure(() => run(program)),
    /was ended by SIGSEGV/,
  );
});

test('without a file it is not called: it would read standard input', ({ folder }) => {
  assert.equal(run(join(folder, 'none'), []), []);
});

test('thousands of files are told in calls of a length that every system takes, each file once', ({ folder }) => {
  const log = join(folder, 'log');
  const program = player(
    folder,
    `${TELLS} appendFileSync(${JSON.stringify(log)}, argv.join(' ').length + '\\n'); tell(['statusValid'])`,
  );
  const files = Array.from({ length: 5000 }, (_, index) => `folder/${index}.yaml`);
  const results = run(program, files);
  assert.equal(
    results.map(({ file }) => file),
    files,
  );
  const lengths = readFileSync(log, 'utf8').trim().split('\n').map(Number);
  assert.ok(lengths.length > 1 && lengths.every((length) => length < 32_000), lengths.join());
});

test('a file whose name begins like a flag is a file', ({ folder }) => {
  const program = player(folder, `${TELLS} tell(['statusValid'])`);
  assert.is(run(program, ['-h.yaml'])[0]?.file, '-h.yaml');
});

const result = (message: string): KubeconformResult => ({
  file: 'a.yaml',
  kind: 'VirtualMachine',
  version: 'kubevirt.io/v1',
  name: 'a',
  status: 'invalid',
  message,
  errors: [],
});

test('a message is taken apart into the fields that it tells of', () => {
  const message = [
    "problem validating schema. Check JSON formatting: jsonschema validation failed with 'file:///s.json#'",
    "at '/metadata': validation failed",
    "  at '/metadata/labels': validation failed",
    "    at '': invalid propertyName 'a\\'b'",
    "      at '': 'a\\'b' does not match pattern 'x'",
    "  at '/metadata': missing properties 'name', 'x'",
    "at '/spec/disks/0': additional properties 'a', 'b' not allowed",
    "at '/spec/a~1b': anyOf failed",
    "  at '/spec/a~1b': got string, want integer",
    "  at '/spec/a~1b': got string, want boolean",
  ]
    .join('\n')
    .replace(/^( *)at /gm, '$1- at ')
    .replaceAll('\n', ' ');
  const value = { spec: { disks: [{}], 'a/b': '' } };
  assert.equal(
    kubeconformFaults(result(message), value).map(({ what, path }) => [what, path]),
    [
      ['value', ['metadata', 'labels', "a'b"]],
      ['missing', ['metadata', 'name']],
      ['missing', ['metadata', 'x']],
      ['unknown', ['spec', 'disks', 0, 'a']],
      ['unknown', ['spec', 'disks', 0, 'b']],
      ['value', ['spec', 'a/b']],
    ],
  );
});

test('a message of another form is told as a whole', () => {
  assert.equal(kubeconformFaults(result('no'), {}), [{ what: 'value', path: [], said: 'no' }]);
});

test.run();
