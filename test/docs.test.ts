/** The documents: those made from the project are fresh, and what any of them refers to exists. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { documents, pagesThere } from '../scripts/docs.js';
import { explain } from '../src/explain/explain.js';
import { FAMILIES, familyOf } from '../src/rules/families.js';
import { RULES, ruleById } from '../src/rules/index.js';
import { anchors, links } from './markdown.js';

const ROOT = join(__dirname, '..');
const made = documents();

for (const [path, text] of made) {
  test(`${path} says what the project does; npm run docs writes it`, () => {
    const file = join(ROOT, path);
    assert.is(existsSync(file) ? readFileSync(file, 'utf8') : '', text);
  });
}

test('every page is of a family of rules or of constructs that exist; npm run docs removes others', () => {
  assert.equal(
    pagesThere().filter((path) => !made.has(path)),
    [],
  );
});

test('every family of a rule says what it is about', () => {
  for (const { id } of RULES) assert.ok(familyOf(id) in FAMILIES, id);
});

function markdownBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return markdownBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Every document, by path: those made from the project as they should be, the others as they are. */
const all = new Map(
  ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...markdownBelow('examples'), ...made.keys()].map(
    (path) => [path, made.get(path) ?? readFileSync(join(ROOT, path), 'utf8')],
  ),
);

/** What is wrong with a link, if anything. */
function brokenLink(from: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target))
    return /^https:\/\/[^\s/]+\.[^\s/]+/.test(target) ? undefined : 'no https address';
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : relative(ROOT, join(ROOT, dirname(from), decodeURIComponent(path)));
  if (!all.has(file) && !existsSync(join(ROOT, file))) return 'no such file';
  if (file.startsWith('..')) return 'it leads out of the project';
  if (anchor === undefined) return undefined;
  if (!all.has(file) && !statSync(join(ROOT, file)).isFile()) return 'an anchor of a folder';
  const text = all.get(file) ?? readFileSync(join(ROOT, file), 'utf8');
  return anchors(text).has(anchor) ? undefined : 'no such heading';
}

test('every link leads to a file, and to a heading of it', () => {
  const broken = [...all].flatMap(([path, text]) =>
    links(text).flatMap((target) => {
      const why = brokenLink(path, target);
      return why === undefined ? [] : [`${path}: ${target}: ${why}`];
    }),
  );
  assert.equal(broken, []);
});

/** Placeholders of rule ids in documents on how to write one. */
const PLACEHOLDERS = ['family/rule', 'family/name'];
const families = Object.keys(FAMILIES).join('|');
const QUOTED_ID = new RegExp(`\`((?:${families})/[a-z][a-z0-9-]*)\``, 'g');
const EXPLAINED = /vmstate explain ([^\s`|)>]*[^\s`|)>.,;:?!])/g;

test('every rule that a document names exists', () => {
  const broken = [...all].flatMap(([path, text]) =>
    [...text.matchAll(QUOTED_ID)]
      .map(([, id]) => id ?? '')
      .filter((id) => !ruleById(id) && !PLACEHOLDERS.includes(id))
      .map((id) => `${path}: ${id}`),
  );
  assert.equal(broken, []);
});

test('every word that a document has explained can be', () => {
  const broken = [...all].flatMap(([path, text]) =>
    [...text.matchAll(EXPLAINED)]
      .map(([, word]) => word ?? '')
      // A word in capitals, or in brackets, stands for another.
      .filter((word) => !/^[A-Z]+$|^[<[]/.test(word))
      .filter((word) => 'near' in explain(word))
      .map((word) => `${path}: ${word}`),
  );
  assert.equal(broken, []);
});

const REPOSITORY = '[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*';
const SOURCES = [
  // An issue or pull request; a file or folder, of a release if need be, with what to look for in it.
  new RegExp(`^${REPOSITORY}#[1-9][0-9]*( .+)?$`),
  new RegExp(`^(${REPOSITORY} )?(v[0-9]+\\.[0-9]+(\\.[0-9]+)? )?[\\w.-]+(/[\\w.<>*-]+)+/?([ ,:;].*)?$`),
  /^https:\/\/[^\s/]+\.[^\s/]+\S*$/,
  // A program or library, with what it does.
  /^[a-z][\w.-]*(\/[\w.-]+)*( [\w -]+)?: \S.*$/,
  /^[a-z][\w-]*(\.[a-z][\w-]*)+(\/[\w.-]+)*$/,
];

test('every source of a rule is an issue, a file, an address or a program', () => {
  const broken = RULES.flatMap(({ id, sources }) =>
    sources.filter((source) => !SOURCES.some((shape) => shape.test(source))).map((source) => `${id}: ${source}`),
  );
  assert.equal(broken, []);
});

test('headings become the anchors that GitHub makes of them', () => {
  const text = '# A `b`: c/d-e\n```\n# code\n```\n## A b\n## A b\n### [gates](x.md) & more_';
  assert.equal([...anchors(text)], ['a-b-cd-e', 'a-b', 'a-b-1', 'gates--more_']);
});

test.run();
