/** What holds for every input, however broken it is. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { LintResult } from '../../src/index.js';
import { type Outcome, run } from '../workspace.js';

/** How long a document may take, in ms: far more than any needs, and far less than what never ends. */
const LONGEST = 5_000;

/** What must not reach a terminal: control characters but line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

function timed(cwd: string, argv: readonly string[]): Outcome {
  const start = process.hrtime.bigint();
  const outcome = run(cwd, argv);
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  assert.ok(took < LONGEST, `vmstate ${argv.join(' ')} took ${Math.round(took)} ms`);
  assert.ok([0, 1, 2].includes(outcome.code), `exit code ${outcome.code}: ${outcome.err}`);
  assert.not.match(outcome.err, /\bat .*:\d+:\d+\)?$/m, 'there is a stack trace');
  return outcome;
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

function checkPlaces({ findings }: LintResult, text: string): void {
  const lines = text.split('\n').length;
  for (const { line, column, rule } of findings)
    assert.ok(line === undefined || (line >= 1 && line <= lines && (column ?? 0) >= 1), `${rule} at ${line}:${column}`);
}

/** One way to use the command line on a file. */
type Use = (folder: string, file: string) => void;

const inJson: Use = (folder, file) => {
  const { code, out, err } = timed(folder, ['lint', '--no-context', '--format', 'json', file]);
  if (out === '') return void assert.is(code, 2, err);
  const result = JSON.parse(out) as LintResult;
  checkPlaces(result, readFileSync(join(folder, file), 'utf8'));
  if (code !== 2) assert.is(code, result.findings.some(isError) ? 1 : 0, 'the exit code tells of errors');
};

const inText: Use = (folder, file) => {
  const { out, err } = timed(folder, ['lint', '--no-context', '--verbose', file]);
  assert.not.match(out, CONTROL);
  assert.not.match(err, CONTROL);
};

const planned: Use = (folder, file) => {
  const { code, out } = timed(folder, ['plan', '--no-context', '--format', 'json', file]);
  if (code !== 2) JSON.parse(out);
};

/** What is mended is mended: a second run changes nothing. */
const mended: Use = (folder, file) => {
  timed(folder, ['lint', '--no-context', '--fix', '--unsafe-fixes', file]);
  const once = readFileSync(join(folder, file));
  timed(folder, ['lint', '--no-context', '--fix', '--unsafe-fixes', file]);
  assert.ok(once.equals(readFileSync(join(folder, file))), 'a second --fix changes it again');
};

export const USES: Readonly<Record<string, Use>> = { inJson, inText, planned, mended };

/** Checks an input in one way. */
export function check(folder: string, file: string, content: string | Buffer, use: string): void {
  writeFileSync(join(folder, file), content);
  (USES[use] as Use)(folder, file);
}
