/** Why a change is not made: thrown inside of this folder only, and a value outside of it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
