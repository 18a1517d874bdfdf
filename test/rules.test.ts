import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Rule } from '../src/rules/define.js';
import { RULES } from '../src/rules/index.js';
import { type CaseOptions, expectMarks, marksOf } from './harness.js';

const FOLDER = join(__dirname, '../src/rules');

const given = ({ facts, base }: Rule): CaseOptions => ({
  ...(facts === undefined ? {} : { facts }),
  ...(base === undefined ? {} : { base }),
});

for (const rule of RULES) {
  test(`${rule.id}: its wrong example is reported where marked and nowhere else`, async () => {
    assert.ok(
      marksOf(rule.bad).some((mark) => mark.endsWith(rule.id)),
      'the example marks the rule itself',
    );
    await expectMarks(rule.bad, given(rule));
  });

  test(`${rule.id}: its right example is clean under every rule`, () => expectMarks(rule.good, given(rule)));

  test(`${rule.id}: is documented`, () => {
    assert.match(rule.summary, /^[A-Z].*\.$/);
    assert.ok(rule.why.length > 40 && rule.why.trim().endsWith('.'), 'why is at least a sentence');
    assert.ok(rule.sources.length > 0, 'a source is named');
    assert.is(rule.base !== undefined, rule.compare !== undefined, 'a rule on changes has a base to compare with');
    assert.ok(existsSync(join(FOLDER, `${rule.id}.ts`)), 'its file is named like it');
  });
}

test('every rule file is listed, in order', () => {
  const files = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(FOLDER, name))
        .filter((file) => file !== 'README.md')
        .map((file) => `${name}/${file.replace(/\.ts$/, '')}`),
    );
  assert.equal(
    RULES.map(({ id }) => id),
    files.sort(),
  );
});

test.run();
