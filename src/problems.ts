/** A mistake of the user's: a flag, a file, an option. Reported as one line, never with a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
