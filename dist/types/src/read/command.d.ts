/** What commands run. */
/** The programs that a command names, by absolute path. */
export declare const programsIn: (command: string, folder: string) => string[];
