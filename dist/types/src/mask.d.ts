/**
 * Texts as reports may show them: without the values of Secrets, of cloud-init, sysprep and ignition. Lines and columns stay.
 * It works on texts that cannot be read too, and masks rather too much than too little.
 */
/** The text of a file without secret values. */
export declare function masked(text: string, file: string): string;
/** What is wrong with a document as text; lines are 1-based in the file, and the document begins behind so many of them. */
interface TextProblem {
    readonly message?: string;
    readonly line?: number;
    readonly document: {
        readonly text: string;
        readonly file: string;
        readonly line: number;
    };
}
/** The message of what is wrong with a document, without words that are masked in its line. */
export declare const problemMessage: ({ message, line, document }: TextProblem) => string;
export {};
