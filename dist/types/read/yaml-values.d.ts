export interface ParseProblem {
    message: string;
    line: number;
    column: number;
}
export type Reading = {
    value: unknown;
    duplicates: boolean;
} | {
    problem: ParseProblem;
};
export declare function readValue(text: string): Reading;
