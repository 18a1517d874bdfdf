/**
 * API versions of KubeVirt's groups, and the releases that serve them. All kinds of a group share them.
 *
 * Source: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go, v1.0.1 to v1.9.0.
 */

import type { ReleaseRange } from './behaviours.js';
import { BACKUP_GROUP, CLONE_GROUP, EXPORT_GROUP, INSTANCETYPE_GROUP, SNAPSHOT_GROUP } from './kinds.js';

export const API_VERSIONS: Readonly<Record<string, Readonly<Record<string, ReleaseRange>>>> = {
  [SNAPSHOT_GROUP]: { v1alpha1: { from: '1.0.0' }, v1beta1: { from: '1.3.0' } },
  [CLONE_GROUP]: { v1alpha1: { from: '1.0.0' }, v1beta1: { from: '1.5.0' } },
  [EXPORT_GROUP]: { v1alpha1: { from: '1.0.0', to: '1.8' }, v1beta1: { from: '1.3.0' }, v1: { from: '1.9.0' } },
  [BACKUP_GROUP]: { v1alpha1: { from: '1.8.0' } },
  [INSTANCETYPE_GROUP]: {
    v1alpha1: { from: '1.0.0', to: '1.5' },
    v1alpha2: { from: '1.0.0', to: '1.5' },
    v1beta1: { from: '1.0.0' },
  },
};
