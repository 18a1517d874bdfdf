/** Version of this package. */
export declare const VERSION: string;
