/**
 * The part of TypeScript's compiler that its parser needs: of 9 MB of one file, a tenth. Loading the whole takes longer than
 * reading most programs, and its package is larger than all that is installed with the linter.
 */

import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What gives nodes their methods. No statement refers to it. */
const ALLOCATOR = 'setObjectAllocator(';

interface Part {
  readonly text: string;
  /** What it declares, or what it sets or fills in if it declares nothing. */
  readonly names: readonly string[];
  /** Every name in it that may be one that a part declares. */
  readonly mentions: ReadonlySet<string>;
}

/** The statements of the function that TypeScript's one file consists of. */
function statementsOf(source: ts.SourceFile): readonly ts.Statement[] {
  const find = (node: ts.Node): ts.Block | undefined =>
    ts.isArrowFunction(node) && ts.isBlock(node.body) ? node.body : ts.forEachChild(node, find);
  const bodies = source.statements.filter(ts.isExpressionStatement).flatMap((statement) => find(statement) ?? []);
  const [body] = bodies;
  if (!body || bodies.length !== 1) throw new Error('typescript.js is written in another way than it was');
  return body.statements;
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name ? [statement.name.text] : [];
  return [];
}

/** `Version.zero = ...` sets Version; `((Debug2) => { ... })(Debug || (Debug = {}))` fills Debug in. */
const settledBy = (text: string): string[] =>
  [/^(\w+)(?:\.\w+)+ = /, /\)\((\w+) \|\| \(\1 = \{\}\)\);$/].flatMap((form) => form.exec(text)?.[1] ?? []);

function mentionsOf(statement: ts.Statement): Set<string> {
  const mentions = new Set<string>();
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    const isKey = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
    if (ts.isIdentifier(node) && !isKey) mentions.add(node.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(statement, visit);
  return mentions;
}

function partOf(statement: ts.Statement): Part {
  const text = statement.getText();
  const declared = declaredBy(statement);
  const names = declared.length > 0 ? declared : settledBy(text);
  return { text, names, mentions: mentionsOf(statement) };
}

/** What of the compiler's names is exported by which name of its own. */
function exportsOf(statements: readonly ts.Statement[]): Map<string, string> {
  const list = statements.find((statement) => statement.getText().startsWith('__export(typescript_exports, '));
  const rows = list?.getText().matchAll(/^ +(\w+): \(\) => ([\w$]+),?$/gm) ?? [];
  return new Map([...rows].map(([, name = '', own = '']) => [name, own]));
}

/** The parts that are needed for names, with all that they need in turn. */
function needed(parts: readonly Part[], names: readonly string[]): Set<Part> {
  const byName = new Map<string, Part[]>();
  for (const part of parts) for (const name of part.names) byName.set(name, [...(byName.get(name) ?? []), part]);
  const found = new Set(parts.filter(({ text }) => text.startsWith(ALLOCATOR)));
  const want = (name: string): void => void byName.get(name)?.forEach((part) => void found.add(part));
  names.forEach(want);
  // A set is walked with what joins it on the way.
  for (const { mentions } of found) mentions.forEach(want);
  return found;
}

/**
 * CommonJS of those names that TypeScript exports as values.
 * @param names Names of the compiler, also of its types, which leave nothing.
 */
export function typescriptParser(names: Iterable<string>): string {
  const text = readFileSync(require.resolve('typescript'), 'utf8');
  const source = ts.createSourceFile('typescript.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const statements = statementsOf(source);
  const exported = exportsOf(statements);
  const own = [...new Set(names)].sort().flatMap((name): [string, string][] => {
    const its = exported.get(name);
    return its === undefined ? [] : [[name, its]];
  });
  const parts = statements.map(partOf);
  const kept = needed(
    parts,
    own.map(([, its]) => its),
  );
  const body = parts.filter((part) => kept.has(part)).map((part) => part.text);
  const header = text.slice(0, text.indexOf('*/') + 2);
  return [
    header,
    '"use strict";',
    ...body,
    `module.exports = { ${own.map((pair) => pair.join(': ')).join(', ')} };`,
    '',
  ].join('\n');
}
