import { CDI_GROUP } from '../../facts/kinds.js';
import { get, isMap, isUnknown, items } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const PARTS = ['accessModes', 'volumeMode'] as const;

export const rule = defineRule({
  id: 'state/profile-incomplete',
  severity: 'warning',
  summary: 'A claim property set of a StorageProfile lacks accessModes or volumeMode.',
  why: `CDI does not take over a spec with such a set: the status stays as it was, often empty, and KubeVirt, which reads only
the status, falls back as if there were no profile. Older CDI let a set without volumeMode through, and KubeVirt then
ignores that set.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/containerized-data-importer pkg/controller/storageprofile-controller.go func reconcilePropertySets',
  ],
  bad: yaml`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany] # ~> state/profile-incomplete
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
      for (const [index, set] of items(object.value, 'spec', 'claimPropertySets').entries()) {
        if (!isMap(set)) continue;
        const missing = PARTS.filter((part) => isMissing(get(set, part)));
        if (missing.length === 0) continue;
        yield {
          place: { object, path: ['spec', 'claimPropertySets', index] },
          message: `claim property set ${index + 1} of StorageProfile "${object.name}" has no ${missing.join(' and no ')}; CDI then leaves the profile's status as it was; add it`,
        };
      }
    }
  },
});

function isMissing(value: unknown): boolean {
  return !isUnknown(value) && (value === undefined || (Array.isArray(value) && value.length === 0));
}
