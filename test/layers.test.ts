import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { preProcessFile } from 'typescript';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');
const CONSTRUCTS = join(ROOT, 'constructs');

/** The base: data types that everybody may import. */
const BASE = [
  'value',
  'json-pointer',
  'kube-object',
  'pattern',
  'construct-reader',
  'finding',
  'fingerprint',
  'problems',
  'version',
  'nearest',
  'once',
  'index-by',
];

/**
 * What each layer may import beside itself, and why nothing more. A file at the top of src is its own layer; the constructs
 * are one, beside their types of the API and what reads them.
 */
const LAW: Readonly<Record<string, { readonly may: readonly string[]; readonly why: string }>> = {
  facts: { may: [], why: 'facts are data: they know nothing of who reads them' },
  kubevirt: { may: ['facts', ...BASE], why: 'decisions of KubeVirt are pure functions of facts and plain data' },
  cluster: {
    may: ['facts', 'kubevirt', ...BASE],
    why: 'the cluster model knows neither rules nor how objects were read',
  },
  'api-table': { may: ['facts', 'kubevirt'], why: 'it only joins the table of API fields to what unpacks it' },
  read: {
    may: ['constructs/reading', ...BASE],
    why: 'reading knows neither rules nor facts; what constructs write, only they can tell: a file of its own that is asked late',
  },
  schema: {
    may: ['api-table', 'cluster', 'facts', 'kubevirt', 'writable', ...BASE],
    why: 'the schema check compares plain data with the table of fields; it is shared by the rules of its family',
  },
  rules: { may: ['facts', 'kubevirt', 'cluster', 'schema', ...BASE], why: 'a rule reads plain data, never files' },
  explain: {
    may: ['cluster', 'facts', 'kubevirt', 'rules', 'read', 'schema', ...BASE],
    why: 'an explanation is made of facts, rules and the fields that the schema check knows, and prints nothing',
  },
  report: { may: ['lint', 'plan', 'explain', ...BASE], why: 'a report knows only results' },
  capture: {
    may: ['cluster', 'edit', 'facts', 'kubevirt', 'mask', 'read', ...BASE],
    why: 'what is captured knows what facts say counts, and no rule',
  },
  mask: { may: ['facts', ...BASE], why: 'what is secret in a text is told by facts and the text alone' },
  'rule-page': { may: ['read', ...BASE], why: 'where a page stands, in the package or on the web' },
  baseline: { may: BASE, why: 'a baseline knows of findings only' },
  writable: { may: [], why: 'what makes folders knows nothing of what is written to them' },
  'package-files': { may: [], why: 'it only knows where the package is' },
  init: {
    may: ['kubevirt', 'package-files', ...BASE],
    why: 'what is offered to be written is made of texts alone; nothing is written here',
  },
  commands: {
    may: [
      'baseline',
      'rule-page',
      'capture',
      'init',
      'config',
      'lint',
      'mask',
      'plan',
      'diff',
      'load',
      'merge',
      'sides',
      'options',
      'explain',
      'fix',
      'kubeconform',
      'report',
      'rules',
      'read',
      'kubevirt',
      'schema',
      'settings',
      'writable',
      ...BASE,
    ],
    why: 'commands are thin: they call one pipeline and print',
  },
  judge: {
    may: ['cluster', 'config', 'kubevirt', 'rules', ...BASE],
    why: 'the runner knows rules and what they judge',
  },
  suppress: {
    may: ['cluster', 'config', 'facts', 'locate', 'read', 'rules', ...BASE],
    why: 'an ignore is matched against what was found, and where',
  },
  edit: { may: ['read', ...BASE], why: 'edits are made of texts and changes of data, by no rule in particular' },
  locate: { may: ['read', ...BASE], why: 'positions come from the reading alone' },
  config: { may: ['kubevirt', 'options', 'read', ...BASE], why: 'the configuration knows of rules by name only' },
  settings: {
    may: ['config', 'kubevirt', 'options', 'rules', ...BASE],
    why: 'what a run is set to: the configuration, and what is given over it, for the rules there are',
  },
  kubeconform: {
    may: ['cluster', 'load', 'schema', ...BASE],
    why: 'kubeconform judges what was loaded; what rules make of it is not known',
  },
  options: { may: ['kubevirt', ...BASE], why: 'options are read at the border' },
  load: {
    may: ['cluster', 'config', 'facts', 'kubevirt', 'mask', 'read', 'writable', ...BASE],
    why: 'loading ends with clusters; what constructs ask of their release is told on the way',
  },
  sides: { may: ['load', 'read', ...BASE], why: 'both sides of a change are loaded in the same way' },
  plan: { may: ['cluster', 'facts', 'kubevirt', ...BASE], why: 'a plan is what the decisions say' },
  lint: {
    may: [
      'cluster',
      'config',
      'facts',
      'kubevirt',
      'rules',
      'read',
      'judge',
      'load',
      'locate',
      'mask',
      'mend',
      'plan',
      'suppress',
      ...BASE,
    ],
    why: 'the pipeline joins the layers, but prints nothing',
  },
  fix: {
    may: ['config', 'edit', 'kubevirt', 'lint', 'load', 'read', ...BASE],
    why: 'mending lints again and again, and writes files; it knows no rule',
  },
  merge: { may: ['lint', ...BASE], why: 'shards are merged as results, and nothing is judged' },
  mend: { may: ['edit', 'judge', 'load', ...BASE], why: 'what mends knows what was judged, and how texts are edited' },
  diff: {
    may: [
      'cluster',
      'config',
      'facts',
      'kubevirt',
      'rules',
      'read',
      'judge',
      'lint',
      'load',
      'locate',
      'plan',
      'sides',
      'suppress',
      ...BASE,
    ],
    why: 'the pipeline joins the layers, but prints nothing',
  },
  sources: { may: ['read', 'locate', ...BASE], why: 'where an app makes what is read knows nothing of what is judged' },
  cdk8s: {
    may: ['config', 'kubevirt', 'load', 'options', 'read', 'report', 'sources', ...BASE],
    why: 'what cdk8s gives and takes is translated here; what is judged is not known',
  },
  'cdk8s-validation': {
    may: ['cdk8s', 'lint', 'load', 'read', 'settings', 'sources', ...BASE],
    why: 'the validation joins cdk8s to the linter',
  },
  'cdk8s-recorder': { may: [], why: 'it runs in the app of a user, in a process that is not ours' },
  index: {
    may: [
      'cdk8s-validation',
      'cluster',
      'config',
      'diff',
      'kubeconform',
      'lint',
      'load',
      'options',
      'plan',
      'read',
      'settings',
      'sides',
      'sources',
      ...BASE,
    ],
    why: 'the library door opens pipelines only',
  },
  main: { may: ['commands', 'report', ...BASE], why: 'main chooses a command' },
  constructs: {
    may: ['constructs/api', 'facts', 'kubevirt', 'value', 'construct-reader', 'index'],
    why: 'constructs decide as KubeVirt does, and lint through the library door',
  },
  'constructs/reading': {
    may: ['constructs', 'facts', 'kubevirt', 'value', 'construct-reader'],
    why: 'who reads constructs makes them, and knows nothing of programs',
  },
  'constructs/api': { may: [], why: 'types of the API are for users of any version of the rest' },
  output: { may: [], why: 'what is written knows nothing of what writes' },
  cli: { may: ['commands', 'main', 'output'], why: 'the program only joins main to the process' },
  value: { may: [], why: 'plain data is the base' },
  pattern: { may: [], why: 'a pattern is matched with a text, and nothing else' },
  'json-pointer': { may: ['value'], why: 'the base' },
  'kube-object': { may: ['value'], why: 'the base' },
  'construct-reader': { may: [], why: 'the base' },
  finding: { may: ['kube-object', 'value'], why: 'the base' },
  fingerprint: { may: ['kube-object', 'value'], why: 'the base' },
  problems: { may: [], why: 'the base' },
  version: { may: [], why: 'the base' },
  nearest: { may: [], why: 'the base' },
  'index-by': { may: [], why: 'it makes lists of whatever is given, by a key of each' },
  once: { may: [], why: 'what remembers answers knows nothing of what they say' },
};

function layerOf(file: string): string {
  const [top = '', next = ''] = relative(ROOT, file).replace(/\.ts$/, '').split('/');
  if (top === 'src') return next;
  return next === 'api' || next === 'reading' ? `${top}/${next}` : top;
}

/** A file as messages and lists name it: below src, or in constructs. */
const nameOf = (file: string): string => relative(ROOT, file).replace(/^src\//, '');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** Everything that is published. */
const SOURCES = [...files(SRC), ...files(CONSTRUCTS)];

function importsOf(file: string): string[] {
  const { importedFiles } = preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

test('imports go one way', () => {
  const broken: string[] = [];
  for (const file of SOURCES) {
    const layer = layerOf(file);
    const law = LAW[layer];
    assert.ok(law, `${nameOf(file)} stands in no layer; add it to the law`);
    for (const name of importsOf(file).filter((path) => path.startsWith('.'))) {
      if (name.endsWith('package.json')) continue;
      const other = layerOf(resolve(dirname(file), name.replace(/\.js$/, '.ts')));
      if (other !== layer && !law.may.includes(other)) broken.push(`${nameOf(file)} imports ${other}: ${law.why}`);
    }
  }
  assert.equal(broken, []);
});

/** The packages of cdk8s: only constructs know them, so that the linter runs without. */
const CDK8S = /^(cdk8s|constructs)\b/;

test('only constructs know cdk8s', () => {
  const knowing = SOURCES.filter((file) => !layerOf(file).startsWith('constructs'))
    .filter((file) => importsOf(file).some((name) => CDK8S.test(name)))
    .map(nameOf);
  assert.equal(knowing, []);
});

const FILE_SYSTEM = [
  'read/files.ts',
  'read/git.ts',
  'capture/kubectl.ts',
  'commands/manifests.ts',
  'commands/render.ts',
  'commands/run.ts',
  'commands/write-file.ts',
  'fix/write.ts',
  'load/cache.ts',
  'schema/folder.ts',
  'schema/kubeconform-wrapper.ts',
  'schema/written.ts',
  'output.ts',
  'commands/standard-input.ts',
  'package-files.ts',
  'writable.ts',
  'cdk8s/rerun.ts',
  'cdk8s-recorder.ts',
  'constructs/facts.ts',
];

test('only the border touches files', () => {
  const touching = SOURCES.filter((file) =>
    importsOf(file).some((name) => /^node:(fs|child_process|net|http)/.test(name)),
  ).map(nameOf);
  assert.equal(touching.sort(), [...FILE_SYSTEM].sort());
});

/** A KubeVirt release as a literal: 1.0 to 1.19, with or without v and patch. Examples of rules are manifests, not code. */
const RELEASE_LITERAL = /['"`\s(]v?1\.\d{1,2}(?:\.\d+)?['"`\s,)]/;

test('release numbers stand in src/facts only', () => {
  const broken: string[] = [];
  for (const file of SOURCES.filter((path) => layerOf(path) !== 'facts')) {
    const code = readFileSync(file, 'utf8')
      .replace(/yaml`[^`]*`/g, '')
      .replaceAll('<?xml version="1.0"', '')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/sources: \[[\s\S]*?\]/g, '');
    for (const line of code.split('\n')) if (RELEASE_LITERAL.test(line)) broken.push(`${nameOf(file)}: ${line.trim()}`);
  }
  assert.equal(broken, []);
});

test.run();
