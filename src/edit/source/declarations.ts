/** What sources declare: types with their members, functions with their parameters. */

import { ts } from '../../read/typescript/compiler.js';

export type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration | ts.ClassDeclaration;

/** Tells whether a node declares a name. */
export type IsNamed = (name: string) => (node: ts.Node) => boolean;

/** The members of a type. */
export interface Members {
  /** What the type is called, for messages. */
  readonly name: string;
  readonly members: readonly ts.TypeElement[];
  /** Whether there may be others. */
  readonly open: boolean;
  /** Whether all of them may be left out. */
  readonly partial?: boolean;
}

export const isDeclared = (node: ts.Node): node is Declared =>
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isClassDeclaration(node);

export const nameOf = (name: ts.PropertyName | undefined): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;

/** Whether an expression has the value of another one that is part of it. */
export function passesOn(outer: ts.Expression, inner: ts.Node): boolean {
  if (ts.isConditionalExpression(outer)) return outer.condition !== inner;
  if (ts.isBinaryExpression(outer)) return outer.right === inner || SHORT.has(outer.operatorToken.kind);
  return (
    ts.isParenthesizedExpression(outer) ||
    ts.isNonNullExpression(outer) ||
    ts.isAsExpression(outer) ||
    ts.isAwaitExpression(outer)
  );
}

const SHORT = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

export function functionAround(node: ts.Node): ts.SignatureDeclaration | undefined {
  for (let current: ts.Node | undefined = node.parent; current; current = current.parent)
    if (ts.isFunctionLike(current)) return current;
  return undefined;
}

export function literalText({ literal }: ts.LiteralTypeNode): string | undefined {
  return ts.isStringLiteral(literal) ? literal.text : undefined;
}

export const membersIn = (name: string, members: readonly ts.TypeElement[]): Members => ({
  name,
  members,
  open: members.some((member) => ts.isIndexSignatureDeclaration(member)),
});

export const isDeclaredAs: IsNamed = (name) => (node) => isDeclared(node) && node.name?.text === name;

/** A function or class that is called by a name. */
export const isCalledAs: IsNamed = (name) => (node) =>
  ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name?.text === name) ||
  (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name);

export function parametersOf(called: ts.Node): readonly ts.ParameterDeclaration[] | undefined {
  if (ts.isFunctionDeclaration(called)) return called.parameters;
  if (ts.isClassDeclaration(called)) return called.members.find(ts.isConstructorDeclaration)?.parameters;
  if (!ts.isVariableDeclaration(called) || !called.initializer) return undefined;
  const { initializer } = called;
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) ? initializer.parameters : undefined;
}

/** What is declared at the top of a file. */
export const declarationsIn = (file: ts.SourceFile): ts.Node[] =>
  file.statements.flatMap((node): ts.Node[] =>
    ts.isVariableStatement(node) ? [...node.declarationList.declarations] : [node],
  );

/** Where a name of a file may come from: what it imports by that name, and what it hands on of others. */
export function sourcesOf(file: ts.SourceFile, name: string): { specifier: string; exported: string }[] {
  return file.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
    const { moduleSpecifier } = node;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const exported = exportedAs(node, name);
    return exported === undefined ? [] : [{ specifier: moduleSpecifier.text, exported }];
  });
}

function exportedAs(node: ts.ImportDeclaration | ts.ExportDeclaration, name: string): string | undefined {
  if (ts.isExportDeclaration(node) && !node.exportClause) return name;
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return undefined;
  const found = [...bindings.elements].find((element) => element.name.text === name);
  return found && (found.propertyName ?? found.name).text;
}
