/** Puts things into object and array literals and takes things out. */
import type { Entry, TextEdit } from '../containers.js';
import { type Literal, type Member, type Source } from './source.js';
/** What happens to one literal. */
export interface LiteralWork {
    readonly removed: ReadonlySet<Member>;
    readonly inserted: readonly Entry[];
}
export declare function literalEdits(source: Source, literal: Literal, { removed, inserted }: LiteralWork): TextEdit[];
