/**
 * Regular expressions of Go, as Kubernetes, kustomize and schemas take them, matched in time that grows with the text and
 * the pattern alone: those of JavaScript may take forever, and a checkout writes the patterns and the texts.
 */
/** Tells whether a text holds a match; undefined where that would take too long. */
export type Matcher = (text: string) => boolean | undefined;
/** A matcher of a pattern; undefined for one that is none, or that is too long. */
export declare function matcher(pattern: string): Matcher | undefined;
