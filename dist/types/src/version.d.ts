/** Version of this package. */
export declare const VERSION: string;
/** The exact versions of the packages that it uses, by name. */
export declare const DEPENDENCIES: Readonly<Record<string, string>>;
