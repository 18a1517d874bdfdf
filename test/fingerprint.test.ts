/** What a fingerprint stands for: it stays when lines move and files are written anew, and tells objects apart. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { stringify } from 'yaml';
import { type Finding, type LintResult, readYaml } from '../src/index.js';
import { lintLoaded } from '../src/lint.js';
import { loadFiles } from '../src/load.js';
import { RULES } from '../src/rules/index.js';
import fc from './random.js';
import { KUBEVIRT, lint, MACHINE, workspace, write } from './workspace.js';

const lintText = (text: string): LintResult =>
  lintLoaded(loadFiles(['-'], { stdin: text, context: false, cwd: '/' }), undefined);

const fingerprints = ({ findings }: { findings: readonly Finding[] }): string[] =>
  findings.map(({ fingerprint }) => fingerprint).sort();

const said = (findings: readonly Finding[]): string =>
  findings.map(({ rule, path, message, fingerprint }) => `${fingerprint} ${rule} ${path}: ${message}`).join('\n');

/** The same value with the keys of its maps in another order. */
function reordered(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reordered(inner, by)] as const);
  const turned = entries.length === 0 ? 0 : by % entries.length;
  return Object.fromEntries([...entries.slice(turned), ...entries.slice(0, turned)]);
}

/** Ways to write the same object. */
const STYLES: Readonly<Record<string, (value: unknown) => string>> = {
  'YAML, deeply indented': (value) => stringify(value, { version: '1.1', indent: 6, lineWidth: 0 }),
  'YAML, in quotes': (value) => stringify(value, { version: '1.1', defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }),
  'YAML, in flows': (value) => stringify(value, { version: '1.1', collectionStyle: 'flow', lineWidth: 40 }),
  'JSON on one line': (value) => JSON.stringify(value),
  'JSON with line breaks': (value) => JSON.stringify(value, null, 3),
};

/** Rules that judge how a text is written, not what it says. */
const TEXTUAL = ['meta/parse', 'meta/duplicate-key', 'meta/ignore-unused', 'meta/ignore-without-reason'];

const rewriting = fc.record({
  style: fc.constantFrom(...Object.keys(STYLES)),
  keys: fc.nat(7),
  head: fc.constantFrom('', '# a comment\n\n', '\n\n\n\n'),
});

const rewritten = (text: string, { style, keys, head }: { style: string; keys: number; head: string }): string =>
  readYaml(text)
    .values.map((value) => `${head}${STYLES[style]?.(reordered(value, keys))}`)
    .join('\n---\n');

test('fingerprints stay when a file is written anew: its style, the order of its keys, its lines', () => {
  const rules = RULES.filter(({ id, compare }) => !TEXTUAL.includes(id) && !compare);
  const ways = fc.sample(rewriting, rules.length);
  for (const [index, { id, bad }] of rules.entries()) {
    const how = ways[index] as (typeof ways)[number];
    const before = lintText(bad);
    const after = lintText(rewritten(bad, how));
    const message = `${id}, ${JSON.stringify(how)}\n${said(before.findings)}\n\n${said(after.findings)}`;
    assert.equal(fingerprints(after), fingerprints(before), message);
  }
});

test('fingerprints stay when lines move, also of findings in no object; no two are the same', () => {
  for (const { id, bad } of RULES) {
    const moved = lintText(`# a comment\n\n${bad.replaceAll('\n---\n', '\n\n---\n# a comment\n')}`);
    assert.equal(fingerprints(moved), fingerprints(lintText(bad)), id);
    const { findings } = lintText(`${bad}---\n${bad}`);
    assert.is(new Set(fingerprints({ findings })).size, findings.length, `${id}\n${said(findings)}`);
  }
});

const cases = workspace('fingerprint');

const one = (folder: string, argv: readonly string[] = []): Finding => {
  const [first] = lint(folder, argv).findings;
  if (!first) throw new Error('there is no finding');
  return first;
};

const VOLATILE = MACHINE.replace('            persistent: true\n', '            enable: 1\n');

cases('another machine, namespace, cluster, rule or field has another fingerprint', ({ folder }) => {
  const of = (text: string): string => {
    write(folder, { 'vm.yaml': text });
    return one(folder, ['--kubevirt', '1.8']).fingerprint;
  };
  const machine = of(VOLATILE);
  assert.is(of(VOLATILE), machine);
  const others = [
    VOLATILE.replace('name: ledger', 'name: journal'),
    VOLATILE.replace('name: ledger', 'name: ledger\n  namespace: lab'),
    VOLATILE.replace('enable: 1', 'enabel: 1'),
    VOLATILE.replace('kind: VirtualMachine', 'kind: VirtualMachineInstance'),
  ].map(of);
  assert.is(new Set([machine, ...others]).size, others.length + 1);
});

cases('the API version does not matter, nor does the place of an item that has a name', ({ folder }) => {
  const disks = (names: readonly string[]): string =>
    `${MACHINE}          disks:\n${names.map((name) => `            - {name: ${name}, diskk: {}}\n`).join('')}`;
  const of = (text: string): Finding[] => {
    write(folder, { 'vm.yaml': text });
    return lint(folder, ['--kubevirt', '1.8']).findings.filter(({ path = '' }) => path.includes('diskk'));
  };
  const [only] = of(disks(['root']));
  const both = of(disks(['data', 'root']));
  assert.is(only?.path, 'spec.template.spec.domain.devices.disks[0].diskk');
  assert.is(both[1]?.path, 'spec.template.spec.domain.devices.disks[1].diskk');
  assert.is(both[1]?.fingerprint, only?.fingerprint);
  assert.is.not(both[0]?.fingerprint, only?.fingerprint);
  const [older] = of(disks(['root']).replace('kubevirt.io/v1\n', 'kubevirt.io/v1alpha3\n'));
  assert.is(older?.fingerprint, only?.fingerprint);
});

cases('it does not depend on the working directory, nor on the file where an object has a name', ({ folder }) => {
  write(folder, {
    '.git/HEAD': '',
    'sub/kubevirt.yaml': KUBEVIRT,
    'sub/vm.yaml': MACHINE,
    'sub/broken.yaml': `${MACHINE}  broken: [`,
  });
  const outside = lint(folder);
  assert.is(outside.findings.length, 2);
  assert.equal(fingerprints(lint(`${folder}/sub`)), fingerprints(outside));
  assert.equal(fingerprints(lint(`${folder}/sub`, ['..'])), fingerprints(outside));
});

test.run();
cases.run();
