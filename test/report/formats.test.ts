/** Every format tells the same findings, and holds to the schema or grammar of who reads it. */

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import * as assert from 'uvu/assert';
import { FINDING_FORMATS, outputsOf, reportOf } from '../../src/commands/formats.js';
import type { Finding, LintResult } from '../../src/index.js';
import { lintLoaded } from '../../src/lint.js';
import { loadFiles } from '../../src/load.js';
import { RULES } from '../../src/rules/index.js';
import { settingsOf } from '../../src/settings.js';
import { git } from '../repository-clone.js';
import { KUBEVIRT, MACHINE, run, workspace, write } from '../workspace.js';
import { XMLLINT, xmlFaults } from '../xmllint.js';
import { READERS, workflowCommand } from './reports.js';

const test = workspace('reports');

const SCHEMAS = join(__dirname, '../fixtures/report');
const JUNIT = join(SCHEMAS, 'junit-10.xsd');
const FORMATS = Object.keys(READERS);

/** Characters that a URI may hold, by RFC 3986. */
const URI = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-fA-F]{2})*$/;

const isUri = (text: string): boolean => URI.test(text) && URL.canParse(text);
const isReference = (text: string): boolean => URI.test(text) && URL.canParse(text, 'file:///top/');

function validator(name: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, logger: false });
  ajv.addFormat('uri', isUri).addFormat('uri-reference', isReference).addFormat('date-time', true);
  return ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')));
}

const isSarif = validator('sarif-schema-2.1.0.json');
const isGitLab = validator('gitlab-codeclimate.json');

function assertValid(valid: ValidateFunction, data: unknown, what: string): void {
  assert.ok(valid(data), `${what}: ${JSON.stringify(valid.errors, null, 1)}`);
}

/** All that could break out of a format: control characters, markup, separators and escapes of each. */
const NASTY = 'l\\e\u0007\u001b[31m\nd\r|g`<b>&amp;\'e"r](http://x) %0A::error::%25,:;]]> $\u{1f5a5}\u202e\u009b1m*_~#';
const NASTY_FILE = 'a b,c:d%20e|f`g&<h>#i[j].yaml';

/** A text in quotes; YAML takes some control characters only as escapes. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll('\u009b', '\\u009b');

const named = (name: string): string => MACHINE.replace('name: ledger', () => `name: ${quoted(name)}`);

const TREE = {
  '.git/HEAD': '',
  'kubevirt.yaml': KUBEVIRT,
  [NASTY_FILE]: `${named(NASTY)}            ${quoted(NASTY)}: 1\n`,
  'volatile.yaml': named('win11').replace('            persistent: true\n', '            enabled: 1\n'),
  'double.yaml': `${named('double')}            persistent: true\n`,
  'broken.yaml': `${named('broken')}  broken: [`,
};

/** All formats of one run, as texts. */
function reports(folder: string, argv: readonly string[] = []): Record<string, string> {
  mkdirSync(join(folder, 'out'));
  const asked = FORMATS.flatMap((format) => ['--format', `${format}=out/${format}.txt`]);
  const { err } = run(folder, ['lint', ...argv, ...asked]);
  if (argv.length === 0) assert.is(err, '');
  return Object.fromEntries(FORMATS.map((format) => [format, readFileSync(join(folder, `out/${format}.txt`), 'utf8')]));
}

test('every format tells the same findings: rule, severity, file, line and message', ({ folder }) => {
  write(folder, TREE);
  const made = reports(folder);
  const expected = READERS.json?.(made.json ?? '') ?? [];
  assert.ok(expected.length > 4, made.text);
  assert.ok(
    expected.some(({ message }) => message.includes('l\\\\e') || message.includes('l\\e')),
    made.text,
  );
  const inOrder = (told: typeof expected) =>
    [...told].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  for (const format of FORMATS)
    assert.equal(inOrder(READERS[format]?.(made[format] ?? '') ?? []), inOrder(expected), format);
});

test('no control character of a manifest or file name is in a report', ({ folder }) => {
  write(folder, TREE);
  const { json: _data, ...made } = reports(folder);
  for (const [format, text] of Object.entries(made)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
    assert.not.match(text.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u202e]/, format);
    // In JSON they could stand as escapes; a source may hold such letters itself.
    if (['sarif', 'gitlab'].includes(format)) assert.not.match(text, /(?<!\\)\\u00(?:1b|07)/, format);
  }
});

test('text, compact, annotations and Markdown are as many lines as they mean', ({ folder }) => {
  write(folder, TREE);
  const { json = '', compact = '', github = '', markdown = '' } = reports(folder);
  const count = JSON.parse(json).findings.length;
  assert.is(compact.split('\n').length, count + 1);
  assert.is(github.split('\n').length, count + 1);
  assert.is(markdown.match(/^\|/gm)?.length, count + 2);
  for (const line of github.trimEnd().split('\n')) {
    const { command, properties } = workflowCommand(line);
    assert.ok(['error', 'warning', 'notice'].includes(command), line);
    for (const name of properties.keys())
      assert.ok(['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(name), line);
  }
});

/** The findings in the wrong example of a rule, beside an unreadable file. */
function exampleOf({ bad, id }: (typeof RULES)[number]): LintResult {
  const loaded = loadFiles(['-', `missing/${id} <&>.yaml`], {
    stdin: bad,
    stdinFilename: 'vm.yaml',
    context: false,
    cwd: '/',
  });
  return lintLoaded(loaded, undefined);
}

function made(format: string, result: LintResult, failOn: 'error' | 'never' = 'error'): string {
  const io = { cwd: '/', env: {}, stdout: { write: () => {} }, stderr: { write: () => {} }, readStdin: () => '' };
  const parsed = { values: {}, positionals: [] };
  const settings = { ...settingsOf(['.'], { cwd: '/', config: false }), failOn };
  const [output] = outputsOf({ ...parsed, values: { format: [format] } }, io, FINDING_FORMATS);
  const report = reportOf(result, parsed, io, settings)(true);
  return FINDING_FORMATS[output?.format ?? '']?.()(report) ?? '';
}

test('SARIF is valid by the official schema, and GitLab takes its report', ({ folder }) => {
  write(folder, TREE);
  const { sarif = '', gitlab = '' } = reports(folder);
  const texts = [...RULES.map(exampleOf)].map((result) => [made('sarif', result), made('gitlab', result)]);
  for (const [log = '', report = ''] of [[sarif, gitlab], ...texts]) {
    assertValid(isSarif, JSON.parse(log), log);
    const issues = JSON.parse(report);
    for (const issue of issues) {
      assertValid(isGitLab, issue, report);
      assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(issue.severity));
      assert.ok(issue.location.path !== '' && issue.location.lines.begin > 0, report);
    }
    const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    assert.is(new Set(fingerprints).size, fingerprints.length);
  }
});

(XMLLINT ? test : test.skip)('JUnit is valid by the schema of Jenkins', ({ folder }) => {
  write(folder, TREE);
  const { junit = '' } = reports(folder);
  const none = lintLoaded(loadFiles(['-'], { stdin: '', context: false, cwd: '/' }), undefined);
  const texts = [junit, made('junit', none), ...RULES.map((rule) => made('junit', exampleOf(rule)))];
  const files = Object.fromEntries(texts.map((text, index) => [`junit/${index}.xml`, text]));
  write(folder, files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  assert.is(xmlFaults(JUNIT, paths), '');
  write(folder, { 'wrong.xml': junit.replace(/ tests="\d+"/g, '') });
  assert.is.not(xmlFaults(JUNIT, [join(folder, 'wrong.xml')]), '');
});

const VOLATILE = MACHINE.replace('name: ledger', 'name: win11').replace(
  '            persistent: true\n',
  '            enable: 1\n',
);

test('SARIF: rules with help, related places, fixes, fingerprints, the top of the repository', ({ folder }) => {
  write(folder, { '.git/HEAD': '', 'deep/kubevirt.yaml': KUBEVIRT, 'deep/vm.yaml': MACHINE });
  const [log] = JSON.parse(run(join(folder, 'deep'), ['lint', '--format', 'sarif']).out).runs;
  const [rule] = log.tool.driver.rules;
  const [result] = log.results;
  assert.is(log.columnKind, 'utf16CodeUnits');
  assert.is(rule.id, 'gates/missing');
  assert.is(rule.defaultConfiguration.level, 'error');
  assert.match(rule.help.text, /Wrong:/);
  assert.match(rule.help.markdown, /```yaml/);
  assert.is(result.ruleIndex, 0);
  const uriBaseId = '%SRCROOT%';
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  assert.equal(artifactLocation, { uri: 'deep/kubevirt.yaml', uriBaseId });
  assert.equal(region, { startLine: 6, startColumn: 3, endLine: 6, endColumn: 16 });
  assert.ok(Object.hasOwn(log.originalUriBaseIds, uriBaseId));
  assert.is(result.relatedLocations[0].physicalLocation.artifactLocation.uri, 'deep/vm.yaml');
  assert.match(result.relatedLocations[0].message.text, /needs it/);
  const [{ artifactChanges }] = result.fixes;
  assert.equal(artifactChanges[0].artifactLocation, artifactLocation);
  assert.match(artifactChanges[0].replacements[0].insertedContent.text, /VMPersistentState/);
  const [finding] = JSON.parse(run(folder, ['lint', '--format', 'json']).out).findings;
  assert.equal(result.partialFingerprints, { 'vmstate/v1': finding.fingerprint });
  assert.equal(log.invocations, [{ executionSuccessful: true }]);
});

test('SARIF: half of a character in the name of a cluster is no failure', ({ folder }) => {
  write(folder, {
    'vm.yaml': MACHINE,
    'vmstate.yaml': 'clusters: [{name: "a\\uD800", paths: ["**"], kubevirt: "1.5", render: cat vm.yaml}]\n',
  });
  const { code, out, err } = run(folder, ['lint', '--render', '--format', 'sarif', '--fail-on', 'never']);
  assert.is(code, 0, err);
  assert.match(out, '%3Crendered%20a%EF%BF%BD%3E');
  assertValid(isSarif, JSON.parse(out), out);
});

test('what stood in a revision alone says so', ({ folder }) => {
  git(folder, 'init', '-q', '-b', 'main');
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': MACHINE });
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'test');
  rmSync(join(folder, 'vm.yaml'));
  const of = (format: string): string => run(folder, ['diff', 'main', '--format', format]).out;
  assert.equal(
    JSON.parse(of('json')).findings.map(({ rule, revision }: Finding) => [rule, revision]),
    [['change/renamed', 'main']],
  );
  const { properties, data } = workflowCommand(of('github').trimEnd());
  assert.match(data, / \(in main\)$/);
  assert.equal([...properties.keys()], ['file', 'title'], 'its lines are others now');
  assert.match(JSON.parse(of('gitlab'))[0].description, / \(in main\)$/);
  assert.is(JSON.parse(of('sarif')).runs[0].results[0].locations[0].message.text, 'in main');
  assert.match(of('compact'), /^main:vm\.yaml:\d+:\d+: /);
  assertValid(isSarif, JSON.parse(of('sarif')), 'diff');
});

test('what is ignored is in no format', ({ folder }) => {
  const ignored = MACHINE.replace('  name: ledger', '  name: ledger\n  annotations: {vmstate.io/ignore: "*/*: lab"}');
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'vm.yaml': ignored.replace('*/*', 'gates/missing') });
  const all = reports(folder, ['.']);
  assert.equal(JSON.parse(all.sarif ?? '').runs[0].results, []);
  assert.equal(JSON.parse(all.gitlab ?? ''), []);
  assert.is(all.github, '');
  assert.is(all.compact, '');
  assert.match(all.junit ?? '', /<testcase classname="vmstate" name="no findings in 2 files"\/>/);
  assert.match(all.markdown ?? '', /^### vmstate: no findings in 2 files, 1 ignored\n\njudged as KubeVirt/);
});

test('what cannot be read is told: in SARIF as a notification, in JUnit as an error', ({ folder }) => {
  write(folder, { 'vm.yaml': VOLATILE });
  const { sarif = '', junit = '' } = reports(folder, ['vm.yaml', 'gone.yaml']);
  const [{ executionSuccessful, toolExecutionNotifications }] = JSON.parse(sarif).runs[0].invocations;
  assert.is(executionSuccessful, false);
  assert.match(toolExecutionNotifications[0].message.text, /^gone\.yaml: there is no such file/);
  assert.match(junit, /<testsuite name="input" tests="1" failures="0" errors="1">/);
});

test('JUnit: what reaches --fail-on is a failure, everything else passes', ({ folder }) => {
  write(folder, { 'vm.yaml': VOLATILE });
  const count = (argv: readonly string[]): string[] => {
    const { out } = run(folder, ['lint', 'vm.yaml', '--kubevirt', '1.8', '--format', 'junit', ...argv]);
    return [...(/tests="(\d+)" failures="(\d+)"/.exec(out) ?? [])].slice(1);
  };
  const [tests = '', failures = ''] = count([]);
  assert.ok(Number(failures) > 0 && Number(failures) < Number(tests), `${failures} of ${tests}`);
  assert.equal(count(['--fail-on', 'info']), [tests, tests]);
  assert.equal(count(['--fail-on', 'never']), [tests, '0']);
});

test('annotations follow the text under GitHub Actions, unless a format is asked for', ({ folder }) => {
  write(folder, { 'vm.yaml': VOLATILE });
  const env = { GITHUB_ACTIONS: 'true' };
  const argv = ['lint', '--kubevirt', '1.8'];
  const text = run(folder, argv).out;
  const annotations = run(folder, [...argv, '--format', 'github']).out;
  assert.match(annotations, /^::warning /);
  assert.is(run(folder, argv, '', env).out, text + annotations);
  assert.is(run(folder, [...argv, '--format', 'text'], '', env).out, text);
  assert.is(run(folder, [...argv, '--format', 'json=out.txt'], '', env).out, text);
  assert.is(run(folder, argv, '', { GITHUB_ACTIONS: 'false' }).out, text);
  assert.not.match(run(folder, ['plan', '--kubevirt', '1.8'], '', env).out, /::/);
});

test('--quiet leaves notes and warnings out of what people read, and not out of what machines do', ({ folder }) => {
  write(folder, { 'vm.yaml': VOLATILE });
  const count = (format: string, argv: readonly string[]): number =>
    READERS[format]?.(run(folder, ['lint', '--kubevirt', '1.8', '--format', format, ...argv]).out).length ?? -1;
  for (const format of FORMATS) {
    const quiet = count(format, ['--quiet']);
    const people = ['text', 'compact', 'github', 'markdown'].includes(format);
    assert.is(quiet < count(format, []), people, format);
  }
});

test('a table in Markdown calls nobody', ({ folder }) => {
  write(folder, { '@team.yaml': VOLATILE.replace('name: ', 'name: "@somebody" # ') });
  const { out } = run(folder, ['lint', '--kubevirt', '1.8', '--format', 'markdown']);
  assert.match(out, /@<!-- -->team\\?\.yaml:\d/);
  assert.not.match(out, /@\w/);
});

test('Markdown stops before a page is too large, and says how much is left out', () => {
  const result = exampleOf(RULES.find(({ id }) => id === 'gates/missing') as (typeof RULES)[number]);
  const [finding] = result.findings;
  if (!finding) throw new Error('there is no finding');
  const page = made('markdown', { ...result, findings: Array.from({ length: 9000 }, () => finding) });
  const [, left] = /^and (\d+) more/m.exec(page) ?? [];
  assert.ok(Buffer.byteLength(page) < 2 ** 20);
  assert.is((page.match(/^\| error /gm)?.length ?? 0) + Number(left), 9000);
});

test.run();
