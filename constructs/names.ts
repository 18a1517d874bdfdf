/** Names that constructs write beside those of metadata, which cdk8s checks. */

import { DNS_LABEL, LABEL_MOST, NAME_MOST, SUBDOMAIN } from '../src/facts/names.js';

const NAMES = {
  label: { pattern: DNS_LABEL, most: LABEL_MOST, signs: 'digits and "-"' },
  object: { pattern: SUBDOMAIN, most: NAME_MOST, signs: 'digits, "-" and "."' },
} as const;

/**
 * A name of an object, or one that may hold no dot since it is a label of DNS.
 * @param what What it is, with the construct path, for messages.
 * @throws Error when it is empty or cannot be such a name.
 */
export function checkName(name: string, kind: keyof typeof NAMES, what: string): void {
  // What cdk8s resolves while it writes is for the linter to judge.
  if (typeof name !== 'string') return;
  if (name === '') throw new Error(`${what} is empty; give one`);
  const { pattern, most, signs } = NAMES[kind];
  if (name.length <= most && pattern.test(name)) return;
  throw new Error(
    `${what} is ${JSON.stringify(name)}, but it may hold lower case letters, ${signs} only, begin and end with a letter or digit, and have ${most} characters at most`,
  );
}
