/** What holds for every input, however broken it is. */

import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { LintResult } from '../../src/index.js';
import { readText } from '../../src/read/files.js';
import { type Outcome, run, write } from '../workspace.js';
import type { Scene } from './inputs.js';

/** How long a command may compute, in ms, whatever else the machine does: far more than any needs, and far less than what never ends. */
const LONGEST = 5_000;

/** What must not reach a terminal: control characters but line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

function timed(cwd: string, argv: readonly string[]): Outcome {
  const start = process.cpuUsage();
  const outcome = run(cwd, argv);
  const { user, system } = process.cpuUsage(start);
  const took = Math.round((user + system) / 1000);
  assert.ok(took < LONGEST, `vmstate ${argv.join(' ')} took ${took} ms`);
  assert.ok([0, 1, 2].includes(outcome.code), `exit code ${outcome.code}: ${outcome.err}`);
  assert.not.match(outcome.err, /\bat .*:\d+:\d+\)?$/m, 'there is a stack trace');
  assert.not.match(outcome.err, CONTROL);
  return outcome;
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

function checkPlaces({ findings }: LintResult, folder: string): void {
  const lines = new Map<string, number>();
  for (const { file, line, column, rule, revision } of findings) {
    if (file === undefined || line === undefined || revision !== undefined) continue;
    const most = lines.get(file) ?? readText(join(folder, file)).split('\n').length;
    lines.set(file, most);
    assert.ok(line >= 1 && line <= most && (column ?? 0) >= 1, `${rule} at ${file}:${line}:${column}`);
  }
}

/** JSON that tells what the exit code tells. */
function checkJson({ code, out, err }: Outcome, folder: string): void {
  if (out === '') return void assert.is(code, 2, err);
  const result = JSON.parse(out) as LintResult;
  checkPlaces(result, folder);
  if (code !== 2) assert.is(code, result.findings.some(isError) ? 1 : 0, 'the exit code tells of errors');
}

/** One way to use the command line on a scene. */
type Use = (folder: string, argv: readonly string[]) => void;

/** A configuration may have its own idea of what fails. */
const FAIL_ON = ['--fail-on', 'error'];

const inJson: Use = (folder, argv) =>
  checkJson(timed(folder, ['lint', '--format', 'json', ...FAIL_ON, ...argv]), folder);

const compared: Use = (folder, argv) =>
  checkJson(timed(folder, ['diff', '../base', '--format', 'json', ...FAIL_ON, ...argv]), folder);

const inText: Use = (folder, argv) => {
  const { out } = timed(folder, ['lint', '--verbose', ...argv]);
  assert.not.match(out, CONTROL);
};

const planned: Use = (folder, argv) => {
  const { code, out } = timed(folder, ['plan', '--format', 'json', ...argv]);
  if (code !== 2) JSON.parse(out);
};

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** What is mended is mended: a second run changes nothing, and no other file is left. */
const mended: Use = (folder, argv) => {
  const before = Object.keys(contents(folder));
  timed(folder, ['lint', '--fix', '--unsafe-fixes', ...argv]);
  const once = contents(folder);
  assert.equal(Object.keys(once), before);
  timed(folder, ['lint', '--fix', '--unsafe-fixes', ...argv]);
  assert.equal(contents(folder), once, 'a second --fix changes it again');
};

const noControl = (out: string): void => assert.not.match(out, CONTROL);

/** What each other format must be. */
const FORMATS: Readonly<Record<string, (out: string) => unknown>> = {
  sarif: JSON.parse,
  gitlab: JSON.parse,
  compact: noControl,
  markdown: noControl,
  html: noControl,
  junit: (out) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML takes none of them
    assert.not.match(out, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    assert.match(out, /^<\?xml [^<]*<testsuites[\s\S]*<\/testsuites>\s*$/);
  },
  github: (out) => {
    noControl(out);
    for (const [, line = ''] of out.matchAll(/^(::.*)$/gm)) assert.match(line, /^::(?:error|warning|notice) /);
  },
};

const inFormat =
  (format: string, isWhole: (out: string) => unknown): Use =>
  (folder, argv) => {
    const { code, out } = timed(folder, ['lint', '--format', format, ...argv]);
    if (code !== 2) isWhole(out);
  };

export const USES: Readonly<Record<string, Use>> = {
  inJson,
  inText,
  planned,
  compared,
  mended,
  ...Object.fromEntries(Object.entries(FORMATS).map(([format, isWhole]) => [format, inFormat(format, isWhole)])),
};

/** Checks a scene in one way. Everything in the folder goes. */
export function check(folder: string, { files, base, argv }: Scene, use: string): void {
  const after = join(folder, 'after');
  for (const name of ['after', 'base']) rmSync(join(folder, name), { recursive: true, force: true });
  write(after, files);
  write(join(folder, 'base'), base);
  (USES[use] as Use)(after, argv);
}
