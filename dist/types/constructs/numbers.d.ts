/** Numbers that the API takes. */
/**
 * A whole number that is not less than another.
 * @param what What it is, with the construct path, for messages.
 * @throws Error for anything else.
 */
export declare function whole(value: number, least: number, what: string): number;
