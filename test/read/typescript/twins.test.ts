import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diffFiles, type Finding, lintFiles } from '../../../src/index.js';
import { readDocuments } from '../../../src/read/documents.js';
import type { Rule } from '../../../src/rules/define.js';
import { RULES } from '../../../src/rules/index.js';
import { isMap } from '../../../src/value.js';
import { type SourceText, sourceOf } from './source-text.js';

/** Rules whose defect cannot stand in a program, and why. */
const MANIFESTS_ONLY: Readonly<Record<string, string>> = {
  'meta/duplicate-key': 'of keys that stand twice in a literal TypeScript itself says so',
  'meta/ignore-without-reason': 'the example ignores by a comment of YAML',
  'meta/ignore-unused': 'the example ignores by a comment of YAML',
  'schema/null-object': 'cdk8s writes no key of null',
  'meta/parse': 'the example is no YAML; what is no TypeScript has a test of its own',
};

const objectsIn = (text: string) => readDocuments(text, { file: 'case.yaml', observed: false }).objects;

interface Side {
  readonly files: Readonly<Record<string, string>>;
  readonly named: string;
}

async function findings(rule: Rule, { files, named }: Side, base: Side | undefined): Promise<readonly Finding[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'vmstate-twin-'));
  try {
    mkdirSync(join(cwd, 'base'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    for (const [name, text] of Object.entries(base?.files ?? {})) writeFileSync(join(cwd, 'base', name), text);
    if (rule.facts !== undefined) writeFileSync(join(cwd, 'facts.txt'), rule.facts);
    const options = { cwd, context: false, facts: rule.facts === undefined ? [] : ['facts.txt'] };
    const result = base ? await diffFiles('base', [named], options) : await lintFiles([named], options);
    return result.findings;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** What cdk8s writes of a value: null leaves no key. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, written(inner)]));
}

/** The manifests themselves, or as cdk8s would write them where that differs. */
function writtenText(text: string): string {
  const values = objectsIn(text).map(({ value }) => value);
  const plain = JSON.stringify(values.map(written));
  return plain === JSON.stringify(values)
    ? text
    : values.map((value) => JSON.stringify(written(value))).join('\n---\n');
}

const yamlSide = (text: string): Side => ({ files: { 'case.yaml': text }, named: 'case.yaml' });
const programSide = ({ text }: SourceText): Side => ({ files: { 'main.ts': text }, named: 'main.ts' });

/** A finding as it must be in both languages. */
const said = ({ rule, severity, object, path }: Finding): string =>
  `${severity} ${rule} ${object?.kind}/${object?.namespace}/${object?.name} ${path}`;

/** Text is compared by what it says without its place. */
function keys(path: string): (string | number)[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([\w-]+)/g)].map(([, quoted, index, plain]) =>
    index === undefined ? ((quoted === undefined ? plain : JSON.parse(`"${quoted}"`)) as string) : Number(index),
  );
}

for (const rule of RULES.filter(({ id }) => MANIFESTS_ONLY[id] === undefined)) {
  test(`${rule.id}: a program is judged as the manifests that it writes`, async () => {
    const objects = objectsIn(rule.bad);
    const source = sourceOf(objects.map(({ value }) => value));
    const base = rule.base === undefined ? undefined : objectsIn(rule.base);
    const inYaml = await findings(
      rule,
      yamlSide(writtenText(rule.bad)),
      rule.base === undefined ? undefined : yamlSide(rule.base),
    );
    const inProgram = await findings(
      rule,
      programSide(source),
      base && programSide(sourceOf(base.map(({ value }) => value))),
    );
    assert.ok(inYaml.some((finding) => finding.rule === rule.id));
    assert.equal(inProgram.map(said).sort(), inYaml.map(said).sort());
    for (const finding of inProgram) {
      const { file, line, object, path = '' } = finding;
      if (file !== 'main.ts') continue;
      const index = objects.findIndex(
        (one) => one.kind === object?.kind && one.name === object?.name && one.namespace === object?.namespace,
      );
      assert.is(line, source.lineOf(index, keys(path)), `${said(finding)} at ${file}:${line}`);
    }
  });
}

test('rules that are left out exist', () => {
  for (const id of Object.keys(MANIFESTS_ONLY))
    assert.ok(
      RULES.some((rule) => rule.id === id),
      id,
    );
});

test.run();
