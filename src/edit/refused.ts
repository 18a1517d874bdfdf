/** Why a change is not made: thrown inside of this folder only, and a value outside of it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Why something is not edited, of what was thrown on the way. @throws what is no reason but a bug */
export function refusalOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof RangeError) return 'it is nested too deeply';
  throw error;
}
