/** The law of the constructs: what they accept is never an error for the linter, and what they refuse is one. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../../src/index.js';
import { lintFiles } from '../../src/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { breaches, type Change, findingsIn, made, type Outcome, oursIn, outcomeOf, unjudged, yamlOf } from './law.js';
import { type Combination, choicesOf, DIMENSIONS, MEETINGS, PLAIN, textOf, VARIATIONS } from './law-table.js';

const RELEASES = KNOWN_RELEASES.map(({ minor }) => minor);

/** A construct that cannot do what is asked says which two things contradict each other, or what is wrong with a value. */
const CLEAR = /^spec\S* is .+ by the props and .+ by the raw spec; set it in one of them$/;

/** How an outcome breaks the law; undefined when it does not. */
function breach(outcome: Outcome, release: string): string | undefined {
  if ('thrown' in outcome) return CLEAR.test(outcome.thrown.message) ? undefined : `thrown: ${outcome.thrown.stack}`;
  const yaml = 'yaml' in outcome ? outcome.yaml : yamlOf(unjudged(outcome.made));
  const found = breaches(findingsIn(yaml, release), oursIn(outcome.made));
  if ('yaml' in outcome) return found.length === 0 ? undefined : `accepted, but there is ${found}`;
  if (outcome.refused.join() === found.join()) return undefined;
  return `refused for ${outcome.refused}, but there is ${found}: ${outcome.message}`;
}

/** What became of the table in one release. */
class Tally {
  accepted = 0;
  refused = 0;
  thrown = 0;
  /** Refused for warnings alone. */
  warned = 0;
  readonly broken: string[] = [];

  add(outcome: Outcome): void {
    if ('yaml' in outcome) this.accepted++;
    else if ('refused' in outcome) this.refused++;
    else this.thrown++;
  }
}

const tallies = new Map(RELEASES.map((release) => [release, new Tally()]));

/** Choices that were accepted in some combination and release. */
const takenChoices = new Set<string>();

/** Accepts rules at the VM and at the KubeVirt object. */
const accepting =
  (rules: readonly string[]): Change =>
  ({ vm, kubevirt }) => {
    const accept = Object.fromEntries(rules.map((rule) => [rule, 'a test']));
    return {
      vm: { ...vm, accept: { ...vm?.accept, ...accept } },
      kubevirt: { ...kubevirt, accept: { ...kubevirt?.accept, ...accept } },
    };
  };

/** The rules of an app that is refused for warnings alone. */
function warnedBy(outcome: Outcome): readonly string[] {
  if (!('refused' in outcome) || outcome.refused.some((failure) => failure.startsWith('error'))) return [];
  return outcome.refused.map((failure) => failure.replace('warning ', ''));
}

/** Tries a combination in a release: as it is, and with the warnings that it is refused for accepted. */
function tryOut(combination: Combination, release: string, tally: Tally): void {
  const note = (how: string | undefined): void => {
    if (how !== undefined) tally.broken.push(`${textOf(combination)}: ${how}`);
  };
  const outcome = outcomeOf(() => made(combination, release));
  tally.add(outcome);
  note(breach(outcome, release));
  if ('yaml' in outcome)
    for (const [name, choice] of Object.entries(combination)) takenChoices.add(`${name}: ${choice}`);
  const rules = warnedBy(outcome);
  if (rules.length === 0) return;
  tally.warned++;
  const again = outcomeOf(() => made(combination, release, accepting(rules)));
  note('yaml' in again ? breach(again, release) : `still refused although ${rules} are accepted`);
}

/** Every combination is tried in every release, but for the late rows of meetings: these take turns. */
const EVERYWHERE = 55;
const rowsFor = (turn: number): readonly Combination[] => [
  ...VARIATIONS,
  ...MEETINGS.filter((_, index) => index < EVERYWHERE || index % RELEASES.length === turn),
];

for (const [turn, [release, tally]] of [...tallies].entries()) {
  test(`KubeVirt ${release}: the linter finds nothing in what is accepted, and what is refused for in the rest`, () => {
    for (const combination of rowsFor(turn)) tryOut(combination, release, tally);
    assert.is(tally.broken.length, 0, tally.broken.slice(0, 5).join('\n'));
  });
}

test('the table is no trivial one: in each release much is accepted, and much refused', () => {
  assert.ok(VARIATIONS.length + EVERYWHERE >= 300);
  for (const [release, { accepted, refused, thrown, warned }] of tallies) {
    const all = accepted + refused + thrown;
    const text = `${release}: ${accepted} accepted, ${refused} refused, ${warned} for warnings alone, ${thrown} thrown`;
    assert.ok(accepted > all / 4 && refused > all / 6 && warned > 5 && thrown < all / 10, text);
  }
});

test('every choice is accepted in some combination and release, but for what no release takes', () => {
  const choices = Object.keys(DIMENSIONS).flatMap((name) => choicesOf(name).map((choice) => `${name}: ${choice}`));
  // A run strategy is always written, and KubeVirt takes no "running" beside it.
  assert.equal(
    choices.filter((choice) => !takenChoices.has(choice)),
    ['runStrategy: running'],
  );
});

/** Weighted towards what a plain app has, so that not every app has some fault. */
const anyCombination: fc.Arbitrary<Combination> = fc.record(
  Object.fromEntries(
    Object.keys(DIMENSIONS).map((name) => [
      name,
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(PLAIN[name] ?? '') },
        { weight: 1, arbitrary: fc.constantFrom(...choicesOf(name)) },
      ),
    ]),
  ),
);

/** Texts that YAML would read as something else if they were not quoted, or that hold its signs. */
const anyText = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'off',
    '0644',
    '1e3',
    '0x10',
    'null',
    '~',
    '1:30',
    '2020-01-01',
    '',
    ' ',
    '- a',
    '#x',
    '{',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const anyKey = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/);

/** Values that any VM may have. */
const anyValues: fc.Arbitrary<Change> = fc
  .record({
    cpu: fc.integer({ min: 1, max: 512 }),
    memory: fc.oneof(
      fc.integer({ min: 1, max: 2 ** 40 }),
      fc.integer({ min: 1, max: 999 }).map((size) => `${size}Gi`),
    ),
    name: fc.stringMatching(/^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$/),
    annotations: fc.dictionary(anyKey, anyText, { maxKeys: 3, noNullPrototype: true }),
    labels: fc.dictionary(anyKey, fc.constantFrom('true', '1', 'on', '1e3', 'a.b'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  })
  .map(({ cpu, memory, name, annotations, labels }) => (parts) => ({
    ...parts,
    vm: {
      ...parts.vm,
      cpu,
      memory,
      metadata: { ...parts.vm?.metadata, name, annotations },
      podMetadata: { annotations, labels },
    },
  }));

test('the law holds for random props', () => {
  fc.assert(
    fc.property(anyCombination, anyValues, fc.constantFrom(...RELEASES), (combination, change, release) => {
      const how = breach(
        outcomeOf(() => made(combination, release, change)),
        release,
      );
      assert.ok(how === undefined, `${release}, ${textOf(combination)}: ${how}`);
    }),
    { numRuns: 200, includeErrorInReport: true },
  );
});

/** Writes an app as cdk8s does, and lints the files. */
async function inFiles(combination: Combination, release: string): Promise<readonly Finding[] | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-law-'));
  try {
    const outcome = outcomeOf(
      () => made(combination, release, undefined, new App({ outdir: folder })),
      ({ app }) => {
        app.synth();
        return '';
      },
    );
    if (!('yaml' in outcome)) return undefined;
    assert.equal(readdirSync(folder), ['law.k8s.yaml']);
    const { findings } = await lintFiles([folder], { kubevirt: release, context: false, config: false });
    return findings.filter(({ rule }) => breaches(findings, oursIn(outcome.made)).join().includes(rule));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the law holds for the files that cdk8s writes', async () => {
  let judged = 0;
  for (const [index, combination] of VARIATIONS.filter((_, at) => at % 3 === 0).entries()) {
    const release = RELEASES[index % RELEASES.length] ?? '';
    const findings = await inFiles(combination, release);
    if (findings === undefined) continue;
    judged++;
    assert.equal(findings, [], `${release}, ${textOf(combination)}`);
  }
  assert.ok(judged > 40, `${judged} were accepted`);
});

const KEPT: Combination = { ...PLAIN, windows: 'Windows 11', state: 'persistent', liveMigration: 'on' };
const ON_ONE_NODE: Combination = { ...KEPT, stateClass: 'profile: one node' };

/** What a combination is refused for in each release; nothing where it is accepted. */
const refusals = (combination: Combination, change?: Change): Record<string, string> =>
  Object.fromEntries(
    RELEASES.map((release) => {
      const outcome = outcomeOf(() => made(combination, release, change));
      return [release, 'refused' in outcome ? outcome.refused.join() : 'thrown' in outcome ? `${outcome.thrown}` : ''];
    }),
  );

/** One text for a span of releases, another for the next. */
const from = (spans: Readonly<Record<string, string>>): Record<string, string> => {
  let text = '';
  return Object.fromEntries(
    RELEASES.map((release) => {
      text = spans[release] ?? text;
      return [release, text];
    }),
  );
};

test('Windows whose state is kept is accepted on shared storage from the first release that can keep it', () => {
  assert.equal(refusals(KEPT), from({ '1.0': 'error guest/unsupported-field', '1.1': '' }));
});

test('state on one node is refused where it stops migration, and a warning to accept where it is copied', () => {
  const older = { '1.0': 'error guest/unsupported-field', '1.1': '' };
  assert.equal(refusals(ON_ONE_NODE), from({ ...older, '1.3': 'error state/rwo', '1.4': 'warning state/rwo' }));
  const accepted = refusals(ON_ONE_NODE, accepting(['state/rwo']));
  for (const release of RELEASES.slice(RELEASES.indexOf('1.4'))) assert.is(accepted[release], '', release);
  assert.equal(
    refusals({ ...ON_ONE_NODE, liveMigration: 'off' }),
    from({ ...older, '1.3': '' }),
    'a VM that is not meant to move may keep its state on one node',
  );
});

test.run();
