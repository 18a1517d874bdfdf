/**
 * Shapes of a configuration: each reads a node of YAML into a typed value, notes what is wrong with it at its place, and
 * tells its JSON Schema. So the reader, its messages and the schema for editors are one table.
 */
import type { Document, Node } from 'yaml';
/** Something wrong with a configuration, told by the offset in its text. */
export interface Mistake {
    readonly offset: number;
    readonly message: string;
}
/** A document being read, with what is wrong in it. */
export declare class Source {
    readonly yaml: typeof import('yaml');
    readonly document: Document;
    readonly mistakes: Mistake[];
    constructor(yaml: typeof import('yaml'), document: Document);
    /** Notes what is wrong at a node. */
    wrong(node: Node | null, message: string): undefined;
    /** The node that is meant: an alias leads to what it stands for. */
    target(node: unknown): Node | null;
    /** What stands at a node, in words. */
    kindOf(node: Node | null): string;
}
export type JsonSchema = Readonly<Record<string, unknown>>;
export interface Shape<T> {
    /** Made when it is asked for: who reads a file needs none. */
    readonly schema: JsonSchema;
    /** The value at a node; undefined when it is wrong, which was noted. `name` is what messages call it. */
    read(node: Node | null, name: string, source: Source): T | undefined;
}
/** A text in quotes, without characters that could steer a terminal. */
export declare const quote: (text: string) => string;
/** A text that is not empty; `refuse` says what else is wrong with it, if anything. */
export declare function text(what: string, schema?: JsonSchema, refuse?: (value: string) => string | undefined): Shape<string>;
/** A version: as text, or as the number that it looks like without quotes. `parse` gives it, or why it is none. */
export declare function version<T extends object>(what: string, parse: (written: string) => T | string): Shape<T>;
/** One of a few words. */
export declare function oneOf<T extends string>(words: readonly T[]): Shape<T>;
/** A list of what another shape reads. */
export declare function list<T>(item: Shape<T>, what: string): Shape<readonly T[]>;
/** A list, or one item without the list around it. */
export declare function oneOrMore<T>(item: Shape<T>, what: string): Shape<readonly T[]>;
/** What a key of a map takes. */
export interface Field<T> {
    /** What it means, in one sentence. */
    readonly about: string;
    readonly shape: Shape<T>;
    readonly required?: boolean;
}
type Fields = Readonly<Record<string, Field<unknown>>>;
type Read<F extends Fields> = {
    readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never;
};
/** A map of known keys. */
export declare function record<F extends Fields>(fields: F, what: string): Shape<Read<F>>;
/** A map from names, of which is known what each means, to one shape of value; `unknown` says what is wrong with another name. */
export declare function mapOf<T>(names: Readonly<Record<string, () => string>>, item: Shape<T>, what: string, unknown: (name: string) => string): Shape<ReadonlyMap<string, T>>;
export {};
