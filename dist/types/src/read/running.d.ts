/** A line that is running: of a call that is under way. */
export interface Running {
    /** Absolute path. */
    readonly file: string;
    /** 1-based. */
    readonly line: number;
}
