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
export declare const isDeclared: (node: ts.Node) => node is Declared;
export declare const nameOf: (name: ts.PropertyName | undefined) => string | undefined;
/** Whether an expression has the value of another one that is part of it. */
export declare function passesOn(outer: ts.Expression, inner: ts.Node): boolean;
export declare function functionAround(node: ts.Node): ts.SignatureDeclaration | undefined;
export declare function literalText({ literal }: ts.LiteralTypeNode): string | undefined;
export declare const membersIn: (name: string, members: readonly ts.TypeElement[]) => Members;
export declare const isDeclaredAs: IsNamed;
/** A function or class that is called by a name. */
export declare const isCalledAs: IsNamed;
export declare function parametersOf(called: ts.Node): readonly ts.ParameterDeclaration[] | undefined;
/** What is declared at the top of a file. */
export declare const declarationsIn: (file: ts.SourceFile) => ts.Node[];
/** Where a name of a file may come from: what it imports by that name, and what it hands on of others. */
export declare function sourcesOf(file: ts.SourceFile, name: string): {
    specifier: string;
    exported: string;
}[];
