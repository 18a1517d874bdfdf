/** Whether CDI deletes DataVolumes whose import is done. */
import type { KubeObject } from '../kube-object.js';
import type { Target } from './target.js';
/** What makes CDI delete finished DataVolumes. */
export interface Collection {
    readonly object: KubeObject;
    /** Seconds after which it does; undefined where it is the release's own habit. */
    readonly seconds?: number;
}
/** Whether CDI surely deletes finished DataVolumes, and by what. */
export declare function collectionOf(target: Target): Collection | undefined;
