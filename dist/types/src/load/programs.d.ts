/** Reads the programs of a run: sources that were named, and the apps of cdk8s in folders that were. */
import type { Loader } from './loader.js';
/** Whether a file is a program, by its name. */
export declare const isProgram: (path: string) => boolean;
/** Whether a file configures an app of cdk8s. */
export declare const isApp: (path: string) => boolean;
/** Reads the programs that a loader met. Gives the files whose findings are reported. */
export declare function readPrograms(loader: Loader): Set<string>;
