/** A source with what edits need to know of it: lines, comments, and how literals are written. */
import { ts } from '../../read/typescript/compiler.js';
import { Lines } from '../lines.js';
import type { Style } from './write.js';
export type Literal = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;
export type Member = ts.ObjectLiteralElementLike | ts.Expression;
export declare const membersOf: (literal: Literal) => ts.NodeArray<Member>;
export declare class Source extends Lines {
    #private;
    readonly file: ts.SourceFile;
    readonly eol: string;
    constructor(file: ts.SourceFile);
    start(node: ts.Node): number;
    /** Where comments begin in a range. */
    comments(start: number, end: number): number[];
    /** Where the comma is behind an offset, before another one: only blanks and comments stand there else. */
    comma(start: number, end: number): number | undefined;
    /** Where that ends which belongs to a member in its line: a comma, and comments if nothing follows them. */
    tail(start: number, end: number): number;
    /** How a literal is written, and what is put into it. */
    styleOf(literal: Literal): Style;
    /** The same for what stands in no literal. */
    get style(): Style;
    /** What the line of an offset is indented by. */
    indentAt(offset: number): string;
}
