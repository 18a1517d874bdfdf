/** Why a change is not made: thrown inside of this folder only, and a value outside of it. */
export declare class Refused extends Error {
    readonly name = "Refused";
}
/** Why something is not edited, of what was thrown on the way. @throws what is no reason but a bug */
export declare function refusalOf(error: unknown): string;
