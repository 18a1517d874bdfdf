/** Globs of the configuration, as Git users write them: `*` within a folder, `**` through folders, hidden files too. */
/** Whether a path matches any of some globs. Paths are relative to the folder that the globs are written for, with `/`. */
export declare function globMatcher(globs: readonly string[]): (path: string) => boolean;
