import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { documents } from '../scripts/docs.js';

const ROOT = join(__dirname, '..');

for (const [path, text] of documents()) {
  test(`${path} says what the project does; npm run docs writes it`, () => {
    assert.is(readFileSync(join(ROOT, path), 'utf8'), text);
  });
}

test.run();
