/** The law of the constructs: what they accept is never an error for the linter, and what they refuse is one. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintFiles } from '../../src/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import fc from '../random.js';
import { type Change, made, type Outcome, oursIn, outcomeOf } from './law.js';
import { breach, breaches, strangers } from './law-breaches.js';
import { anyCombination, anyValues } from './law-random.js';
import { type Combination, choicesOf, DIMENSIONS, MEETINGS, PLAIN, textOf, VARIATIONS } from './law-table.js';

const RELEASES = KNOWN_RELEASES.map(({ minor }) => minor);

/** What became of the table in one release. */
class Tally {
  accepted = 0;
  refused = 0;
  thrown = 0;
  /** What apps are refused for where it is warnings alone. */
  readonly warned = new Set<string>();
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
  if ('yaml' in outcome) {
    for (const [name, choice] of Object.entries(combination)) takenChoices.add(`${name}: ${choice}`);
    for (const misfit of strangers(outcome.yaml, combination, release)) note(misfit);
  }
  const rules = warnedBy(outcome);
  // Once for each set of rules is enough; what else stands in the app has an accept of its own.
  if (rules.length === 0 || combination.more !== 'nothing' || tally.warned.has(rules.join())) return;
  tally.warned.add(rules.join());
  const again = outcomeOf(() => made(combination, release, accepting(rules)));
  note('yaml' in again ? breach(again, release) : `still refused although ${rules} are accepted`);
}

/** Every combination is tried in every release, but for the late rows of meetings: these take turns. */
const EVERYWHERE = 20;
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
    const text = `${release}: ${accepted} accepted, ${refused} refused, ${warned.size} kinds of warnings alone, ${thrown} thrown`;
    assert.ok(
      accepted > all / 4 && refused > all / 6 && (release === '1.0' || warned.size >= 3) && thrown < all / 10,
      text,
    );
  }
});

test('every choice is accepted in some combination and release, but for what no release takes', () => {
  const choices = Object.keys(DIMENSIONS).flatMap((name) => choicesOf(name).map((choice) => `${name}: ${choice}`));
  // A run strategy is always written, and KubeVirt takes no "running" beside it; it asks a class that is named for state
  // for file systems to share, which disks of one node are not.
  assert.equal(
    choices.filter((choice) => !takenChoices.has(choice)),
    ['runStrategy: running', 'stateClass: of one node'],
  );
});

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
async function inFiles(combination: Combination, release: string): Promise<string[] | undefined> {
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
    return breaches(findings, oursIn(outcome.made));
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
  assert.equal(
    refusals(ON_ONE_NODE, accepting(['state/rwo'])),
    from({ ...older, '1.3': 'error state/rwo', '1.4': '' }),
    'an error cannot be accepted',
  );
  assert.equal(
    refusals({ ...ON_ONE_NODE, liveMigration: 'off' }),
    from({ ...older, '1.3': '' }),
    'a VM that is not meant to move may keep its state on one node',
  );
});

test.run();
