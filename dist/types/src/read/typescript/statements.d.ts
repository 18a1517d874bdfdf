/** Runs statements. Where it cannot be told whether one runs, what it writes is joined with what stood there before. */
import { ts } from './compiler.js';
import { type Machine } from './machine.js';
import { type Frame, type Traced } from './values.js';
/** How a statement ends when the next one does not follow. */
export interface Completion {
    readonly kind: 'return' | 'break' | 'continue';
    readonly value?: Traced | undefined;
    readonly label?: string | undefined;
    /** Whether it may also be that the next statement follows. */
    readonly maybe: boolean;
}
export type End = Completion | undefined;
/** How either of two ways ends. */
export declare function joinEnds(one: End, two: End): End;
/** How one of two ways ends that were both run. */
export declare const endOf: (ends: readonly End[]) => End;
export declare function declareAll(machine: Machine, list: ts.VariableDeclarationList, frame: Frame): void;
export declare function run(machine: Machine, node: ts.Statement, frame: Frame): End;
/** Declares what a block may use before it stands: functions, classes and enums. */
export declare function hoist(machine: Machine, statements: readonly ts.Statement[], frame: Frame): void;
/** Runs a function, constructor or module in its frame. */
export declare function runBody(machine: Machine, body: ts.Block | ts.SourceFile, frame: Frame): End;
/** Runs the statements of a block in its frame. */
export declare function runBlock(machine: Machine, statements: readonly ts.Statement[], frame: Frame): End;
/** What follows a statement that may have ended all: it runs, or not. */
export declare function after(machine: Machine, end: Completion, rest: () => End): End;
