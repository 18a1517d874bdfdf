import { unsharedClass } from '../../cluster/claim-faults.js';
import { claiming, classPlace, isJudged, relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import type { Place } from '../../kube-object.js';
import { text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/rwx-unsupported',
  severity: 'error',
  summary: 'The state claim asks for a ReadWriteMany file system of a class that cannot give one.',
  why: `The claim stays pending and the VM does not start. It happens when vmStateStorageClass names a class of block volumes:
KubeVirt then asks for ReadWriteMany, always as a file system. The same class as default would be asked for ReadWriteOnce.
A StorageProfile that promises what the driver cannot do ends the same way, or corrupts state during migration.`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getAccessMode',
    'kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go',
    'kubevirt/kubevirt#10940',
    'kubevirt/kubevirt#9643',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: gp3 # ~> state/rwx-unsupported
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: gp3
    provisioner: ebs.csi.aws.com
    parameters:
      type: gp3
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
        vmStateStorageClass: efs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: efs
    provisioner: efs.csi.aws.com
  `,
  *check(target) {
    const { claim, release } = target;
    const found = unsharedClass(target);
    if (!found) return;
    const { object, asked } = found;
    const { name } = object;
    const machines = claiming(target);
    const promised = asked === 'spec' ? setsPlace(target, name) : undefined;
    const place = promised ?? (claim.explicit || machines.length > 0 ? classPlace(target, machines) : undefined);
    if (!place) return;
    const provisioner = text(object.value, 'provisioner');
    const because = claim.trace.at(-1)?.because;
    yield {
      place,
      message: `StorageClass "${name}" (${String(provisioner)}) gives no ReadWriteMany file system, but ${release.label} asks it for one: ${because}; ${REMEDIES[asked]}`,
      related: relatedMachines(target, machines),
    };
  },
});

const REMEDIES = {
  spec: 'leave ReadWriteMany out of the Filesystem set of the StorageProfile',
  release: 'name a class with ReadWriteMany file systems, such as NFS or CephFS',
  fallback:
    'name a class with ReadWriteMany file systems, or give its StorageProfile a Filesystem set with ReadWriteOnce',
} as const;

/** The sets of a StorageProfile that stands in Git. */
function setsPlace(target: Target, storageClass: string): Place | undefined {
  const profile = target.storage.profileObject(storageClass);
  if (!profile || !isJudged(target, profile)) return undefined;
  return { object: profile, path: ['spec', 'claimPropertySets'], at: 'key' };
}
