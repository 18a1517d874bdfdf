/** Suggestions for misspelt names. */
/** The candidate nearest to a name by edits, ignoring case; undefined when none is within a third of its length. */
export declare const nearest: (name: string, candidates: readonly string[]) => string | undefined;
/** All candidates that are as near as the nearest. */
export declare function nearestOf(name: string, candidates: readonly string[]): string[];
