/** Reads objects that were captured from a cluster. */
import type { KubeObject } from '../kube-object.js';
import { type InputProblem } from '../read/files.js';
import type { LoadOptions } from './options.js';
/**
 * The objects of some files; what cannot be read is added to the problems.
 * @param pipes Whether pipes are read: those that the user names, none that a configuration does.
 */
export declare function readFacts(paths: readonly string[], cwd: string, problems: InputProblem[], pipes?: boolean): KubeObject[];
/** The files given as facts, by absolute path. */
export declare function factsFiles({ configuration, facts }: LoadOptions, cwd: string): ReadonlySet<string>;
