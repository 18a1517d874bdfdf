import { type Gap, gapsOf } from '../../cluster/gaps.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'meta/needs-facts',
  severity: 'warning',
  summary: 'Whether state persists depends on objects that are not in scope.',
  why: `Git alone does not tell which feature gates are on, what a StorageClass can do or whether a VM that is cloned or restored
keeps state, so part of the verdict is open. It is said once for each cluster. Objects captured from the cluster close the gap: give them with --facts.`,
  releases: 'all',
  needs: ['cluster facts'],
  sources: ['kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: vmstate # ~> meta/needs-facts
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: vmstate
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: vmstate
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    const { gaps, places } = gapsOf(target);
    const [first] = places;
    if (gaps.length === 0 || !first) return;
    const kinds = [...new Set(gaps.flatMap((gap) => gap.kinds))];
    const option = kinds.includes('virtualmachinesnapshot') ? ' --snapshots' : '';
    yield {
      place: first.place,
      message: `it cannot be told ${gapsText(gaps)}; capture it with "vmstate capture${option}", or with "kubectl get ${kinds.join(',')} -A -o yaml", and give the file with --facts`,
      related: places,
    };
  },
});

/** What cannot be told and why; a reason that several share is said once. */
function gapsText(gaps: readonly Gap[]): string {
  const reasons = [...new Set(gaps.map(({ why }) => why))];
  const clauses = reasons.map((reason) => {
    const whats = gaps.filter(({ why }) => why === reason).map(({ what }) => what);
    return `${whats.join(', and ')} (${reason})`;
  });
  return clauses.join(', and ');
}
