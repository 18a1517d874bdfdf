/** Reports hold no secret values: what texts they show, and what messages quote. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { stringify, type ToStringOptions } from 'yaml';
import { FINDING_FORMATS } from '../src/commands/formats.js';
import { masked } from '../src/mask.js';
import fc from './random.js';
import { KUBEVIRT, MACHINE, run, workspace, write } from './workspace.js';

const test = workspace('mask');

const SECRET = 'hunter2';

/** Texts that hold the secret, by the name of their file; `kept` stands outside of what is secret. */
const TEXTS: readonly (readonly [file: string, text: string])[] = [
  ['a.yaml', 'kept: 1\nuserData: hunter2\nnext: kept'],
  ['a.yaml', 'userData: |\n  #cloud-config\n  password: hunter2\n\n  more: hunter2\nkept: 1'],
  ['a.yaml', '- userData: >-\n    hunter2\n  kept: 1'],
  ['a.yaml', '  "userData" : "a\n hunter2 \\" hunter2"\n  kept: 1'],
  ['a.yaml', "userData: 'it''s\nhunter2'\nkept: 1"],
  ['a.yaml', 'disk: {userDataBase64: hunter2, other: x}\nkept: 1'],
  ['a.yaml', 'disk: {"networkData": "a}, hunter2", other: x}\nkept: 1'],
  ['a.yaml', 'disk: {networkDataBase64: {a: [hunter2]}}\nkept: 1'],
  ['a.yaml', '? userData\n: hunter2\nkept: 1'],
  ['a.yaml', '? userData\n: |\n  hunter2\nkept: 1'],
  ['a.yaml', '# userData: |\n#   hunter2\nkept: 1'],
  ['a.yaml', 'userData: !!str &x hunter2\nkept: 1'],
  ['a.yaml', 'x: &pw hunter2\nkept: 1\nuserData: *pw'],
  ['a.yaml', 'x: {y: &pw "hunter2"}\nkept: 1\nuserData: *pw'],
  ['a.yaml', 'x: &pw |\n  hunter2\nkept: 1\nuserData: {a: *pw}'],
  ['a.yaml', 'kind: Secret\nkept: 1\nstringData:\n  a: hunter2\n  b: |\n    hunter2\ndata:\n  hunter2: hunter2\n'],
  ['a.yaml', 'data: {a: hunter2}\nkind: "Secret"\nkept: 1'],
  ['a.yaml', 'kept: 1\nitems:\n- data: {a: hunter2}\n  kind: Secret'],
  ['a.yaml', 'kind: SecretList\nkept: 1\nitems:\n- data:\n    a: hunter2'],
  ['a.yaml', 'secretGenerator:\n- name: kept\n  literals:\n  - a=hunter2\n  - hunter2'],
  ['a.yaml', 'data:\n  Autounattend.xml: |\n    <unattend>hunter2</unattend>\nkept: 1'],
  ['a.yaml', 'annotations: {kubevirt.io/ignitiondata: "hunter2"}\nkept: 1'],
  ['a.yaml', 'annotations:\n  kubectl.kubernetes.io/last-applied-configuration: |\n    {"x":"hunter2"}\n  kept: 1'],
  ['a.yaml', 'anything: |\n  #cloud-config\n  password: hunter2\nkept: 1'],
  ['a.yaml', 'anything: "#cloud-config\\npassword: hunter2"\nkept: 1'],
  ['a.yaml', 'kept: 1\n"user\\u0044ata": hunter2'],
  ['a.yaml', 'kept: 1\nx: {"user\\x44ata": hunter2}'],
  ['a.json', '{"kept": 1, "user\\u0044ata": "hunter2"}'],
  ['a.ts', "const kept = 1;\nconst x = { 'user\\u0044ata': `hunter2` };"],
  ['a.yaml', 'kept: 1\nx: &key userData\ny:\n  *key : hunter2'],
  ['a.yaml', 'kept: 1\nx: &key\n  "userData"\ny: {*key : hunter2}'],
  ['a.ts', "const kept = 1;\nconst key = 'userData';\nconst x = { [key]: 'hunter2' };"],
  ['a.ts', "const kept = 1;\nenum Key { ud = 'userData' }\nx[Key.ud] = 'hunter2';"],
  ['a.ts', "const kept = 1;\nconst KEYS = { ud: 'userData' } as const;\nconst x = { [KEYS.ud]: `hunter2` };"],
  ['a.yaml', 'kept: 1\npatch:\n- op: add\n  path: /spec/volumes/0/cloudInitNoCloud/userData\n  value: hunter2'],
  ['a.yaml', 'kept: 1\npatch:\n- {op: add, value: {a: hunter2}, path: "/stringData"}'],
  ['a.yaml', 'kept: 1\ntarget: {kind: Secret}\npatch: |\n  - op: add\n    path: /data/pw\n    value: hunter2'],
  [
    'a.json',
    '[{"kept": 1}, {"op": "add", "path": "/metadata/annotations/kubevirt.io~1ignitiondata", "value": "hunter2"}]',
  ],
  ['a.ts', "const kept = 1;\nvm.addJsonPatch(JsonPatch.add('/spec/volumes/0/cloudInitNoCloud/userData', 'hunter2'));"],
  ['a.ts', 'const kept = 1;\nsecret.addJsonPatch(JsonPatch.replace(`/stringData/$' + "{key}`, { a: ['hunter2'] }));"],
  ['a.ts', "const kept = 1;\nconst patch = { op: 'add', path: '/stringData/' + key, value: 'hunter2' };"],
  ['a.ts', "const kept = 1;\nvm.metadata.addAnnotation('kubevirt.io/ignitiondata', 'hunter2');"],
  ['a.ts', "const kept = 1;\nanswers.addData('Autounattend.xml', 'hunter2');"],
  ['a.ts', "const kept = 1;\nvm.userData += 'hunter2';\nvm.networkData ||= 'hunter2'; vm.userData ??= 'hunter2';"],
  ['a.ts', "const kept = 1;\nlet text = '';\ntext += 'hunter2';\nf({ userData: text });"],
  ['a.ts', "const kept = 1;\nconst lines = [''];\nlines.push('a',\n  `hunter2`);\nf({ userData: lines.join() });"],
  ['a.ts', "const kept = 1;\nnew Secret(c, 's', { stringData: { a: x.replace(/'/g, ''), b: 'hunter2' } });"],
  ['a.ts', 'const kept = 1;\nconst quote = /[`/]/;\nconst x = { userData: `a\n  hunter2 `, b: 1 / 2, c: (1) / 2 };'],
  // What cannot be read: rather too much.
  ['a.yaml', 'kept: 1\nuserData: "hunter2\nx: hunter2'],
  ['a.yaml', 'kept: 1\nuserData: {a: hunter2\nx: hunter2'],
  ['a.yaml', 'kept: 1\nuserData:hunter2'],
  ['a.yaml', 'kept: 1\nuserData |\n  hunter2'],
  ['a.yaml', 'kept: 1\nx:\n  - y:\n      userData: |\n        a\n   hunter2\n        b\n  - z: kept'],
  ['a.yaml', 'kept: 1\nx:\n    userData: "a\n\n  hunter2"\n    y: 1'],
  ['a.yaml', 'kept: 1\nx: userData: hunter2\n     hunter2'],
  ['a.yaml', 'kept: 1\nuserData: |\n  a\n---\n  hunter2'],
  ['a.yaml', 'kept: 1\nuserData: |\r\n  a\r\n  hunter2\r\n'],
  ['a.yaml', '{{ if .x }}\nuserData: {{ .y }} hunter2\n{{ end }}\nkept: 1'],
  ['a.json', '{"kept":1,"kind":"Secret","data":{"a":"hunter2"}}'],
  ['a.json', '{"kept": 1,\n "userData":\n  "hunter2 \\" hunter2",\n "x": 1}'],
  ['a.json', '{"kept": 1,\n "userData": "hunter2,\n "x": 1}'],
  ['a.json', '{"kept": 1, "items": [{"stringData": {"a": "x}", "b": "hunter2"}, "kind": "Secret"}]}'],
  ['a.ts', "const kept = 1;\nvolume({ userData: 'hunter2', other: 1 });"],
  ['a.ts', 'const kept = 1;\nconst x = { userData: `a $' + '{b({ c: `hunter2` })} hunter2` };'],
  ['a.ts', "const password = 'a' +\n  'hunter2';\nconst kept = 1;\nconst x = { userData: render(password) };"],
  [
    'a.ts',
    'function render(x: string): string {\n  return `hunter2 $' +
      "{x}`;\n}\nconst kept = 1;\nf({ userData: render('a') });",
  ],
  ['a.ts', "const kept = 1;\nvm.userData = [\n  'hunter2',\n].join('');"],
  ['a.ts', "const kept = 1;\nvm['userData'] = 'hunter2'"],
  ['a.ts', "const kept = 1;\nconst userData: string = 'hunter2';\nf({ userData });"],
  ['a.ts', "const kept = 1;\nnew kplus.Secret(this, 's', { stringData: { a: 'hunter2' } });"],
  ['a.ts', "const kept = 1;\nnew KubeSecret(this, 's', { data: { a: 'hunter2' } });"],
  ['a.ts', "const kept = 1;\nnew kplus.BasicAuthSecret(this, 's', { username: 'a', password: 'hunter2' });"],
  ['a.ts', "const kept = 1;\nnew ApiObject(this, 's', { kind: 'Secret', data: { a: 'hunter2' } });"],
  ['a.ts', "const kept = 1;\nsecret.addStringData('a', 'hunter2');"],
  ['a.ts', "const kept = 1;\nVolume.cloudInitNoCloud('hunter2');"],
  ['a.ts', "const kept = 1;\nconst init = '#cloud-config\\npassword: hunter2';"],
  ['a.ts', 'const kept = 1;\nconst init = `\nuserData: hunter2\n`;'],
  ['a.ts', "const kept = 1;\nclass A { private pw = 'hunter2'; x() { return { userData: this.pw }; } }"],
];

test('a masked text shows no secret, keeps its lines and columns, and what is none', () => {
  for (const [file, text] of TEXTS) {
    const shown = masked(text, file);
    assert.not.match(shown, SECRET, `${file}: ${text}\n->\n${shown}`);
    assert.match(shown, 'kept', `${file}: ${text}\n->\n${shown}`);
    const shape = (lines: string): number[] => lines.split('\n').map((line) => line.length);
    assert.equal(shape(shown), shape(text));
  }
});

test('however a value is written, it is masked, and so it is in a text that ends early', () => {
  const layouts = fc.record({
    indent: fc.integer({ min: 1, max: 6 }),
    collectionStyle: fc.constantFrom('any', 'block', 'flow'),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
    lineWidth: fc.constantFrom(0, 20, 80),
    indentSeq: fc.boolean(),
  });
  const words = fc.array(fc.constantFrom('a', "it's", '"', '{', '}', ']', ': ', ', ', '\n', '\n  ', '#', '- ', 'é'), {
    maxLength: 12,
  });
  const values = fc.tuple(words, words).map(([before, after]) => `${before.join('')}hunter2${after.join('')}`);
  fc.assert(
    fc.property(layouts, values, fc.nat(400), (layout, value, cut) => {
      const init = { name: 'init', cloudInitNoCloud: { userData: value, networkData: { x: [value] } } };
      const objects = [
        { kind: 'Secret', data: { a: value }, stringData: { b: [value, value] } },
        { spec: { volumes: [init, 'kept'] } },
      ];
      const text = stringify({ kept: 1, items: objects }, layout as ToStringOptions);
      const json = JSON.stringify(objects, null, layout.indent);
      for (const [file, whole] of [
        ['a.yaml', text],
        ['a.json', json],
        ['a.yaml', json],
      ] as const) {
        assert.not.match(masked(whole, file), SECRET, whole);
        // A piece that ends before it says that it is of a Secret holds what cannot be told for one.
        const part = whole.slice(0, whole.length - cut);
        if (/Secret/.test(part)) assert.not.match(masked(part, file), SECRET, part);
      }
    }),
  );
});

test('what holds nothing secret is shown as it is', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['a.yaml', KUBEVIRT + MACHINE],
    ['a.yaml', 'kind: ConfigMap\ndata:\n  a: shown\n'],
    ['a.yaml', 'cloudInitNoCloud:\n  secretRef: {name: shown}\n  networkDataSecretRef: {name: shown}\n'],
    ['a.yaml', 'patch:\n- op: add\n  path: /spec/runStrategy\n  value: shown\n# userDataSecretRef'],
    [
      'a.ts',
      "vm.add('userData'); f({ name: 'userdata', volume: 'shown' }, 'shown'); add('/spec/userDataRef', 'shown');",
    ],
    ['a.ts', "const a = { data: 'shown', userDataSecretRef: { name: 'shown' } };"],
  ];
  for (const [file, text] of texts) assert.is(masked(text, file), text);
});

test('large texts, and hostile ones, are masked in little time', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ name: `a${index}`, userData: `hunter2 ${index}` }));
  const texts: readonly (readonly [file: string, text: string])[] = [
    ['a.yaml', `kind: Secret\n${'a: {data: [{'.repeat(20_000)}`],
    ['a.yaml', 'x: {userData: a\n'.repeat(20_000)],
    ['a.yaml', stringify(many)],
    ['a.json', JSON.stringify(many)],
    ['a.ts', `userData = 'hunter2'; x ${'=/[='.repeat(200_000)}`],
    ['a.ts', `userData = ${'`$'.concat('{').repeat(50_000)}`],
    ['a.ts', many.map(({ name }) => `f({ userData: ${name} });\nconst ${name} = 'hunter2';`).join('\n')],
  ];
  for (const [file, text] of texts) {
    const start = performance.now();
    assert.not.match(masked(text, file), SECRET);
    assert.ok(performance.now() - start < 5000, `${file}: ${text.slice(0, 40)}`);
  }
});

const NUMBER = '73313370';
const volumes = (init: string): string =>
  `${MACHINE}      volumes:\n        - name: init\n          cloudInitNoCloud:\n${init}`;

const shown = (folder: string, ...argv: string[]): string => {
  const { out, err } = run(folder, ['lint', '--kubevirt', '1.8', '--verbose', ...argv]);
  return out + err;
};

test('lint shows no secret of YAML, JSON and TypeScript, in excerpts and messages', ({ folder }) => {
  const machine = (name: string, userData: unknown) => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name },
    spec: {
      template: { spec: { domain: { devices: {} }, volumes: [{ name: 'init', cloudInitNoCloud: { userData } }] } },
    },
  });
  write(folder, {
    'a.yaml': volumes(`            userData: ${NUMBER}\n`),
    'b.json': JSON.stringify(machine('json', Number(NUMBER)), null, 2),
    'c.ts': `import { ApiObject, App, Chart } from 'cdk8s';
const app = new App();
const chart = new Chart(app, 'c');
const password = ${NUMBER};
new ApiObject(chart, 'vm', ${JSON.stringify(machine('program', 0)).replace('"userData":0', '"userData": password')});
app.synth();
`,
  });
  const text = shown(folder, '.', 'c.ts');
  for (const file of ['a.yaml', 'b.json', 'c.ts']) assert.match(text, file);
  assert.is(text.match(/it is a whole number, which is secret and not shown/g)?.length, 3, text);
  assert.not.match(text, NUMBER);
  assert.match(text, '•'.repeat(NUMBER.length));
  const files = Object.keys(FINDING_FORMATS).map((format) => `--format=${format}=report.${format}`);
  shown(folder, '.', 'c.ts', ...files);
  for (const format of Object.keys(FINDING_FORMATS))
    assert.not.match(readFileSync(join(folder, `report.${format}`), 'utf8'), NUMBER, format);
});

test('what a parser stumbles over is not quoted where it is secret', ({ folder }) => {
  const broken = [
    '*hunter2',
    '"hunter2',
    '!hunter2',
    '{hunter2',
    '&hunter2 *hunter2',
    '@hunter2',
    '"\\hunter2"',
    "'hunter2' hunter2",
  ];
  for (const value of broken) {
    write(folder, { 'a.yaml': volumes(`            userData: ${value}\n`) });
    assert.not.match(shown(folder), SECRET, value);
  }
  assert.match(shown(folder), 'meta/parse');
});

test('what is no finding quotes nothing secret either: plan, facts, capture and generate', ({ folder }) => {
  const broken = volumes('            userData: !!int hunter2\n');
  write(folder, { 'broken.yaml': broken, 'twice.yaml': volumes('            userData: {a: hunter2, a: hunter2}\n') });
  const said = [
    run(folder, ['plan', 'broken.yaml', '--no-context']),
    run(folder, ['plan', 'broken.yaml', '--no-context', '--format', 'json']),
    run(folder, ['lint', 'twice.yaml', '--no-context', '--facts', 'broken.yaml', '--format', 'json']),
    run(folder, ['capture', '--from', 'broken.yaml']),
    run(folder, ['generate', '--', 'cat', 'broken.yaml']),
    run(folder, ['generate', '--', 'cat', 'twice.yaml']),
    run(folder, ['generate', '--format', 'html=report.html', '--', 'cat', 'twice.yaml']),
  ].map(({ out, err }) => out + err);
  for (const text of said) assert.not.match(text, SECRET);
  for (const text of said.slice(0, 5)) assert.match(text, '•••');
  assert.match(said[5] ?? '', 'meta/duplicate-key');
  assert.match(said[5] ?? '', 'userData: •••');
  assert.not.match(readFileSync(join(folder, 'report.html'), 'utf8'), SECRET);
});

test('a diff shows no secret of a revision or of the disk', ({ folder }) => {
  const vm = volumes(`            userData: ${NUMBER}\n`);
  write(folder, { 'old/a.yaml': vm, 'new/a.yaml': vm.replace('1a53', '2a53').replace(NUMBER, '73313371') });
  const { out } = run(folder, ['diff', 'old', 'new', '--kubevirt', '1.8']);
  assert.match(out, 'change/uuid-changed');
  assert.not.match(out, /7331337/);
});

test.run();
