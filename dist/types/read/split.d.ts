export declare function splitDocuments(text: string): {
    text: string;
    offset: number;
    line: number;
}[];
