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

export const REMOVED_VERSIONS: readonly RemovedVersion[] = [
  { group: 'instancetype.kubevirt.io', version: 'v1alpha1', served: { from: '1.0.0', to: '1.5' } },
  { group: 'instancetype.kubevirt.io', version: 'v1alpha2', served: { from: '1.0.0', to: '1.5' } },
  { group: 'export.kubevirt.io', version: 'v1alpha1', served: { from: '1.0.0', to: '1.8' } },
];
