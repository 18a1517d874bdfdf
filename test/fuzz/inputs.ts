/** Broken and hostile documents: real manifests of which parts are replaced, moved, repeated, and cut. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readValues } from '../../src/read/documents.js';
import { filesOf, FOLDER as PITFALLS } from '../pitfall-files.js';
import fc from '../random.js';
import { KUBEVIRT, MACHINE } from '../workspace.js';

const CORPUS = join(__dirname, '../../../shared/corpus/visible');
const PROGRAMS = join(__dirname, '../fixtures/typescript');
/** Longer ones are left out: what breaks them breaks a short one, sooner. */
const LONGEST = 20_000;

const texts = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .filter((text) => text.length < LONGEST)
    : [];

/** What is judged: files by their paths, of which one is broken. */
export interface Scene {
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** What stood there before, for `vmstate diff`. */
  readonly base: Readonly<Record<string, string | Buffer>>;
  /** Paths and options that the command line names. */
  readonly argv: readonly string[];
}

const PITFALL_NAMES = readdirSync(PITFALLS).flatMap((name) => (name.endsWith('.diff') ? [name.slice(0, -5)] : []));

/** Manifests: those of the pitfalls, and public ones where they are at hand. */
const manifests = (): string[] => [
  ...PITFALL_NAMES.map((name) => Object.values(filesOf(name, 'pitfall').tree).join('---\n')),
  ...texts(CORPUS, '.yaml'),
];

const asJson = (text: string): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'List', items: readValues(text) ?? [] }, null, 2);

/** A manifest as charts have it: some values are filled in, and the end stands under a condition. */
function asTemplate(text: string): string {
  const lines = text
    .split('\n')
    .map((line, at) => (at % 5 === 3 ? line.replace(/: \S.*$/, ': {{ .Values.x }}') : line));
  const half = lines.length >> 1;
  return [...lines.slice(0, half), '{{- if .Values.y }}', ...lines.slice(half), '{{- end }}', ''].join('\n');
}

const CONFIGURATION = `kubevirt: "1.8"
exclude: [vendor/**, "*.tmp.yaml"]
clusters:
  - name: lab
    paths: [lab/**, "*.yaml"]
    kubevirt: "1.5"
    facts: [facts/lab.yaml]
    render: kustomize build lab
rules:
  gates/redundant: off
  state/*: error
overrides:
  - files: [lab/**]
    rules: {guest/*: info}
failOn: warning
schema: builtin
`;

/** What stands where something else should: of YAML, of templates, of JavaScript, of terminals and reports. */
const TOKENS = [
  '&a',
  '*a',
  '*none',
  '<<: *a',
  '<<: [*a, *a]',
  '!!binary aGk=',
  '!!int x',
  '!!js/function f',
  '!<tag:x,2000:y> z',
  '? ',
  '? {a: b} : c',
  ': ',
  '- - - -',
  '{',
  '}',
  '[',
  ']',
  '{}',
  '[]',
  '{{ .Values.x }}',
  '{{- if a }}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: of a document, none of ours
  '${VAR}',
  '%YAML 1.1',
  '---',
  '...',
  '--- |',
  '|',
  '|2-',
  '>+9',
  '"',
  "'",
  '"\\x1b[31m"',
  '"\\u0000"',
  '\t',
  '\r',
  '\u0000',
  '\u001b]8;;http://x\u0007',
  '\ufeff',
  '\u2028',
  '\ud800',
  '😀',
  '::error::x',
  ']]>',
  '</script>',
  '#',
  '# vmstate-ignore',
  '# vmstate-ignore state/rwo:',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  '~',
  'true',
  'no',
  'NaN',
  '.inf',
  '-0',
  '0x1F',
  '0o17',
  '1e999',
  '9007199254740993',
  '2001-01-01',
  '1:30',
  '10Gi',
  '-1Gi',
  '1.5e3',
  'v1',
  'kubevirt.io/v1',
  'kubevirt.io/v99',
  'VirtualMachine',
  'KubeVirt',
  'List',
  'a'.repeat(300),
  '((a+)+)+$',
];

/** Where in a text something happens, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (length: number, part: number): number => Math.min(Math.floor(part * length), Math.max(0, length - 1));

type Edit = (text: string) => string;

const onLines =
  (part: number, edit: (lines: string[], index: number) => void): Edit =>
  (text) => {
    const lines = text.split('\n');
    edit(lines, at(lines.length, part));
    return lines.join('\n');
  };

const KEY = /^(\s*(?:- )?)[^:#]*:/;
const VALUE = /(: |- ).*$/;

function edits(seeds: readonly string[]): fc.Arbitrary<Edit> {
  const token = fc.constantFrom(...TOKENS);
  const few = fc.integer({ min: 1, max: 6 });
  return fc.oneof(
    fc.tuple(place, few).map(([part, count]) => onLines(part, (lines, i) => lines.splice(i, count))),
    fc
      .tuple(place, place)
      .map(([part, to]) => onLines(part, (lines, i) => lines.splice(at(lines.length, to), 0, ...lines.splice(i, 1)))),
    fc.tuple(place, few, few).map(([part, count, times]) =>
      onLines(part, (lines, i) => {
        const some = lines.slice(i, i + count);
        lines.splice(i, 0, ...Array.from({ length: times }, () => some).flat());
      }),
    ),
    fc.tuple(place, few, fc.integer({ min: -4, max: 4 })).map(([part, count, by]) =>
      onLines(part, (lines, from) => {
        for (let i = from; i < Math.min(from + count, lines.length); i++)
          lines[i] = by > 0 ? ' '.repeat(by) + lines[i] : (lines[i] ?? '').replace(new RegExp(`^ {0,${-by}}`), '');
      }),
    ),
    fc
      .tuple(place, token)
      .map(([part, word]) =>
        onLines(part, (lines, i) => (lines[i] = (lines[i] ?? '').replace(VALUE, (_, mark: string) => mark + word))),
      ),
    fc
      .tuple(place, token)
      .map(([part, word]) =>
        onLines(part, (lines, i) => (lines[i] = (lines[i] ?? '').replace(KEY, (_, lead: string) => `${lead}${word}:`))),
      ),
    fc.tuple(place, token).map(
      ([part, word]): Edit =>
        (text) =>
          text.slice(0, at(text.length, part)) + word + text.slice(at(text.length, part)),
    ),
    place.map(
      (part): Edit =>
        (text) =>
          text.slice(0, at(text.length, part)),
    ),
    fc.tuple(place, place, fc.constantFrom(...seeds)).map(
      ([part, from, other]): Edit =>
        (text) =>
          text.slice(0, at(text.length, part)) + other.slice(at(other.length, from)),
    ),
    fc.constantFrom<Edit>(
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => `\ufeff${text}`,
      (text) => `${text}\n---\n${text}`,
      (text) => `[${text}`,
    ),
  );
}

/** Texts with a few edits each. */
const broken = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(edits(seeds), { minLength: 1, maxLength: 5 }))
    .map(([text, changes]) => changes.reduce((before, edit) => edit(before), text).slice(0, 2 * LONGEST));

type Encoding = (text: string) => Buffer;

const ENCODINGS: readonly Encoding[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
];

/** A text in some encoding, of which some bytes are replaced, so that it may be none. */
const bytesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(
      text,
      fc.oneof({ weight: 3, arbitrary: fc.constant(ENCODINGS[0] as Encoding) }, fc.constantFrom(...ENCODINGS)),
      fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
    )
    .map(([content, encode, changes]) => {
      const bytes = encode(content);
      for (const [part, value] of changes) if (bytes.length > 0) bytes[at(bytes.length, part)] = value;
      return bytes;
    });

const content = (seeds: readonly string[]): fc.Arbitrary<string | Buffer> =>
  fc.oneof({ weight: 3, arbitrary: broken(seeds) }, bytesOf(broken(seeds)));

/** One file that is named, with an unbroken one as what was there before. */
const alone = (file: string, seeds: readonly string[]): fc.Arbitrary<Scene> =>
  fc.tuple(content(seeds), fc.constantFrom(...seeds)).map(([text, before]) => ({
    files: { [file]: text },
    base: { [file]: before },
    argv: ['--no-context', file],
  }));

/** A broken file beside manifests that are none. */
const beside = (file: string, seeds: readonly string[], argv: readonly string[]): fc.Arbitrary<Scene> =>
  content(seeds).map((text) => {
    const base = { 'kubevirt.yaml': KUBEVIRT, 'lab/vm.yaml': MACHINE };
    return { files: { ...base, [file]: text }, base, argv };
  });

const facts = (files: Readonly<Record<string, string>>): string[] =>
  Object.keys(files).flatMap((path) => ['--facts', path]);

/** The files of a pitfall, of which one is broken: kustomizations, configurations, captured facts, manifests. */
const tree = (): fc.Arbitrary<Scene> =>
  fc.tuple(fc.constantFrom(...PITFALL_NAMES), place).chain(([name, part]) => {
    const files = filesOf(name, 'pitfall');
    const all = { ...files.tree, ...files.facts };
    const paths = Object.keys(all);
    const path = paths[at(paths.length, part)] as string;
    const base = Object.keys(files.base).length > 0 ? files.base : files.tree;
    return content([all[path] as string]).map((text) => ({
      files: { ...all, [path]: text },
      base,
      argv: ['.', ...facts(files.facts)],
    }));
  });

/** What is broken, by name; what programs need is loaded only for them. */
export const SCENES: Readonly<Record<string, () => fc.Arbitrary<Scene>>> = {
  yaml: () => alone('case.yaml', manifests()),
  json: () => alone('case.json', manifests().map(asJson)),
  templates: () => alone('case.yaml', manifests().map(asTemplate)),
  facts: () => beside('facts.yaml', manifests(), ['.', '--facts', 'facts.yaml']),
  configuration: () => beside('vmstate.yaml', [CONFIGURATION], ['.']),
  tree,
  programs: () => alone('main.ts', texts(PROGRAMS, '.ts')),
};
