/** What cdk8s synth was told: by cdk8s.yaml in the working directory, its environment and its command line. */
export interface Project {
    /** The command that cdk8s has just run; undefined where that cannot be told for sure. */
    readonly app: string | undefined;
    /** The output folder, as configured. */
    readonly output: string;
}
/** Reads the project in a folder; the command line wins over the environment, and that over cdk8s.yaml. */
export declare function projectIn(folder: string, argv: readonly string[], env: NodeJS.ProcessEnv): Project;
