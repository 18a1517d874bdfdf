/** Why a change is not made: thrown inside of this folder only, and a value outside of it. */
export declare class Refused extends Error {
    readonly name = "Refused";
}
