/** Whether what is seen of a cluster is enough to tell that something is not reported of an object. */
import type { KubeObject } from '../kube-object.js';
import type { TargetChoice } from './targets.js';
/**
 * Whether something that was not seen may decide what is reported of an object. `git`: what is asked about needs neither
 * the release, nor the cluster's configuration, nor claims.
 */
export declare function isOpen({ targets }: TargetChoice, object: KubeObject, git: boolean): boolean;
