/** How much an evaluation may do. */
/** More was asked than is reasonable; nothing that was found counts. */
export declare class Exhausted extends Error {
}
export declare const MOST_STEPS = 5000000;
/** Counts a piece of work, by what it costs beside a step. @throws Exhausted */
export declare function labour(steps?: number): void;
/** The work that is not counted yet; from now on it is. */
export declare function takeWork(): number;
