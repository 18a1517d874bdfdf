/** The laws of fixes on programs: what is mended in manifests is mended in the sources that write them. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readDocuments } from '../src/read/documents.js';
import { isMap } from '../src/value.js';
import { choices, type Data } from './edit/formats.js';
import { printSource } from './edit/source-formats.js';
import { EVERYTHING, FIXABLE, holdLaws, inFolder, lintIn, type Scene, sceneOf } from './fix-laws.js';
import { documentsOf } from './mended.js';
import { filesOf } from './pitfall-files.js';
import { PITFALLS } from './pitfalls.js';
import fc from './random.js';
import { sourceOf } from './read/typescript/source-text.js';

/** The source that writes the objects of manifests; undefined for what is no plain manifest. */
function programOf(text: string): string | undefined {
  const { objects, problems } = readDocuments(text, { file: 'case.yaml', observed: false });
  const plain = objects.every(({ document, kind }) => document?.template === false && kind !== 'Kustomization');
  return plain && problems.length === 0 && objects.length > 0
    ? sourceOf(objects.map(({ value }) => written(value))).text
    : undefined;
}

/** What cdk8s writes of a value: null leaves no key. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, written(inner)]));
}

/** A scene with a program in place of each file of manifests. */
function inPrograms(scene: Scene): Scene {
  const files = Object.entries(scene.tree).map(([name, text]): [string, string] => {
    const program = /\.ya?ml$/.test(name) && !/kustomization|vmstate/i.test(name) ? programOf(text) : undefined;
    return program === undefined ? [name, text] : [name.replace(/\.ya?ml$/, '.ts'), program];
  });
  const names = files.map(([name]) => name);
  return { ...scene, tree: Object.fromEntries(files), sources: names.filter((name) => name.endsWith('.ts')) };
}

for (const rule of FIXABLE) {
  test(`${rule.id}: its fix mends the program that writes what it reports`, () => {
    const made = holdLaws(inPrograms(sceneOf(rule)), EVERYTHING);
    const own = made.filter((finding) => finding.rule === rule.id);
    assert.ok(own.length > 0, 'the rule has a fix for its example');
    for (const { fix } of own) assert.is(fix?.safety, rule.fix?.safety);
  });
}

for (const { scenes = [] } of PITFALLS)
  for (const { fixture, releases } of scenes) {
    const { tree, facts, base } = filesOf(fixture, 'pitfall');
    if (Object.keys(base).length > 0) continue;
    test(`${fixture}: fixes mend the programs that they are for`, () => {
      for (const kubevirt of releases) holdLaws(inPrograms({ tree, facts, kubevirt }), EVERYTHING);
    });
  }

test('fixes mend their rules however the program is written', () => {
  fc.assert(
    fc.property(fc.nat(FIXABLE.length - 1), choices, (index, choose) => {
      const rule = FIXABLE[index] as (typeof FIXABLE)[number];
      const { tree, ...rest } = sceneOf(rule);
      const objects = documentsOf(tree['case.yaml'] ?? '').map(written) as { [key: string]: Data }[];
      const { text, parts } = printSource(objects, choose);
      const scene = { ...rest, tree: { 'main.ts': text, 'parts.ts': parts }, sources: ['main.ts'] };
      const made = holdLaws(scene, EVERYTHING);
      const { findings } = inFolder(scene, (folder) => lintIn(folder, scene));
      const refused = findings.some(({ noFix = '' }) => /comment|is to be one of another type/.test(noFix));
      assert.ok(refused || made.some((finding) => finding.rule === rule.id), `${rule.id}\n${text}\n${parts}`);
    }),
    { numRuns: 100, includeErrorInReport: true },
  );
});

test.run();
