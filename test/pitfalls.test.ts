/**
 * Every way to lose state that we know of, as somebody would write it, beside its nearest innocent twin.
 *
 * A fixture in fixtures/pitfalls is both at once: lines that begin with `-` are the pitfall's, lines with `+` the twin's, all others stand
 * in both. `@@ path` begins a file, `@@ base path` one as it was committed before the change, `@@ facts path` one captured from the cluster,
 * `@@ use name` takes a cluster from fixtures/pitfalls/clusters (no YAML by name, lest it counts as a cluster of this repository). A mark
 * `# ~> rule` is a finding of the pitfall, `# => rule` one of both. Nothing else may be found, by any rule.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diffFiles, type Finding, type LintResult } from '../src/index.js';
import { RULES } from '../src/rules/index.js';
import { lintTree } from './harness.js';
import { type Files, FOLDER, filesOf, type Side } from './pitfall-files.js';
import { PITFALLS, type Pitfall, type Scene, TRAPS } from './pitfalls.js';

/** The findings that a side's files are marked with, as `file:line rule`; those of a base are told by the word. */
function expected({ tree, base }: Files, side: Side): string[] {
  const mark = side === 'pitfall' ? /# [~=]> (.*)$/ : /# => (.*)$/;
  const marksOf = ([path, text]: [string, string], before = ''): string[] =>
    text.split('\n').flatMap((line, index) => {
      const rules = mark.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
      return rules.map((rule) => `${before}${path}:${index + 1} ${rule}`);
    });
  const marks = Object.entries(tree).flatMap((file) => marksOf(file));
  return [...marks, ...Object.entries(base).flatMap((file) => marksOf(file, 'base '))].sort();
}

const placed = (findings: readonly Finding[]): string[] =>
  findings.map(({ revision, file, line, rule }) => `${revision ? 'base ' : ''}${file}:${line} ${rule}`).sort();

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const PERSON = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

function git(cwd: string, ...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const { status, stderr } = spawnSync('git', [...PERSON, ...args], { cwd, env });
  assert.is(status, 0, `git ${args.join(' ')}: ${stderr}`);
}

/** What `vmstate diff HEAD` finds in a work tree that was changed after a commit. */
async function diffTree({ tree, base }: Files, options: { kubevirt: string }): Promise<LintResult> {
  const cwd = mkdtempSync(join(tmpdir(), 'vmstate-pitfall-'));
  try {
    const kept = Object.keys(tree).filter((path) => path.startsWith('cluster/'));
    write(cwd, { ...Object.fromEntries(kept.map((path) => [path, tree[path] ?? ''])), ...base });
    git(cwd, 'init', '-q', '-b', 'main');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'before');
    for (const path of Object.keys(base)) rmSync(join(cwd, path));
    write(cwd, tree);
    return await diffFiles('HEAD', ['.'], { cwd, ...options });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function judge(files: Files, kubevirt: string): Promise<LintResult> {
  const options = { kubevirt };
  if (Object.keys(files.base).length > 0) return diffTree(files, options);
  const facts = Object.keys(files.facts);
  return lintTree({ ...files.tree, ...files.facts }, ['.'], () => ({ ...options, facts }));
}

/** The finding's rule with its severity, as the table writes it. */
const called = ({ rule, severity }: Finding): string => `${rule} ${severity.charAt(0).toUpperCase()}`;

const messagesOf = (findings: readonly Finding[]): string =>
  findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n');

/** Judges one side of a fixture: its findings must be those marked. */
async function judgeSide(fixture: string, side: Side, release: string): Promise<readonly Finding[]> {
  const files = filesOf(fixture, side);
  const { findings } = await judge(files, release);
  assert.equal(placed(findings), expected(files, side), messagesOf(findings));
  return findings;
}

/** Never may a message talk somebody out of persistence, or blame a reboot of the guest, which loses nothing. */
const BAD_ADVICE = /\b(?:remove|drop|delete|disable|avoid|leave out|switch off)\b[^;,]*\bpersisten|\breboot/i;

function testScene({ id, title }: Pitfall, { fixture, caught, releases, not = [] }: Scene): void {
  const name = `${id} ${title} (${fixture})`;
  for (const release of releases) {
    test(`${name} is caught in ${release}`, async () => {
      const findings = await judgeSide(fixture, 'pitfall', release);
      for (const finding of caught)
        assert.ok(
          findings.some((one) => called(one) === finding),
          `${finding}\n${findings.map(called).join('\n')}`,
        );
      assert.not.match(messagesOf(findings), BAD_ADVICE);
    });
    test(`${name} leaves its twin alone in ${release}`, async () => {
      await judgeSide(fixture, 'twin', release);
    });
  }
  for (const release of not)
    test(`${name} is none in ${release}`, async () => {
      const { findings } = await judge(filesOf(fixture, 'pitfall'), release);
      const rules = caught.map((finding) => finding.split(' ')[0]);
      assert.equal(placed(findings.filter(({ rule }) => rules.includes(rule))), []);
    });
}

for (const pitfall of PITFALLS) for (const scene of pitfall.scenes ?? []) testScene(pitfall, scene);

for (const { title, fixture, releases } of TRAPS)
  for (const release of releases)
    test(`${title} (${fixture}), in ${release}`, async () => {
      await judgeSide(fixture, 'twin', release);
    });

test('each pitfall stands in the table, with fixtures or with the reason why no rule can catch it', () => {
  assert.equal(
    PITFALLS.map(({ id }) => id),
    Array.from({ length: 62 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`),
  );
  for (const { id, scenes, uncovered } of PITFALLS)
    assert.is(uncovered === undefined, (scenes ?? []).length > 0, `${id} has either fixtures or a reason`);
});

test('each fixture is in the table, and names rules that exist', () => {
  const scenes = PITFALLS.flatMap(({ scenes = [] }) => scenes);
  const fixtures = readdirSync(FOLDER).filter((file) => file.endsWith('.diff'));
  assert.equal([...scenes, ...TRAPS].map(({ fixture }) => `${fixture}.diff`).sort(), fixtures.sort());
  const ids: string[] = RULES.map(({ id }) => id);
  for (const { caught } of scenes)
    for (const finding of caught) assert.ok(ids.includes(finding.split(' ')[0] ?? ''), finding);
});

/** Where the rules are planned: the pitfalls that it names must have fixtures, unless they are of the schema check. */
const DESIGN = join(__dirname, '../../shared/design.md');

test('each pitfall that the plan of the rules names has fixtures', () => {
  if (!existsSync(DESIGN)) return;
  const plan = readFileSync(DESIGN, 'utf8').split('\n## 7. ')[1]?.split('\n**schema/')[0] ?? '';
  const named = new Set(plan.match(/P\d\d/g));
  assert.ok(named.size > 40);
  for (const { id, uncovered } of PITFALLS) if (named.has(id)) assert.is(uncovered, undefined, id);
});

test.run();
