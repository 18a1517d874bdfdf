/** Names that every JavaScript object inherits are names like any other, wherever a manifest has them. */

import { readdirSync } from 'node:fs';
import * as assert from 'uvu/assert';
import type { LintResult } from '../src/index.js';
import { documentValue } from '../src/read/yaml-document.js';
import { readValue } from '../src/read/yaml-values.js';
import { FOLDER, filesOf } from './pitfall-files.js';
import fc from './random.js';
import { lint, MACHINE, run, workspace, write } from './workspace.js';

const test = workspace('prototype');

const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** What a result says but for the names in it. */
const told = ({ findings }: LintResult, folder: string): string[] =>
  findings.map(
    ({ rule, severity, file, line, object }) =>
      `${severity} ${rule} ${file?.replace(folder, '')}:${line} ${object?.kind}`,
  );

const WORD = /[A-Za-z][\w.-]*[A-Za-z0-9]/g;

/** A text with each occurrence of one of its words replaced. */
function renamed(files: Readonly<Record<string, string>>, part: number, to: string): Record<string, string> {
  const words = [...new Set(Object.values(files).join('\n').match(WORD))];
  const word = words[Math.floor(part * words.length)] as string;
  const whole = new RegExp(`(?<![\\w.-])${word.replaceAll('.', '\\.')}(?![\\w.-])`, 'g');
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(whole, () => to)]));
}

/** A name of the same shape that nothing inherits. */
const plain = (name: string): string => name.replace(/[a-z]/g, 'q').replace(/[A-Z]/g, 'Q');

test('a word of a manifest may be the name of something inherited', ({ folder }) => {
  const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.diff') ? [name.slice(0, -5)] : []));
  const part = fc.double({ min: 0, max: 0.999, noNaN: true });
  let run = 0;
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom(...INHERITED), part, (pitfall, name, at) => {
      const { tree, facts } = filesOf(pitfall, 'pitfall');
      const results = [name, plain(name)].map((word) => {
        const below = `${++run}/`;
        const files = renamed({ ...tree, ...facts }, at, word);
        write(`${folder}/${below}`, files);
        return told(
          lint(
            `${folder}/${below}`,
            Object.keys(facts).flatMap((path) => ['--facts', path]),
          ),
          folder,
        );
      });
      assert.equal(results[0], results[1]);
    }),
    { numRuns: 60 },
  );
});

test('merges, aliases and JSON make own keys of inherited names', () => {
  const texts = [
    'a: {<<: {__proto__: {x: 1}}}',
    'a: {<<: [{__proto__: {x: 1}}, {b: 1}]}',
    'c: &c {__proto__: {x: 1}}\na: {<<: *c}',
    'a: {"__proto__": {x: 1}}',
    '{"a": {"__proto__": {"x": 1}}}',
    'a:\n  __proto__: {x: 1}\n',
  ];
  for (const text of texts)
    for (const read of [readValue, documentValue]) {
      const reading = read(text) as { value: { a: Record<string, unknown> } };
      const { a } = reading.value;
      assert.is(Object.getPrototypeOf(a), Object.prototype, text);
      assert.equal(Object.getOwnPropertyDescriptor(a, '__proto__')?.value, { x: 1 }, text);
      assert.is(a.x, undefined, text);
    }
  assert.is(({} as Record<string, unknown>).x, undefined);
});

test('inherited names are no rules, keys, options, clusters and commands', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE });
  for (const name of INHERITED) {
    for (const argv of [
      ['lint', `--${name}`],
      ['lint', '--rule', `${name}=off`],
      ['lint', '--rule', `state/rwo=${name}`],
      ['lint', '--format', name],
      ['lint', '--fail-on', name],
      ['lint', '--kubevirt', name],
      ['lint', '--cluster', name],
      ['explain', name],
      [name],
    ]) {
      const { code, err } = run(folder, argv);
      assert.is(code, 2, argv.join(' '));
      assert.match(err, /^vmstate: [^\n]+\n$/, argv.join(' '));
    }
    for (const text of [
      `${name}: 1`,
      `rules: {${name}: off}`,
      `rules: {state/rwo: ${name}}`,
      `clusters: [{${name}: x}]`,
    ]) {
      write(folder, { 'vmstate.yaml': text });
      const { code, err } = run(folder, ['lint']);
      assert.is(code, 2, text);
      assert.match(err, /^(vmstate: [^\n]+\n)+$/, text);
    }
    write(folder, {
      'vmstate.yaml': '',
      'vm.yaml': `# vmstate-ignore ${name}/x: y\n# vmstate-ignore state/${name}: y\n${MACHINE}`,
    });
    assert.ok(run(folder, ['lint', '--kubevirt', '1.8']).code < 2);
  }
});

test.run();
