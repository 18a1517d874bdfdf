/** Suggestions for misspelt names. */
/** The candidate nearest to a name by edits, ignoring case; undefined when none is within a third of its length. */
export declare function nearest(name: string, candidates: readonly string[]): string | undefined;
