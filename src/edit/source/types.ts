/**
 * Keeps edits from what the types of a program forbid: a property that an interface lacks or requires, a value of another
 * type. Only what the sources declare in plain sight is looked at; what is not found there forbids nothing.
 */

import { ts } from '../../read/typescript/compiler.js';
import { isMap } from '../../value.js';
import { Refused } from '../refused.js';
import { Raw } from '../write.js';
import {
  type Declared,
  declarationsIn,
  functionAround,
  type IsNamed,
  isCalledAs,
  isDeclared,
  isDeclaredAs,
  literalText,
  type Members,
  membersIn,
  nameOf,
  parametersOf,
  passesOn,
  sourcesOf,
} from './declarations.js';
import type { Member } from './source.js';

const KEYWORDS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 'string',
  [ts.SyntaxKind.BooleanKeyword]: 'boolean',
  [ts.SyntaxKind.NumberKeyword]: 'number',
};

/** Types that hold the members of what they are made of. */
const SAME_MEMBERS = new Set(['Readonly', 'Partial', 'Required', 'NonNullable']);
const LISTS = new Set(['Array', 'ReadonlyArray']);

const isConst = (type: ts.TypeNode): boolean => type.getText() === 'const';

/** How often a name may be handed on from one file to the next. */
const MOST_FILES = 10;

/** Finds the source that a file imports from. */
export type ImportedBy = (from: ts.SourceFile, specifier: string) => ts.SourceFile | undefined;

export class Types {
  constructor(private readonly importedBy: ImportedBy) {}

  /** Refuses a property that a literal may not have, or a value of it. */
  admit(literal: ts.Node, key: string, value: unknown): void {
    const members = this.#membersOf(this.#typeOf(literal));
    if (!members) return;
    const member = members.members.find(({ name }) => nameOf(name) === key);
    if (!member && !members.open)
      throw new Refused(`${members.name} of the program has no property "${key}"; add it there first`);
    const type = member && ts.isPropertySignature(member) ? member.type : undefined;
    if (type) this.#admitValue(type, value);
  }

  /** Refuses a value in place of an expression. */
  admitInstead(node: ts.Node, value: unknown): void {
    const type = this.#typeOf(node);
    if (type) this.#admitValue(type, value);
  }

  /** Refuses to take out a property that is required. */
  admitRemoval(member: Member): void {
    const key = ts.isObjectLiteralElementLike(member) ? nameOf(member.name) : undefined;
    const members = key === undefined ? undefined : this.#membersOf(this.#typeOf(member.parent));
    const declared = members?.members.find(({ name }) => nameOf(name) === key);
    if (declared && !declared.questionToken && !members?.partial)
      throw new Refused(`${members?.name} of the program requires the property "${key}"`);
  }

  #admitValue(type: ts.TypeNode, value: unknown): void {
    if (value !== undefined && !this.fits(value, type))
      throw new Refused(`the program declares a value of the type ${type.getText()} there`);
  }

  /** Whether a value may be one of a type, as far as that is declared. */
  fits(value: unknown, type: ts.TypeNode): boolean {
    if (value instanceof Raw) return true;
    const keyword = KEYWORDS[type.kind];
    if (keyword !== undefined) return typeof value === keyword;
    if (ts.isUnionTypeNode(type)) return type.types.some((one) => this.fits(value, one));
    if (ts.isParenthesizedTypeNode(type)) return this.fits(value, type.type);
    if (ts.isLiteralTypeNode(type)) return type.getText() === String(value) || literalText(type) === value;
    if (type.kind === ts.SyntaxKind.UndefinedKeyword || type.kind === ts.SyntaxKind.NeverKeyword) return false;
    const item = this.#itemOf(type);
    if (item) return Array.isArray(value) && value.every((one) => this.fits(one, item));
    return ts.isTypeReferenceNode(type) ? this.#fitsReference(value, type) : true;
  }

  #fitsReference(value: unknown, type: ts.TypeReferenceNode): boolean {
    const declared = this.#declared(type);
    if (!declared) return true;
    if (ts.isTypeAliasDeclaration(declared)) return this.fits(value, declared.type);
    return ts.isInterfaceDeclaration(declared) && isMap(value);
  }

  /** The type that is declared for an expression. */
  #typeOf(node: ts.Node): ts.TypeNode | undefined {
    const { parent } = node;
    if ((ts.isAsExpression(parent) && !isConst(parent.type)) || ts.isSatisfiesExpression(parent)) return parent.type;
    if (ts.isExpression(parent) && passesOn(parent, node)) return this.#typeOf(parent);
    if (ts.isPropertyAssignment(parent)) return this.#memberType(this.#typeOf(parent.parent), nameOf(parent.name));
    if (ts.isArrayLiteralExpression(parent)) return this.#itemOf(this.#typeOf(parent));
    if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent))
      return parent.type;
    if (ts.isReturnStatement(parent)) return functionAround(parent)?.type;
    if (ts.isArrowFunction(parent)) return parent.type;
    return ts.isCallExpression(parent) || ts.isNewExpression(parent) ? this.#argumentType(parent, node) : undefined;
  }

  #argumentType(call: ts.CallExpression | ts.NewExpression, node: ts.Node): ts.TypeNode | undefined {
    const index = call.arguments?.indexOf(node as ts.Expression) ?? -1;
    if (index < 0 || !ts.isIdentifier(call.expression)) return undefined;
    const { text } = call.expression;
    const called = this.#find(call, text, isCalledAs);
    const parameters = called && parametersOf(called);
    return parameters?.slice(0, index + 1).some(({ dotDotDotToken }) => dotDotDotToken)
      ? undefined
      : parameters?.[index]?.type;
  }

  #memberType(type: ts.TypeNode | undefined, key: string | undefined): ts.TypeNode | undefined {
    const member = this.#membersOf(type)?.members.find(({ name }) => nameOf(name) === key);
    return member && ts.isPropertySignature(member) ? member.type : undefined;
  }

  #itemOf(type: ts.TypeNode | undefined): ts.TypeNode | undefined {
    if (!type) return undefined;
    if (ts.isArrayTypeNode(type)) return type.elementType;
    if (ts.isTypeOperatorNode(type)) return this.#itemOf(type.type);
    return ts.isTypeReferenceNode(type) && LISTS.has(type.typeName.getText()) ? type.typeArguments?.[0] : undefined;
  }

  #membersOf(type: ts.TypeNode | undefined): Members | undefined {
    if (!type) return undefined;
    if (ts.isParenthesizedTypeNode(type)) return this.#membersOf(type.type);
    if (ts.isTypeLiteralNode(type)) return membersIn('a type', type.members);
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const name = type.typeName.getText();
    if (SAME_MEMBERS.has(name)) {
      const members = this.#membersOf(type.typeArguments?.[0]);
      return members && name === 'Partial' ? { ...members, partial: true } : members;
    }
    const declared = this.#declared(type);
    if (!declared) return undefined;
    if (ts.isTypeAliasDeclaration(declared)) return this.#membersOf(declared.type);
    return ts.isInterfaceDeclaration(declared) ? this.#inherited(name, declared) : undefined;
  }

  #inherited(name: string, declared: ts.InterfaceDeclaration): Members {
    const bases = (declared.heritageClauses ?? []).flatMap(({ types }) => [...types]);
    const inherited = bases.map(({ expression }) => {
      const base = ts.isIdentifier(expression) ? this.#find(declared, expression.text, isDeclaredAs) : undefined;
      return base && ts.isInterfaceDeclaration(base) && base !== declared
        ? this.#inherited(base.name.text, base)
        : { ...membersIn(name, []), open: true };
    });
    const own = membersIn(`the type ${name}`, declared.members);
    return {
      name: own.name,
      members: [...own.members, ...inherited.flatMap(({ members }) => members)],
      open: own.open || inherited.some(({ open }) => open),
    };
  }

  #declared({ typeName }: ts.TypeReferenceNode): Declared | undefined {
    if (!ts.isIdentifier(typeName)) return undefined;
    const found = this.#find(typeName, typeName.text, isDeclaredAs);
    return found && isDeclared(found) ? found : undefined;
  }

  /** What a name stands for that is declared at the top of its file, or imported there. */
  #find(from: ts.Node, name: string, is: IsNamed): ts.Node | undefined {
    return this.#declaredIn(from.getSourceFile(), name, is, 0);
  }

  #declaredIn(file: ts.SourceFile, name: string, is: IsNamed, depth: number): ts.Node | undefined {
    const own = declarationsIn(file).find(is(name));
    if (own || depth > MOST_FILES) return own;
    for (const { specifier, exported } of sourcesOf(file, name)) {
      const source = this.importedBy(file, specifier);
      const found = source && this.#declaredIn(source, exported, is, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
}
