/** Colours and links: what the environment says of the terminal. */

import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Io, wantsColour } from '../../src/commands/arguments.js';
import { followsLinks } from '../../src/commands/links.js';
import { ruleHelp } from '../../src/commands/rule-help.js';
import { paint } from '../../src/report/terminal.js';
import { textReport } from '../../src/report/text.js';
import { publicPage, rulePage } from '../../src/rule-page.js';
import { RULES } from '../../src/rules/index.js';

const io = (env: Io['env'], isTTY: boolean): Io => ({
  cwd: '/',
  env,
  stdout: { write: () => {}, isTTY },
  stderr: { write: () => {} },
  readStdin: () => '',
});

const parsed = (flags: Record<string, boolean> = {}) => ({ values: flags, positionals: [] });

for (const [env, terminal, pipe] of [
  [{}, true, false],
  [{ TERM: 'dumb' }, false, false],
  [{ NO_COLOR: '1' }, false, false],
  [{ NO_COLOR: '' }, true, false],
  [{ FORCE_COLOR: '1' }, true, true],
  [{ FORCE_COLOR: 'true' }, true, true],
  [{ FORCE_COLOR: '3', TERM: 'dumb' }, true, true],
  [{ FORCE_COLOR: '' }, true, false],
  [{ FORCE_COLOR: '0' }, false, false],
  [{ FORCE_COLOR: 'false' }, false, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
] as const) {
  test(`colours under ${JSON.stringify(env)}`, () => {
    assert.is(wantsColour(parsed(), io(env, true)), terminal, 'on a terminal');
    assert.is(wantsColour(parsed(), io(env, false)), pipe, 'in a pipe');
    assert.is(wantsColour(parsed({ 'no-color': true }), io(env, true)), false, '--no-color');
  });
}

for (const [env, follows] of [
  [{}, false],
  [{ TERM: 'xterm-256color' }, false],
  [{ VTE_VERSION: '7600' }, true],
  [{ VTE_VERSION: '5000' }, false],
  [{ VTE_VERSION: '4800' }, false],
  [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.1.0' }, true],
  [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }, false],
  [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809' }, true],
  [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.72.0' }, true],
  [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.8.0' }, false],
  [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.100.2' }, true],
  [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
  [{ TERM_PROGRAM: 'constructor' }, false],
  [{ TERM: 'xterm-kitty' }, true],
  [{ WT_SESSION: 'a' }, true],
  [{ WT_SESSION: 'a', CI: 'true' }, false],
  [{ VTE_VERSION: '7600', TEAMCITY_VERSION: '1' }, false],
  [{ FORCE_HYPERLINK: '0', VTE_VERSION: '7600' }, false],
] as const) {
  test(`links under ${JSON.stringify(env)}`, () => {
    assert.is(followsLinks(io(env, true)), follows);
    assert.is(followsLinks(io(env, false)), false, 'in a pipe');
  });
}

test('links are written where FORCE_HYPERLINK asks for them', () => {
  assert.is(followsLinks(io({ FORCE_HYPERLINK: '1' }, false)), true);
});

test('a rule links to its page: in this package, as it is nowhere public', () => {
  for (const { id } of RULES) {
    const page = rulePage(id) ?? '';
    assert.ok(page.startsWith(`file://${hostname()}/`), page);
    const [family = ''] = id.split('/');
    const file = fileURLToPath(page.replace(hostname(), '').replace(/#.*/, ''));
    assert.is(file, join(__dirname, `../../src/rules/${family}/README.md`));
    assert.is(ruleHelp(id)?.uri, undefined);
  }
  assert.is(rulePage('../../etc/passwd'), undefined);
});

test('a package that names its repository has public pages', () => {
  const page = (repository: string | { url: string }) => publicPage('state/rwo', { repository });
  const expected = 'https://github.com/an/owner/blob/HEAD/src/rules/state/README.md#staterwo';
  assert.is(page({ url: 'git+https://github.com/an/owner.git' }), expected);
  assert.is(page('https://github.com/an/owner'), expected);
  assert.is(page('git@example.com:an/owner.git'), undefined);
});

test('a link stands around the rule alone', () => {
  const finding = { rule: 'state/rwo', severity: 'error', message: 'm', docs: '', fingerprint: '' } as const;
  const summary = { errors: 1, warnings: 0, infos: 0, suppressed: 0 };
  const options = { paint: paint(false), source: () => undefined, quiet: false, verbose: false };
  const result = { version: '', targets: [], findings: [finding], summary };
  const text = textReport(result, { ...options, link: () => 'file://host/a b' });
  assert.match(text, 'error[\u001b]8;;file://host/a b\u001b\\state/rwo\u001b]8;;\u001b\\] m');
  assert.not.match(textReport(result, options), '\u001b');
});

test.run();
