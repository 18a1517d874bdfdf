/** The part of TypeScript that dist/ brings parses as the whole does. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ROOT = join(__dirname, '..');
const part: typeof ts = require('../dist/typescript.js');

const FOLDERS = ['src/read', 'src/report', 'constructs/reading', 'examples', 'node_modules/constructs/lib'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:[cm]?[jt]s|tsx)$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(ROOT, folder, file)),
);

/** Everything that the tree says of a text: kinds, places and errors. */
function said(compiler: typeof ts, name: string, text: string): string {
  const file = compiler.createSourceFile(
    name,
    text,
    { languageVersion: compiler.ScriptTarget.Latest },
    true,
  ) as ts.SourceFile & {
    parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  const lines: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = compiler.isIdentifier(node) || compiler.isStringLiteralLike(node) ? node.text : '';
    lines.push(`${node.kind} ${node.getStart(file)} ${node.end} ${node.flags} ${name}`);
    compiler.forEachChild(node, visit);
  };
  visit(file);
  const errors = file.parseDiagnostics.map(({ start, length, messageText }) => `${start} ${length} ${messageText}`);
  return [...lines, ...errors].join('\n');
}

test('whole files are parsed alike', () => {
  assert.ok(sources.length > 80, `${sources.length} files`);
  for (const file of sources) {
    const text = readFileSync(file, 'utf8');
    assert.ok(said(part, file, text) === said(ts, file, text), file);
  }
});

test('broken files are parsed alike, with the same errors', () => {
  let errors = 0;
  for (const [index, file] of sources.entries()) {
    const whole = readFileSync(file, 'utf8');
    const at = Math.floor((whole.length * ((index % 9) + 1)) / 10);
    const text = index % 2 === 0 ? whole.slice(0, at) : `${whole.slice(0, at)}) => } \`${whole.slice(at + 7)}`;
    const expected = said(ts, file, text);
    if (/^\d+ \d+ \D/m.test(expected)) errors += 1;
    assert.ok(said(part, file, text) === expected, `${file} broken at ${at}`);
  }
  assert.ok(errors > sources.length / 2, `${errors} of ${sources.length} with errors`);
});

test('settings are parsed alike', () => {
  for (const text of [
    '{ "compilerOptions": { /* of paths */ "paths": { "@/*": ["./src/*"], }, } }',
    '{ "a": [1, }',
    '',
  ])
    assert.equal(
      part.parseConfigFileTextToJson('tsconfig.json', text).config,
      ts.parseConfigFileTextToJson('tsconfig.json', text).config,
    );
});

test('all that dist asks of it is there', () => {
  const asked = new Set(
    ['programs.js', 'construct-reader.js'].flatMap((file) =>
      [...readFileSync(join(ROOT, 'dist', file), 'utf8').matchAll(/\bts\d*\.(\w+)/g)].map(([, name = '']) => name),
    ),
  );
  asked.delete('js');
  const used = [...asked].filter((name) => name in ts);
  assert.ok(used.length > 80, `${used.length} names`);
  assert.equal(
    used.filter((name) => !(name in part)),
    [],
  );
});

test.run();
