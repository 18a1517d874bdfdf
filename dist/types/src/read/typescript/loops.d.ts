/** Runs loops over what is known; one over what is not runs its body as often as it may matter. */
import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type End } from './statements.js';
import { type Frame, type Traced } from './values.js';
/** What a loop goes over, and why there may be more. */
export interface Turns {
    readonly items: readonly Traced[];
    readonly open: string | undefined;
}
export type Loop<N extends ts.IterationStatement> = (machine: Machine, node: N, frame: Frame) => Turns;
export declare function forEachOf(machine: Machine, node: ts.ForOfStatement, frame: Frame): Turns;
export declare function forIn(machine: Machine, node: ts.ForInStatement, frame: Frame): Turns;
export declare function loop<N extends ts.IterationStatement>(machine: Machine, turns: Loop<N> | undefined, node: N, frame: Frame): End;
/** Turns of which it is not known how many there are. What one writes is read by the next, so several run. */
export declare function uncertainTurns(machine: Machine, body: () => End): End;
