/** The folders of projects. */
/** The nearest folder, at or above one, of an app or package; undefined where there is none. */
export declare function projectRoot(start: string, isThere: (path: string) => boolean): string | undefined;
