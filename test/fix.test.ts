/** Laws of fixes, for every rule that has one, on manifests. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { RULES } from '../src/rules/index.js';
import { type Choices, choices, type Data, print } from './edit/formats.js';
import { EVERYTHING, FIXABLE, factsOf, holdLaws, inFolder, lintIn, sceneOf } from './fix-laws.js';
import { documentsOf } from './mended.js';
import { filesOf } from './pitfall-files.js';
import { PITFALLS } from './pitfalls.js';
import fc from './random.js';

for (const rule of FIXABLE) {
  test(`${rule.id}: its fix mends what it reports, and nothing else`, () => {
    const made = holdLaws(sceneOf(rule), EVERYTHING);
    const own = made.filter((finding) => finding.rule === rule.id);
    assert.ok(own.length > 0, 'the rule has a fix for its example');
    for (const { fix } of own) assert.is(fix?.safety, rule.fix?.safety);
  });
}

test('rules without a word of a fix have none', () => {
  for (const rule of RULES.filter(({ fix, compare }) => !fix && !compare)) {
    const scene = { tree: { 'case.yaml': rule.bad }, ...factsOf(rule.facts) };
    const { findings } = inFolder(scene, (folder) => lintIn(folder, scene));
    assert.equal(
      findings.filter((one) => one.rule === rule.id && (one.fix || one.noFix)),
      [],
      rule.id,
    );
  }
});

for (const { scenes = [] } of PITFALLS)
  for (const { fixture, releases } of scenes) {
    const { tree, facts, base } = filesOf(fixture, 'pitfall');
    if (Object.keys(base).length > 0) continue;
    for (const flags of [[], EVERYTHING])
      test(`${fixture}: fixes${flags.length > 0 ? ', unsafe ones too,' : ''} mend what they are for`, () => {
        for (const kubevirt of releases) holdLaws({ tree, facts, kubevirt }, flags);
      });
  }

/** The objects of a text in another format; `---` between them. */
function rewritten(text: string, choose: Choices): string {
  const objects = documentsOf(text) as { [key: string]: Data }[];
  return objects.map((object) => print(object, choose, false).text.replace(/([^\n])$/, '$1\n')).join('---\n');
}

/** Checks the laws on what rules report, written anew. */
function holdHowever(write: (text: string, choose: Choices) => string): void {
  fc.assert(
    fc.property(fc.nat(FIXABLE.length - 1), choices, (index, choose) => {
      const rule = FIXABLE[index] as (typeof RULES)[number];
      const { tree, ...rest } = sceneOf(rule);
      const text = write(tree['case.yaml'] ?? '', choose);
      const scene = { ...rest, tree: { 'case.yaml': text } };
      const made = holdLaws(scene, EVERYTHING);
      const { findings } = inFolder(scene, (folder) => lintIn(folder, scene));
      const refused = findings.some(({ noFix = '' }) => noFix.includes('comment'));
      assert.ok(refused || made.some((finding) => finding.rule === rule.id), `${rule.id}\n${text}`);
    }),
    { numRuns: 100, includeErrorInReport: true },
  );
}

test('fixes mend their rules however the objects are written', () => holdHowever(rewritten));

const MISSPELT = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: a}
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        devices:
          tpm:
            persistant: VALUE
        firmware:
          bootloader: {efi: {persistent: true, secureBoot: false}}
`;

test('a key that gets its right name is not written beside it by another fix', () => {
  for (const value of ['true', 'false']) {
    const scene = { tree: { 'case.yaml': MISSPELT.replace('VALUE', value) }, kubevirt: '1.8' };
    const made = inFolder(scene, (folder) => {
      const rules = lintIn(folder, scene).findings.flatMap(({ rule, fix }) => (fix ? [rule] : []));
      assert.ok(rules.includes('schema/unknown-field') && rules.includes('guest/split-persistence'), String(rules));
      lintIn(folder, scene, ['--fix', ...EVERYTHING]);
      return readFileSync(join(folder, 'case.yaml'), 'utf8');
    });
    assert.is(made, scene.tree['case.yaml'].replace('persistant', 'persistent'), value);
  }
});

/** The objects of a text as an export of a cluster has them: the items of one List. */
const listed = (text: string): { [key: string]: Data } => ({
  apiVersion: 'v1',
  kind: 'List',
  items: documentsOf(text) as { [key: string]: Data }[],
});

test('fixes mend their rules in the items of a List, however it is written', () =>
  holdHowever((text, choose) => print(listed(text), choose, false).text));

/** What is suggested for a document. */
function suggested(scene: ReturnType<typeof sceneOf>, text: string) {
  const own = { ...scene, tree: { 'case.yaml': text } };
  const { findings } = inFolder(own, (folder) => lintIn(folder, own));
  return findings.map(({ rule, line, fix, noFix }) => ({ rule, line, fix, noFix }));
}

test('an item of a List is edited as if all of its document were read for it', () => {
  for (const rule of FIXABLE) {
    const scene = sceneOf(rule);
    const list = listed(scene.tree['case.yaml'] ?? '');
    for (const text of [dump(list, { lineWidth: 60 }), dump(list, { noArrayIndent: true })]) {
      // With an anchor somewhere, parts of a document are not told apart.
      assert.equal(suggested(scene, text), suggested(scene, `${text}x-anchor: &x 1\n`), `${rule.id}\n${text}`);
    }
  }
});

test.run();
