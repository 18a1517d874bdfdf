/** A mistake of the user's: a flag, a file, an option. Reported as one line, never with a stack trace. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
