/** Runs the app of a cdk8s project once more, to learn which construct wrote which object. */
/** An object as a construct wrote it; without a path where that is not known. */
export interface RecordedObject {
    readonly apiVersion: string;
    readonly kind: string;
    readonly namespace?: string;
    readonly name: string;
    readonly path?: string;
}
/** A file that the app wrote: relative to its output folder, or absolute where the app names its own. */
export interface RecordedFile {
    readonly file: string;
    readonly objects: readonly RecordedObject[];
}
/** What a run recorded, or why it recorded nothing. */
export type Recording = {
    readonly files: readonly RecordedFile[];
} | {
    readonly failed: string;
};
export interface Rerun {
    readonly command: string;
    readonly cwd: string;
    /** Absolute path of the recorder. */
    readonly recorder: string;
    /** Milliseconds until the run is ended. */
    readonly timeout: number;
}
/** Runs the app with the recorder. What it writes goes to a folder that is removed. */
export declare function rerun(app: Rerun): Promise<Recording>;
