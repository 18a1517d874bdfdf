/** Numbers that the API takes. */

/**
 * A whole number that is not less than another.
 * @param what What it is, with the construct path, for messages.
 * @throws Error for anything else.
 */
export function whole(value: number, least: number, what: string): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  const range = least === Number.MIN_SAFE_INTEGER ? 'a whole number' : `a whole number from ${least} on`;
  throw new Error(`${what} must be ${range}, not ${value}`);
}
