/** Reads objects that were captured from a cluster. */
import type { KubeObject } from '../kube-object.js';
import { type InputProblem } from '../read/files.js';
import type { LoadOptions } from './options.js';
/** The objects of some files; what cannot be read is added to the problems. */
export declare function readFacts(paths: readonly string[], cwd: string, problems: InputProblem[]): KubeObject[];
/** The files given as facts, by absolute path. */
export declare function factsFiles({ configuration, facts }: LoadOptions, cwd: string): ReadonlySet<string>;
