/**
 * Regular expressions of Go, as Kubernetes, kustomize and schemas take them, matched in time that grows with the text and
 * the pattern alone: those of JavaScript may take forever, and a checkout writes the patterns and the texts.
 */

/** Tells whether a text holds a match; undefined where that would take too long. */
export type Matcher = (text: string) => boolean | undefined;

const LONGEST_PATTERN = 1_000;
/** What a match may cost, in instructions for each character. */
const MOST_STEPS = 20_000_000;

/** Those of patterns that were met: each is asked of many texts, and takes far longer to be made than to match. */
const matchers = new Map<string, Matcher | undefined>();
const MOST_MATCHERS = 1_000;

/** A matcher of a pattern; undefined for one that is none, or that is too long. */
export function matcher(pattern: string): Matcher | undefined {
  const known = matchers.get(pattern);
  if (known || matchers.has(pattern)) return known;
  if (matchers.size === MOST_MATCHERS) matchers.clear();
  const made = newMatcher(pattern);
  matchers.set(pattern, made);
  return made;
}

function newMatcher(pattern: string): Matcher | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  const { RE2JS, RE2JSException } = require('re2js') as typeof import('re2js');
  try {
    const compiled = RE2JS.compile(pattern);
    const size = compiled.programSize();
    return (text) => (text.length * size > MOST_STEPS ? undefined : compiled.matcher(text).find());
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}
