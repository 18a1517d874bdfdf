/** What a run is asked to read. */

import type { Config } from '../config.js';
import type { CachePlace } from './cache.js';

/** Reads nothing else than these options, the named paths, their context and their configuration. */
export interface FilesOptions {
  /** Folder that relative paths start from; default: the working directory of the process. */
  readonly cwd?: string;
  /** Whether files beside the named paths are read for facts; default true. */
  readonly context?: boolean;
  /** Files with objects of the cluster, as `kubectl get -o yaml` prints them. */
  readonly facts?: readonly string[];
  /** Files and folders of CustomResourceDefinitions, by which objects of their kinds are judged. */
  readonly crds?: readonly string[];
  /** Text of standard input, for the path `-`. */
  readonly stdin?: string;
  /** The file that standard input stands for: its name, and what is around it for context; default `<stdin>`. */
  readonly stdinFilename?: string;
  /** Name of the only cluster to judge; default: all. */
  readonly cluster?: string;
  /** Number of threads that read what is no plain YAML; default: up to four where there is much of it, else one. */
  readonly jobs?: number;
  /** Called as files are read, for progress. */
  readonly onFile?: (done: number, total: number) => void;
}

/** The same, with the configuration that was read. */
export interface LoadOptions extends FilesOptions {
  readonly configuration?: Config | undefined;
  /** What the render commands of the configuration printed, by cluster. */
  readonly rendered?: ReadonlyMap<string, string>;
  /** Whether excluded files are left out also when they are named themselves; default false. */
  readonly forceExclude?: boolean;
  /** Where what is no plain YAML is kept, as it was read, for the next run; default: nowhere. */
  readonly cache?: CachePlace;
}
