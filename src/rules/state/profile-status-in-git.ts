import { CDI_GROUP } from '../../facts/kinds.js';
import { get, isUnknown, items } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/profile-status-in-git',
  severity: 'warning',
  summary: 'A StorageProfile in Git sets claim property sets in its status, where they have no effect.',
  why: `KubeVirt reads the status, but only CDI writes it: the API server drops a status that is applied. What is meant as an
override must stand in the spec, from which CDI copies it.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/containerized-data-importer pkg/controller/storageprofile-controller.go',
    'kubevirt/containerized-data-importer#1629',
  ],
  bad: yaml`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec: {}
    status:
      claimPropertySets: # ~> state/profile-status-in-git
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
  good: yaml`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
  *check({ cluster }) {
    for (const object of cluster.of(CDI_GROUP, 'StorageProfile')) {
      // A status that was observed is the real one.
      if (object.observed || isUnknown(get(object.value, 'status'))) continue;
      if (items(object.value, 'status', 'claimPropertySets').length === 0) continue;
      yield {
        place: { object, path: ['status', 'claimPropertySets'], at: 'key' },
        message: `status.claimPropertySets of StorageProfile "${object.name}" has no effect from Git: only CDI writes the status; put the sets into spec.claimPropertySets`,
      };
    }
  },
});
