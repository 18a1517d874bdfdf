/**
 * API versions that a KubeVirt release stopped serving.
 * Source: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go, v1.0.1 to v1.9.0.
 */
import type { ReleaseRange } from './behaviours.js';
export interface RemovedVersion {
    readonly group: string;
    readonly version: string;
    readonly served: ReleaseRange;
}
export declare const REMOVED_VERSIONS: readonly RemovedVersion[];
