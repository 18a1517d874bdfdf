/**
 * Keeps edits from what the types of a program forbid: a property that an interface lacks or requires, a value of another
 * type. Only what the sources declare in plain sight is looked at; what is not found there forbids nothing.
 */
import { ts } from '../../read/typescript/compiler.js';
import type { Member } from './source.js';
/** Finds the source that a file imports from. */
export type ImportedBy = (from: ts.SourceFile, specifier: string) => ts.SourceFile | undefined;
export declare class Types {
    #private;
    private readonly importedBy;
    constructor(importedBy: ImportedBy);
    /** Refuses a property that a literal may not have, or a value of it. */
    admit(literal: ts.Node, key: string, value: unknown): void;
    /** Refuses a value in place of an expression. */
    admitInstead(node: ts.Node, value: unknown): void;
    /** Refuses to take out a property that is required. */
    admitRemoval(member: Member): void;
    /** Whether a value may be one of a type, as far as that is declared. */
    fits(value: unknown, type: ts.TypeNode): boolean;
}
