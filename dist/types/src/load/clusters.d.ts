/** The clusters of what was read, and those of them that are judged. */
import type { Cluster } from '../cluster/cluster.js';
import type { Loader } from './loader.js';
import type { FilesOptions, LoadOptions } from './options.js';
/** The clusters of what was read: those of the configuration, else those that the files show. */
export declare function clustersIn(loader: Loader, root: string | undefined, cwd: string, options: LoadOptions): Cluster[];
/** The cluster that the user named, or all; facts given by a flag tell of one cluster. */
export declare function choose(clusters: readonly Cluster[], { cluster: wanted, facts: files }: FilesOptions, cwd: string, loader: Loader, inScope: (file: string) => boolean): readonly Cluster[];
