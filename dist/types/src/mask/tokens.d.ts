/** The words of a program in TypeScript, JavaScript or JSON, as far as it takes to tell texts from the rest. */
export interface Token {
    readonly kind: 'word' | 'text' | 'number' | 'mark' | 'line';
    /** As it is written; of a text, with its quotes. */
    readonly text: string;
    readonly start: number;
    readonly end: number;
}
/** The words of a program; nothing is thrown for one that is broken. */
export declare function tokensOf(text: string): Token[];
