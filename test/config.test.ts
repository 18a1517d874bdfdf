/** vmstate.yaml as users meet it: how it is found, what it changes, and what is said of every mistake in it. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { below } from '../src/config/globs.js';
import { configSchema } from '../src/config/keys.js';
import { readConfig } from '../src/config/read.js';
import { lintFiles, lintObjects, planFiles, UsageError } from '../src/index.js';
import { RULES } from '../src/rules/index.js';
import { RULE_NAMES } from '../src/settings.js';
import fc from './random.js';
import { KUBEVIRT, lint, MACHINE, rulesOf, run, workspace, write } from './workspace.js';

const test = workspace('config');

/** Every mistake with the exact words for it. */
const MISTAKES: readonly [what: string, text: string, message: string][] = [
  ['an unknown key', 'kubevrt: "1.8"\n', '1:1: the configuration has no key "kubevrt"; did you mean kubevirt?'],
  [
    'an unknown key that is near to none',
    'a: 1\n',
    '1:1: the configuration has no key "a"; known are kubevirt, clusters, exclude, rules, overrides, failOn, schema',
  ],
  [
    'an unknown key of a cluster',
    'clusters:\n  - name: prod\n    path: [a]\n',
    '3:5: a cluster has no key "path"; did you mean paths?',
  ],
  [
    'an unknown key of an override',
    'overrides:\n  - file: [a]\n    rules: {}\n',
    '2:5: an override has no key "file"; did you mean files?',
  ],
  ['a missing key', 'overrides:\n  - files: [a]\n', '2:5: an override needs the key rules; add it'],
  ['a cluster without a name', 'clusters:\n  - paths: [a]\n', '2:5: a cluster needs the key name; add it'],
  [
    'a cluster with nothing in it',
    'clusters:\n  - name: a\n',
    '2:5: a cluster needs paths, or a render command; add one',
  ],
  [
    'two clusters of one name',
    'clusters:\n  - {name: a, paths: [x]}\n  - {name: a, paths: [y]}\n',
    '3:12: there is a cluster "a" already; give each its own name',
  ],
  [
    'an unknown release',
    'kubevirt: "1.55"\n',
    '1:11: KubeVirt release "1.55" is not known; known are 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9',
  ],
  [
    'a release that is no text',
    'kubevirt: [1]\n',
    '1:11: kubevirt takes a KubeVirt release such as "1.9"; this is a list',
  ],
  ['an unknown rule', 'rules: {state/rwx: off}\n', '1:9: there is no rule "state/rwx"; did you mean state/rwo?'],
  ['an unknown family', 'rules:\n  stat/*: off\n', '2:3: there is no rule "stat/*"; did you mean state/*?'],
  [
    'an unknown level',
    'rules: {state/rwo: warn}\n',
    '1:20: rules.state/rwo takes error, warning, info or off; this is the text "warn"',
  ],
  [
    'a level that is a boolean',
    'rules: {state/rwo: false}\n',
    '1:20: rules.state/rwo takes error, warning, info or off; this is false',
  ],
  ['a level of failOn', 'failOn: off\n', '1:9: failOn takes error, warning, info or never; this is the text "off"'],
  ['text for a list', 'exclude: vendor\n', '1:10: exclude takes a list of globs; this is the text "vendor"'],
  ['a list for a map', 'rules: [state/rwo]\n', '1:8: rules takes a map from rules to levels; this is a list'],
  ['nothing for a list', 'exclude:\n', '1:9: exclude takes a list of globs; this is nothing'],
  ['a number for a glob', 'exclude: [5]\n', '1:11: exclude[0] takes a glob; this is 5'],
  ['an empty glob', 'exclude: [a, ""]\n', '1:14: exclude[1] must not be empty; it takes a glob'],
  ['a negated glob', 'exclude: ["!a"]\n', '1:11: glob "!a" is negated, which is not supported; name what is meant'],
  [
    'a glob that leads out',
    'exclude: [../a]\n',
    '1:11: glob "../a" leads out of the folder of the configuration; write it relative to that folder',
  ],
  ['a list for the whole', '- a\n', '1:1: the configuration takes a map; this is a list'],
  ['a key that stands twice', 'exclude: []\nexclude: []\n', '2:1: this key stands a second time; remove one'],
  [
    'two documents',
    'exclude: []\n---\nexclude: []\n',
    '2:1: a second document begins here; a configuration is one document',
  ],
  ['a key that is a list', '? [a]\n: b\n', '1:3: a key of the configuration must be text'],
];

for (const [what, text, message] of MISTAKES) {
  test(`mistake: ${what}`, ({ folder }) => {
    write(folder, { 'vmstate.yaml': text, 'vm.yaml': MACHINE });
    for (const command of ['lint', 'plan']) {
      const { code, err, out } = run(folder, [command]);
      assert.is(err, `vmstate: vmstate.yaml:${message}\n`);
      assert.is(code, 2);
      assert.is(out, '');
    }
  });
}

test('mistake: all of a file are told at once, in its order', ({ folder }) => {
  write(folder, { 'vmstate.yaml': 'exclude: a\r\nkubevirt: x\r\nrules: {a/b: on}\r\n', 'vm.yaml': MACHINE });
  const lines = run(folder, ['lint']).err.trimEnd().split('\n');
  assert.equal(
    lines.map((line) => line.split(': ')[1]),
    ['vmstate.yaml:1:10', 'vmstate.yaml:2:11', 'vmstate.yaml:3:9'],
  );
});

test('mistake: text that is no YAML, control characters, and a file that cannot be read', ({ folder }) => {
  write(folder, { 'vmstate.yaml': 'exclude: [a\n', 'vm.yaml': MACHINE });
  assert.match(run(folder, ['lint']).err, /^vmstate: vmstate\.yaml:2:1: it is no valid YAML: [^\n]+\n$/);
  write(folder, { 'vmstate.yaml': '"a\\u001b[31m": 1\n' });
  assert.not.ok(run(folder, ['lint']).err.includes('\u001b'));
  assert.match(run(folder, ['lint', '--config', 'no.yaml']).err, /no\.yaml: there is no such file or folder/);
  assert.match(run(folder, ['lint', '--config', '.']).err, /it is a folder; name a file in it/);
  assert.match(
    run(folder, ['lint', '--config', 'vm.yaml']).err,
    /^vmstate: vm\.yaml:1:1: the configuration has no key/,
  );
});

const PIECES = [
  ...[
    'kubevirt',
    'clusters',
    'exclude',
    'rules',
    'overrides',
    'failOn',
    'schema',
    'name',
    'paths',
    'files',
    'state/*',
    'off',
  ],
  ...[': ', ':\n', '\n', '\n  ', '\n  - ', '- ', '{', '}', '[', ']', ', ', '"', "'", '? ', '|', '# x', '---\n', '\t'],
  ...[
    '&a ',
    '*a',
    '!!str ',
    '!!binary ',
    '<<',
    '__proto__',
    'constructor',
    '1.8',
    '~',
    '0x1',
    '**',
    '\0',
    '\u001b',
    '\r\n',
  ],
];

test('mistake: whatever stands in the file, each is one clean line with its place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
      try {
        readConfig(pieces.join(''), { file: 'f', folder: '/' }, RULE_NAMES);
      } catch (error) {
        assert.instance(error, UsageError);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        for (const line of (error as Error).message.split('\n')) assert.match(line, /^f:\d+:\d+: [^\u0000-\u001f]+$/);
      }
    }),
    { numRuns: 3000 },
  );
  const deep = `exclude: ${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const text of [deep, 'exclude: &a [*a]', `exclude: ["${'x'.repeat(70_000)}*"]`, `kubevirt: ${'9'.repeat(500)}`])
    try {
      below('/', readConfig(text, { file: 'f', folder: '/' }, RULE_NAMES).exclude)('/a');
    } catch (error) {
      assert.instance(error, UsageError);
    }
});

test('an empty configuration, a byte order mark, CRLF, anchors and aliases are fine', ({ folder }) => {
  for (const text of [
    '',
    '# nothing\n',
    '---\n',
    '---\n# nothing\n',
    '\uFEFFexclude: []\r\n',
    'exclude: &a [x]\noverrides: [{files: *a, rules: {}}]\n',
  ]) {
    write(folder, { 'vmstate.yaml': text, 'vm.yaml': MACHINE });
    assert.is(run(folder, ['lint']).code, 0, text);
  }
});

test('found: upward from the named path, the nearest wins, both endings count', ({ folder }) => {
  write(folder, {
    'vmstate.yaml': 'kubevirt: "1.5"\n',
    'a/b/vm.yaml': MACHINE,
    'c/vmstate.yml': 'kubevirt: 1.8\n',
    'c/d/vm.yaml': MACHINE,
  });
  const judged = (cwd: string, ...argv: string[]) => lint(join(folder, cwd), argv).targets[0]?.kubevirt;
  assert.is(judged('.'), '1.5.3');
  assert.is(judged('.', 'a/b/vm.yaml'), '1.5.3');
  assert.is(judged('.', 'c/d'), '1.8.4');
  assert.is(judged('c', '../a/b'), '1.5.3', 'the path decides, not the working directory');
  assert.is(judged('c/d'), '1.8.4');
  assert.is(judged('.', 'c/d', '--kubevirt', '1.4'), '1.4.1', 'the command line wins');
  assert.is(judged('.', 'a', '--config', 'c/vmstate.yml'), '1.8.4');
  assert.ok(judged('c', '--no-config')?.includes(', '));
});

test('found: paths with different configurations are for different runs', ({ folder }) => {
  write(folder, { 'vmstate.yaml': '', 'vm.yaml': MACHINE, 'lab/vmstate.yaml': '', 'lab/vm.yaml': MACHINE });
  const { code, err } = run(folder, ['lint', 'vm.yaml', 'lab/vm.yaml']);
  assert.is(code, 2);
  assert.is(
    err,
    'vmstate: vmstate.yaml configures vm.yaml, and lab/vmstate.yaml configures lab/vm.yaml; run vmstate once for each, or name one with --config\n',
  );
  assert.is(run(folder, ['lint', 'vm.yaml', 'lab/vm.yaml', '--config', 'vmstate.yaml']).code, 0);
  assert.match(run(folder, ['lint', '--config', 'vmstate.yaml', '--no-config']).err, /exclude each other/);
});

test('found: two in one folder are one too many; a manifest of that name is none', ({ folder }) => {
  write(folder, { 'vmstate.yaml': '', 'vmstate.yml': '', 'vm.yaml': MACHINE });
  assert.match(run(folder, ['lint']).err, /vmstate\.yaml and .*vmstate\.yml are both configurations; remove one/);
  write(folder, { 'vmstate.yml': KUBEVIRT });
  assert.is(lint(folder).targets[0]?.kubevirt, '1.5.3');
  assert.is(lint(folder).summary.files, 2, 'the configuration is no manifest');
});

test('found: a link that leads nowhere is said, not passed over', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE });
  symlinkSync('gone.yaml', join(folder, 'vmstate.yaml'));
  const { code, err } = run(folder, ['lint']);
  assert.is(code, 2);
  assert.match(err, /configuration .*vmstate\.yaml: there is no such file/);
});

test('found: standard input is configured by its name, or by the working directory', ({ folder }) => {
  write(folder, { 'vmstate.yaml': 'kubevirt: "1.5"\n', 'c/vmstate.yaml': 'kubevirt: "1.8"\n' });
  assert.is(lint(folder, ['-'], MACHINE).targets[0]?.kubevirt, '1.5.3');
  assert.is(lint(folder, ['-', '--stdin-filename', 'c/x.yaml'], MACHINE).targets[0]?.kubevirt, '1.8.4');
});

test('context: the folder of the configuration, but never more than the Git work tree', ({ folder }) => {
  write(folder, { 'cluster/kubevirt.yaml': KUBEVIRT, 'repo/vms/vm.yaml': MACHINE, 'vmstate.yaml': '' });
  assert.is(lint(folder, ['repo/vms/vm.yaml']).targets[0]?.kubevirt, '1.5.3');
  write(folder, { 'repo/.git/HEAD': '' });
  assert.ok(lint(folder, ['repo/vms/vm.yaml']).targets[0]?.kubevirt.includes(', '));
});

test('rules: off is not reported, another level holds for all findings, and decides the exit code', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE, 'vmstate.yaml': 'rules: {gates/missing: warning}\n' });
  const { code, out } = run(folder, ['lint']);
  assert.is(code, 0);
  assert.match(out, /^warning\[gates\/missing\]/);
  assert.is(run(folder, ['lint', '--fail-on', 'warning']).code, 1);
  assert.equal(rulesOf(lint(folder, ['--rule', 'gates/missing=off'])), []);
  assert.equal(rulesOf(lint(folder, ['--rule', 'gates/*=off'])), []);
  const [finding] = lint(folder, ['--rule', 'gates/*=off', '--rule', 'gates/missing=info']).findings;
  assert.is(finding?.severity, 'info', 'the rule itself wins over its family');
});

test('rules: what holds in some of the releases judged stays a note', ({ folder }) => {
  const gates = 'configuration: {developerConfiguration: {featureGates: [VMPersistentState, VideoConfig]}}';
  write(folder, {
    'kubevirt.yaml': KUBEVIRT.replace(/ {2}imageTag.*\n/, '').replace(
      'configuration: {vmStateStorageClass: cephfs}',
      gates,
    ),
  });
  const found = lint(folder, ['--rule', 'gates/*=error']).findings.filter(({ rule }) => rule.startsWith('gates/'));
  assert.equal(
    found.map(({ severity, message }) => [severity, message.includes('the release is not known')]),
    [
      ['error', false],
      ['info', true],
    ],
  );
});

test('rules: those of the reading and of documents are set as well', ({ folder }) => {
  write(folder, { 'a.yaml': 'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: x\n' });
  assert.is(lint(folder, ['--rule', 'meta/parse=warning']).findings[0]?.severity, 'warning');
  assert.equal(lint(folder, ['--rule', 'meta/*=off']).findings, []);
});

test('overrides: by the file of the finding, later ones win, --rule wins over all', ({ folder }) => {
  const text = (levels: string) => `rules: {guest/bios-and-efi: warning}\noverrides:\n${levels}`;
  const both = MACHINE.replace('uuid:', 'bootloader: {bios: {}, efi: {secureBoot: false}}\n          uuid:');
  write(folder, { 'lab/deep/vm.yaml': both, 'prod/vm.yaml': both });
  const severities = (levels: string, ...argv: string[]) => {
    write(folder, { 'vmstate.yaml': text(levels) });
    return lint(folder, ['--kubevirt', '1.8', ...argv])
      .findings.filter(({ rule }) => rule === 'guest/bios-and-efi')
      .map(({ file, severity }) => `${file} ${severity}`);
  };
  const lab = '  - {files: [lab], rules: {guest/*: off}}\n';
  assert.equal(severities(lab), ['prod/vm.yaml warning']);
  assert.equal(severities(`${lab}  - {files: ['**/deep/*.yaml'], rules: {guest/bios-and-efi: info}}\n`), [
    'lab/deep/vm.yaml info',
    'prod/vm.yaml warning',
  ]);
  assert.equal(severities('  - {files: [lab/*], rules: {guest/*: off}}\n').length, 2, '* does not reach into folders');
  assert.equal(severities(lab, '--rule', 'guest/bios-and-efi=error'), ['lab/deep/vm.yaml error', 'prod/vm.yaml error']);
});

test('exclude: neither reported nor read for facts; a file named itself is judged', ({ folder }) => {
  write(folder, {
    '.git/HEAD': '',
    'vmstate.yaml': 'exclude: [vendor/**]\n',
    'vendor/deep/kubevirt.yaml': KUBEVIRT,
    'vm.yaml': MACHINE,
  });
  const all = lint(folder);
  assert.is(all.summary.files, 1);
  assert.ok(all.targets[0]?.kubevirt.includes(', '), 'the release of the excluded object is not known');
  assert.is(lint(folder, ['vendor/deep/kubevirt.yaml']).summary.files, 1);
  const whole = run(folder, ['lint', 'vendor']);
  assert.is(whole.code, 2);
  assert.is(
    whole.err,
    'vmstate: vendor: the configuration excludes every file in it; name a file itself to judge it all the same\n',
  );
  const forced = run(folder, ['lint', 'vendor/deep/kubevirt.yaml', '--force-exclude']);
  assert.is(forced.code, 0, 'as pre-commit names files');
  assert.match(forced.out, /no findings in 0 files/);
  assert.is(run(folder, ['lint', 'vmstate.yaml']).code, 0, 'the configuration itself is checked and no manifest');
});

test('overrides: a rule that is off runs where an override says otherwise', ({ folder }) => {
  const both = MACHINE.replace('uuid:', 'bootloader: {bios: {}, efi: {secureBoot: false}}\n          uuid:');
  write(folder, {
    'vmstate.yaml': 'rules: {guest/*: off}\noverrides: [{files: [lab], rules: {guest/bios-and-efi: info}}]\n',
    'lab/vm.yaml': both,
    'prod/vm.yaml': both.replace('1a53', '2a53'),
  });
  const { findings } = lint(folder, ['--kubevirt', '1.8', '--rule', 'meta/*=off']);
  assert.equal(
    findings.map(({ rule, severity, file }) => [rule, severity, file]),
    [['guest/bios-and-efi', 'info', 'lab/vm.yaml']],
  );
});

test('exclude: what stands outside of the folder of the configuration is not meant', ({ folder }) => {
  write(folder, { 'conf/vmstate.yaml': 'exclude: ["**"]\n', 'vm.yaml': MACHINE, 'conf/vm.yaml': MACHINE });
  assert.is(lint(folder, ['--config', 'conf/vmstate.yaml']).summary.files, 1);
});

test('exclude: globs start at the folder of the configuration, wherever vmstate runs', ({ folder }) => {
  write(folder, { 'vmstate.yaml': 'exclude: [a/skip.yaml]\n', 'a/skip.yaml': MACHINE, 'a/vm.yaml': MACHINE });
  assert.is(lint(join(folder, 'a')).summary.files, 1);
  assert.is(lint(folder, ['a']).summary.files, 1);
  assert.is(lint(folder, ['a/*.yaml']).summary.files, 1, 'a pattern names no file itself');
});

test('failOn: the file decides, --fail-on wins over it', ({ folder }) => {
  write(folder, { 'vm.yaml': MACHINE, 'vmstate.yaml': 'kubevirt: "1.8"\nfailOn: warning\n' });
  assert.is(run(folder, ['lint']).code, 1);
  assert.is(run(folder, ['lint', '--fail-on', 'never']).code, 0);
  write(folder, { 'vmstate.yaml': 'failOn: never\n', 'kubevirt.yaml': KUBEVIRT });
  assert.is(run(folder, ['lint']).code, 0);
});

for (const [argument, message] of [
  ['state/rwo', '--rule takes rule=level, as state/rwo=error; "state/rwo" is no such pair'],
  ['state/rwx=off', 'there is no rule "state/rwx"; did you mean state/rwo?'],
  ['state/rwo=warn', '"warn" is no level for state/rwo; levels are error, warning, info, off'],
] as const) {
  test(`--rule ${argument} is refused`, ({ folder }) => {
    write(folder, { 'vm.yaml': MACHINE });
    const { code, err } = run(folder, ['lint', '--rule', argument]);
    assert.is(err, `vmstate: ${message}\n`);
    assert.is(code, 2);
  });
}

test('--print-config: defaults, file and command line merged; it reads back as what it is', ({ folder }) => {
  write(folder, {
    'vmstate.yaml': `kubevirt: 1.8
clusters: [{name: prod, paths: [prod/**], facts: prod.yaml, kubevirt: "1.5", render: kustomize build .}]
exclude: [vendor]
rules: {state/rwo: error, gates/*: off}
overrides: [{files: [lab], rules: {meta/*: off, guest/uuid-shared: off}}]
failOn: warning
`,
  });
  const { code, out } = run(folder, ['lint', '--print-config', '--rule', 'gates/missing=info', '--fail-on', 'never']);
  assert.is(code, 0);
  assert.match(out, /^# from vmstate\.yaml\n/);
  assert.match(out, /^ {2}gates\/missing: info$/m);
  assert.match(out, /^ {2}gates\/unknown: off$/m);
  assert.match(out, /^ {2}guest\/uuid-shared: warning # default$/m);
  const print = ['lint', '--print-config', '--format', 'json'];
  const first = run(folder, [...print, '--rule', 'gates/missing=info', '--fail-on', 'never']).out;
  assert.equal(
    Object.keys(JSON.parse(first).rules),
    RULES.map(({ id }) => id),
  );
  assert.equal(JSON.parse(first).clusters[0].facts, ['prod.yaml']);
  write(folder, { 'vmstate.yaml': out });
  assert.is(run(folder, print).out, first);
  assert.match(
    run(folder, ['lint', '--print-config', '--no-config']).out,
    /^# from defaults; there is no vmstate\.yaml\n/,
  );
});

test('the library takes the same settings', async ({ folder }) => {
  write(folder, {
    'kubevirt.yaml': KUBEVIRT,
    'vm.yaml': MACHINE,
    'vmstate.yaml': 'rules: {gates/missing: warning}\nkubevirt: "1.4"\n',
  });
  write(folder, { 'other.yaml': 'kubevirt: "1.8"\n' });
  const severities = async (options: object) =>
    (await lintFiles(['.'], { cwd: folder, ...options })).findings.map(({ severity }) => severity);
  assert.equal(await severities({}), ['warning']);
  assert.equal(await severities({ config: false }), ['error']);
  assert.equal(await severities({ config: 'other.yaml' }), []);
  assert.equal(await severities({ rules: { 'gates/*': 'info' } }), ['info']);
  assert.is((await planFiles(['.'], { cwd: folder })).targets[0]?.kubevirt, '1.4.1');
  assert.is((await planFiles(['.'], { cwd: folder, config: false })).targets[0]?.kubevirt, '1.5.3');
  const wrong = await lintFiles(['.'], { cwd: folder, rules: { 'a/b': 'off' } }).catch((error: unknown) => error);
  assert.instance(wrong, UsageError);
});

test('the library sets rules for objects', () => {
  const vm = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'app' },
    spec: { template: { spec: { domain: { firmware: { bootloader: { bios: {}, efi: { secureBoot: false } } } } } } },
  };
  const severities = (rules: Record<string, 'off' | 'info'>) =>
    lintObjects([vm], { kubevirt: '1.8', rules, complete: false })
      .findings.filter(({ rule }) => rule === 'guest/bios-and-efi')
      .map(({ severity }) => severity);
  assert.equal(severities({}), ['error']);
  assert.equal(severities({ 'guest/bios-and-efi': 'info' }), ['info']);
  assert.equal(severities({ 'guest/*': 'off' }), []);
  assert.throws(() => lintObjects([], { rules: { 'guest/x': 'off' } }), /there is no rule "guest\/x"/);
});

test('without a configuration neither the YAML library nor the glob library is loaded', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT });
  const script = `const { main } = require(${JSON.stringify(join(__dirname, '../src/main.ts'))});
const io = { cwd: process.cwd(), env: {}, stdout: { write() {} }, stderr: process.stderr };
const code = main(['lint'], io);
const loaded = Object.keys(require.cache).filter((file) => /node_modules.(?:yaml|picomatch)./.test(file));
console.log([code, loaded.length].join(' '));`;
  const tsx = require.resolve('tsx');
  const loaded = () => spawnSync(process.execPath, ['--import', tsx, '-e', script], { cwd: folder, encoding: 'utf8' });
  assert.is(loaded().stdout, '0 0\n', loaded().stderr);
  write(folder, { 'vmstate.yaml': 'exclude: [vendor]\n' });
  assert.not.match(loaded().stdout, /^0 0$/m, 'the test can tell');
});

test('the clusters that README.md shows are right, and it names every option', ({ folder }) => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  const shown = /^ {4}clusters:\n(?: {4}.*\n)+/m.exec(readme);
  const files = { 'facts/prod.yaml': KUBEVIRT, 'base/vm.yaml': MACHINE };
  write(folder, { ...files, 'vmstate.yaml': (shown?.[0] ?? '!').replace(/^ {4}/gm, '') });
  assert.equal(
    lint(folder).targets.map(({ cluster, kubevirt }) => [cluster, kubevirt]),
    [
      ['prod', '1.5.3'],
      ['lab', '1.8.4'],
    ],
  );
  const options = run(folder, ['lint', '--help']).out.match(/--[a-z-]+/g) ?? [];
  const missing = new Set(options.filter((option) => option !== '--help' && !readme.includes(`\`${option}`)));
  assert.equal([...missing], []);
});

test('the configuration that README.md shows is right, and names the schema that is published', ({ folder }) => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  const shown = /^ {4}# yaml-language-server: \$schema=(\S+)\n(?: {4}.*\n)+/m.exec(readme);
  write(folder, { 'vmstate.yaml': (shown?.[0] ?? '!').replace(/^ {4}/gm, ''), 'vm.yaml': MACHINE });
  assert.is(run(folder, ['lint']).code, 1, 'failOn: warning');
  assert.ok(existsSync(join(__dirname, '..', shown?.[1]?.replace('node_modules/vmstate/', '') ?? '!')));
});

test('the schema names every rule and family and every key', () => {
  const schema = JSON.parse(configSchema(RULE_NAMES));
  const keys = ['kubevirt', 'clusters', 'exclude', 'rules', 'overrides', 'failOn', 'schema'];
  assert.equal(Object.keys(schema.properties), keys);
  const families = [...new Set(RULES.map(({ id }) => `${id.split('/')[0]}/*`))];
  assert.equal(Object.keys(schema.properties.rules.properties), [...RULES.map(({ id }) => id), ...families]);
  assert.equal(schema.properties.rules.properties['state/rwo'].enum, ['error', 'warning', 'info', 'off']);
  const { files } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
  assert.ok(files.includes('schema'), 'it is published');
});

test('outside of Git, paths in manifests start at the folder of the configuration or the one that is named', ({
  folder,
}) => {
  const prune = 'source: {path: vms}, destination: {namespace: lab}, syncPolicy: {automated: {prune: true}}';
  write(folder, {
    'tree/app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: vms}\nspec: {${prune}}\n`,
    'tree/vms/vm.yaml': MACHINE,
  });
  assert.ok(rulesOf(lint(folder, ['tree'])).includes('gitops/prune'), 'named');
  assert.not(rulesOf(lint(folder, ['tree/app.yaml', 'tree/vms'])).includes('gitops/prune'), 'several');
  write(folder, { 'tree/vmstate.yaml': 'kubevirt: "1.8"\n' });
  assert.ok(rulesOf(lint(folder, ['tree/vms'])).includes('gitops/prune'), 'configured');
});

test.run();
