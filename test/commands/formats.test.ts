/** Where reports go: --format, with a file or without. */

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { KUBEVIRT, MACHINE, run, workspace, write } from '../workspace.js';

const test = workspace('formats');

const FAULTY = { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE };

test('a format with a file is written there, and text goes to standard output still', ({ folder }) => {
  write(folder, FAULTY);
  const { code, out, err } = run(folder, ['lint', '--format', 'json=findings.out']);
  assert.is(code, 1);
  assert.is(err, '');
  assert.is(out, run(folder, ['lint']).out);
  assert.is(readFileSync(join(folder, 'findings.out'), 'utf8'), run(folder, ['lint', '--format', 'json']).out);
});

test('several formats are made of one run, in files without colour', ({ folder }) => {
  write(folder, FAULTY);
  const argv = ['lint', '--format', 'text=a.txt', '--format', 'json=b.out', '--format', 'json'];
  const { out } = run(folder, argv, '', { FORCE_COLOR: '1' });
  assert.is(out, readFileSync(join(folder, 'b.out'), 'utf8'));
  assert.is(readFileSync(join(folder, 'a.txt'), 'utf8'), run(folder, ['lint']).out);
});

test('plan and diff write to files too', ({ folder }) => {
  write(folder, { ...FAULTY, 'old/kubevirt.yaml': KUBEVIRT });
  assert.is(run(folder, ['plan', '--format', 'json=plan.json']).code, 0);
  assert.is(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')).machines.length, 1);
  assert.is(run(folder, ['diff', 'old', '--format', 'json=diff.json']).code, 0);
  assert.is(JSON.parse(readFileSync(join(folder, 'diff.json'), 'utf8')).base, 'old');
});

for (const [what, formats, says] of [
  ['an unknown format', ['jsn'], ['"jsn"', 'did you mean json?']],
  ['an unknown format with a file', ['jsn=a.json'], ['"jsn"', 'did you mean json?']],
  ['two formats for standard output', ['text', 'json'], ['both go to standard output', '--format json=FILE']],
  ['no name behind the =', ['json='], ['needs the name of a file']],
  ['a folder that does not exist', ['json=no/a.json'], ['no/a.json', 'no folder']],
  ['a folder', ['json=sub'], ['sub is a folder']],
  ['one file twice', ['json=a', 'text=./a'], ['./a twice']],
] as const) {
  test(`${what} is refused before anything is read`, ({ folder }) => {
    write(folder, FAULTY);
    mkdirSync(join(folder, 'sub'));
    const { code, out, err } = run(folder, ['lint', ...formats.flatMap((format) => ['--format', format])]);
    assert.is(code, 2);
    assert.is(out, '');
    assert.is(err.trimEnd().split('\n').length, 1, err);
    for (const words of says) assert.ok(err.includes(words), err);
    assert.equal(readdirSync(folder).sort(), ['kubevirt.yaml', 'sub', 'vm.yaml']);
  });
}

test('a file that is there is replaced as a whole: behind a link, and with its mode', ({ folder }) => {
  write(folder, { ...FAULTY, 'out/real.json': 'old', 'keep.txt': '' });
  chmodSync(join(folder, 'out/real.json'), 0o640);
  symlinkSync('out/real.json', join(folder, 'link.json'));
  run(folder, ['lint', '--format', 'json=link.json']);
  assert.is(JSON.parse(readFileSync(join(folder, 'out/real.json'), 'utf8')).findings.length, 1);
  assert.is(statSync(join(folder, 'out/real.json')).mode & 0o777, 0o640);
  assert.equal(readdirSync(join(folder, 'out')), ['real.json'], 'nothing else is left');
});

test('what is no regular file is written to as it is', ({ folder }) => {
  write(folder, FAULTY);
  const { code } = run(folder, ['lint', '--format', 'json=/dev/null']);
  assert.is(code, 1);
  assert.ok(!statSync('/dev/null').isFile());
});

test('a file that cannot be written is told, everything else is reported, and the exit code is 2', ({ folder }) => {
  write(folder, FAULTY);
  const { code, out, err } = run(folder, ['lint', '--format', 'json=/proc/vmstate.json', '--format', 'text=b.txt']);
  assert.is(code, 2);
  assert.match(out, /1 error/);
  assert.match(err, /^vmstate: \/proc\/vmstate\.json cannot be written: [^\n]*\n$/);
  assert.ok(existsSync(join(folder, 'b.txt')));
});

test('--print-config follows the format of standard output', ({ folder }) => {
  assert.ok(JSON.parse(run(folder, ['lint', '--print-config', '--format', 'json']).out).failOn);
  assert.match(run(folder, ['lint', '--print-config', '--format', 'json=a.json']).out, /^failOn: error$/m);
});

test.run();
