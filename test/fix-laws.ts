/**
 * Laws of fixes: the finding is gone, no new one comes, running again changes nothing, only what was meant changes, and what
 * editors make of the edits by lines and columns is the same.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import * as assert from 'uvu/assert';
import { type Edit, type Finding, type LintResult, readYaml } from '../src/index.js';
import { RULES } from '../src/rules/index.js';
import { MENDED } from './mended.js';
import { programOf } from './read/typescript/programs.js';
import { run } from './workspace.js';

export type Tree = Readonly<Record<string, string>>;

export interface Scene {
  readonly tree: Tree;
  readonly facts?: Tree;
  readonly kubevirt?: string;
  /** The sources of programs in the tree that are linted beside its manifests. */
  readonly sources?: readonly string[];
}

export const EVERYTHING = ['--unsafe-fixes'];

/** Calls something with a folder that holds the files of a scene. */
export function inFolder<T>({ tree, facts = {} }: Scene, call: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-fix-'));
  try {
    mkdirSync(join(folder, '.git'));
    for (const [name, text] of Object.entries({ ...tree, ...facts })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return call(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function argumentsOf({ facts = {}, kubevirt, sources = [] }: Scene): string[] {
  const given = Object.keys(facts).flatMap((file) => ['--facts', file]);
  return [
    'lint',
    '--no-config',
    ...given,
    ...(kubevirt === undefined ? [] : ['--kubevirt', kubevirt]),
    '.',
    ...sources,
  ];
}

export function lintIn(folder: string, scene: Scene, flags: readonly string[] = []): LintResult {
  const { out, err } = run(folder, [...argumentsOf(scene), '--format', 'json', ...flags]);
  assert.not.match(err, /bug/);
  return JSON.parse(out) as LintResult;
}

const read = (folder: string, tree: Tree): Tree =>
  Object.fromEntries(Object.keys(tree).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** A finding, told by what it is of. */
const told = ({ rule, object, cluster = '' }: Finding): string =>
  `${rule} ${object?.kind} ${object?.namespace}/${object?.name} ${cluster}`;

/** A text with edits made as an editor does it: by lines and columns, from the end. */
function byLines(text: string, edits: readonly Edit[]): string {
  const bare = text.replace(/^\uFEFF/, '');
  const starts = [0];
  for (let at = bare.indexOf('\n'); at >= 0; at = bare.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? Number.NaN) + column - 1;
  const sorted = [...edits].sort((left, right) => right.line - left.line || right.column - left.column);
  let result = bare;
  for (const { line, column, endLine, endColumn, text: written } of sorted)
    result = result.slice(0, offset(line, column)) + written + result.slice(offset(endLine, endColumn));
  return text.slice(0, text.length - bare.length) + result;
}

/** What persistence brings with it: all of it was asked for by what was unsafe. */
const BROUGHT: Readonly<Record<string, RegExp>> = {
  unsafe:
    /^(?:guest\/(?:uuid-unpinned|split-persistence)|gates\/missing|gitops\/prune|meta\/needs-facts|(?:state|migration|snapshot)\/\S+) /,
  // A class that was set in vain is set now, and may be wrong itself.
  'gitops/hyperconverged-path': /^(?:state\/\S+|meta\/needs-facts) /,
  // What the deprecated fields could not say is asked for where they are gone.
  'guest/deprecated-preference': /^guest\/volatile-efi /,
};

function assertNoneNew(before: readonly Finding[], after: readonly Finding[], made: readonly Finding[]): void {
  const known = before.map(told);
  const brought = made.flatMap(({ rule, fix }) => [
    BROUGHT[rule],
    fix?.safety === 'unsafe' ? BROUGHT.unsafe : undefined,
  ]);
  const fresh = after.map(told).filter((one) => !known.includes(one) && !brought.some((pattern) => pattern?.test(one)));
  assert.equal(fresh, []);
}

/** What a path of the parsed data may be for a fix of a rule to change it. */
const MEANT: Readonly<Record<string, RegExp>> = {
  'gates/discontinued': /featureGates/i,
  'gates/missing': /featureGates| \d+ spec$|configuration|developerConfiguration/,
  'gates/redundant': /featureGates/i,
  'gitops/hyperconverged-path': /spec/,
  'gitops/prune': /metadata annotations/,
  'gitops/running-field': /(?:running|runStrategy)$/,
  'gitops/server-field': /status|metadata/,
  'guest/deprecated-preference': /spec firmware preferred\w*E|spec firmware preferredUseSecureBoot/,
  'guest/secure-boot-without-smm': /features/,
  'guest/split-persistence': /(?:tpm|efi|preferredTPM|preferredEfi)/,
  'guest/uuid-unpinned': /firmware/,
  'guest/volatile-efi': /efi|preferredEfi/i,
  'guest/volatile-tpm': /tpm|preferredTPM/i,
  'schema/unknown-field': /tpm enabled?$/,
  'state/no-storage-class': /vmStateStorageClass|spec configuration|storage/,
};

function leaves(value: unknown, at = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[at, JSON.stringify(value)]]);
  const below = Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, `${at} ${key}`)]);
  return new Map(below.length === 0 ? [[at, JSON.stringify(value)]] : below);
}

/** What manifests hold, and what programs make. */
function dataOf(tree: Tree, sources: readonly string[]): unknown {
  const manifests = Object.entries(tree).filter(([name]) => !name.endsWith('.ts'));
  const programs = sources.map((source) => {
    const { objects, problems } = programOf(tree, [source]);
    assert.equal(problems, []);
    return [source, objects.map(({ object }) => object.value)];
  });
  return Object.fromEntries([...manifests.map(([name, text]) => [name, readYaml(text).values]), ...programs]);
}

/** Only data that the fixes are about differs. */
function assertMeant({ sources = [], tree }: Scene, after: Tree, rules: readonly string[]): void {
  const [old, now] = [tree, after].map((one) => leaves(dataOf(one, sources)));
  const paths = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const differing = [...paths].filter((path) => old?.get(path) !== now?.get(path));
  const strange = differing.filter((path) => !rules.some((rule) => MEANT[rule]?.test(path.trim())));
  assert.equal(strange, [], 'data that no fix is about');
}

/** The rules whose fixes were made: also of what unsafe fixes brought. */
const rulesOf = (made: readonly Finding[]): string[] => [
  ...made.map(({ rule }) => rule),
  ...(made.some(({ fix }) => fix?.safety === 'unsafe')
    ? ['gates/missing', 'gitops/prune', 'guest/split-persistence', 'guest/uuid-unpinned', 'state/no-storage-class']
    : []),
];

const comments = (text: string): string[] => text.split(/\r?\n/).filter((line) => /^\s*(?:#|\/\/)/.test(line));

/** Checks every law on a scene; gives the fixes that were made, with those of `unsafe` among them if they are asked for. */
export function holdLaws(scene: Scene, flags: readonly string[]): readonly Finding[] {
  return inFolder(scene, (folder) => {
    const before = lintIn(folder, scene);
    const fits = ({ fix }: Finding): boolean => fix !== undefined && (fix.safety === 'safe' || flags.length > 0);
    const made = before.findings.filter(fits);
    for (const finding of made) alone(scene, finding, before);
    const patch = run(folder, [...argumentsOf(scene), '--diff', ...flags]);
    assert.is(patch.code, made.length > 0 ? 1 : 0, patch.err);
    assert.equal(read(folder, scene.tree), scene.tree, '--diff writes nothing');
    const after = lintIn(folder, scene, ['--fix', ...flags]);
    const texts = read(folder, scene.tree);
    assert.is(after.findings.filter(fits).length, 0, 'nothing is left to fix');
    assert.equal(lintIn(folder, scene).findings, after.findings, 'what is reported is what stands there');
    assertNoneNew(before.findings, after.findings, made);
    for (const finding of made)
      assert.not.ok(after.findings.map(told).includes(told(finding)), `${told(finding)} is gone`);
    for (const [name, text] of Object.entries(scene.tree))
      assert.equal(comments(texts[name] ?? ''), comments(text), 'comments stay');
    assertMeant(scene, texts, rulesOf(made));
    for (const one of patch.out === '' ? [] : parsePatch(patch.out)) {
      const name = one.newFileName ?? '';
      assert.is(
        applyPatch(scene.tree[name] ?? '', one, { autoConvertLineEndings: false }),
        texts[name],
        'the diff is what --fix does',
      );
    }
    const again = lintIn(folder, scene, ['--fix', ...flags]);
    assert.equal(read(folder, scene.tree), texts, 'a second run changes nothing');
    assert.is(again.summary.fixed, 0);
    return made;
  });
}

/** A fix by itself, made by its lines and columns. */
function alone(scene: Scene, finding: Finding, { findings }: LintResult): void {
  const edits = finding.fix?.edits ?? [];
  const files = new Set(edits.map(({ file }) => file));
  const tree = Object.fromEntries(
    Object.entries(scene.tree).map(([name, text]) => {
      const own = edits.filter(({ file }) => file === name);
      return [name, own.length > 0 ? byLines(text, own) : text];
    }),
  );
  assert.ok(files.size > 0 && [...files].every((file) => file in scene.tree), 'edits are of files');
  assertMeant(scene, tree, [finding.rule]);
  const after = inFolder({ ...scene, tree }, (folder) => lintIn(folder, scene)).findings;
  assert.not.ok(after.map(told).includes(told(finding)) && after.length >= findings.length, `${told(finding)} is gone`);
  assertNoneNew(findings, after, [finding]);
}

export const factsOf = (text: string | undefined): { facts?: Tree } =>
  text === undefined ? {} : { facts: { 'facts.txt': text } };

export const FIXABLE = RULES.filter(({ fix }) => fix !== undefined);

/** What a rule mends: its own wrong example, or one of the table where that has no fix. */
export const sceneOf = ({ id, bad, facts }: (typeof RULES)[number]): Scene => {
  const own = MENDED[id];
  return own
    ? { tree: { 'case.yaml': own.text }, ...factsOf(own.facts) }
    : { tree: { 'case.yaml': bad }, ...factsOf(facts) };
};
