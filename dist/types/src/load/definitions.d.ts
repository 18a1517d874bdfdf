/** Reads CustomResourceDefinitions that are given beside what is judged. */
import type { KubeObject } from '../kube-object.js';
import { type InputProblem } from '../read/files.js';
/** Those in some files and folders; what cannot be read is added to the problems. */
export declare function readDefinitions(paths: readonly string[], cwd: string, problems: InputProblem[]): KubeObject[];
