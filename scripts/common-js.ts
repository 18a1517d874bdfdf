/**
 * An ES module as esbuild writes it, as CommonJS that binds what it imports once: esbuild's own CommonJS asks for it at each
 * use, through two getters. That is right only where nothing exported is set anew, and no modules import each other.
 */

import ts from 'typescript';

export interface Imported {
  readonly from: string;
  /** Its name there. */
  readonly name: string;
  readonly as: string;
}

export interface CommonJs {
  /** The first line of a program. */
  readonly interpreter: string;
  readonly imports: readonly Imported[];
  readonly exports: readonly { readonly name: string; readonly as: string }[];
  readonly text: string;
}

function importsOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): Imported[] {
  if (!importClause) return [];
  const { name: byDefault, namedBindings } = importClause;
  if (byDefault || !namedBindings || !ts.isNamedImports(namedBindings))
    throw new Error('only named imports are understood');
  const { text: from } = moduleSpecifier as ts.StringLiteral;
  return namedBindings.elements.map(({ name, propertyName }) => ({
    from,
    name: (propertyName ?? name).text,
    as: name.text,
  }));
}

function exportsOf({ exportClause, moduleSpecifier }: ts.ExportDeclaration): CommonJs['exports'] {
  if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause))
    throw new Error('only exports of what is declared are understood');
  return exportClause.elements.map(({ name, propertyName }) => ({ name: name.text, as: (propertyName ?? name).text }));
}

const declares = (statement: ts.Statement, name: string): boolean =>
  ts.isVariableStatement(statement) &&
  statement.declarationList.declarations.some((one) => ts.isIdentifier(one.name) && one.name.text === name);

/** What esbuild has in place of `require`, which is there. */
const REQUIRE = '__require';
/** What esbuild wraps modules in that are asked late or import each other: what they export is set anew. */
const WRAPPED = '__esm';

/** Takes an ES module apart. */
export function commonJs(module: string): CommonJs {
  const interpreter = /^#!.*\n/.exec(module)?.[0] ?? '';
  const source = ts.createSourceFile('module.js', module, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  const imports: Imported[] = [];
  const exports: CommonJs['exports'][number][] = [];
  let text = '';
  let from = interpreter.length;
  for (const statement of source.statements) {
    if (declares(statement, WRAPPED)) throw new Error('modules of one file ask each other late');
    if (ts.isImportDeclaration(statement)) imports.push(...importsOf(statement));
    else if (ts.isExportDeclaration(statement)) exports.push(...exportsOf(statement));
    else if (!declares(statement, REQUIRE)) continue;
    text += module.slice(from, statement.getStart(source));
    from = statement.end + 1;
  }
  text = (text + module.slice(from)).replaceAll(new RegExp(`\\b${REQUIRE}\\b`, 'g'), 'require');
  return { interpreter, imports, exports, text };
}

const pair = (key: string, value: string): string => (key === value ? key : `${key}: ${value}`);

/** The text of a CommonJS module. */
export function written({ interpreter, imports, exports, text }: CommonJs): string {
  const files = [...new Set(imports.map(({ from }) => from))];
  const bindings = files.map((file) => {
    const names = imports.filter(({ from }) => from === file).map(({ name, as }) => `  ${pair(name, as)},\n`);
    return `const {\n${[...new Set(names)].join('')}} = require(${JSON.stringify(file)});\n`;
  });
  const given = exports.map(({ name, as }) => `  ${pair(name, as)},\n`);
  // Not by Object: Node would take it for one of the names that ES modules may import.
  const marked = 'Reflect.defineProperty(module.exports, "__esModule", { value: true });\n';
  const last = exports.length > 0 ? `module.exports = {\n${given.join('')}};\n${marked}` : '';
  return `${interpreter}"use strict";\n${bindings.join('')}${text.trim()}\n${last}`;
}
