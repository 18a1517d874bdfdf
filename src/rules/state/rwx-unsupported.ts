import { classPlace, isJudged, knownClass, relatedMachines, stateful } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import type { Place } from '../../kube-object.js';
import { holds } from '../../kubevirt/release.js';
import { grantsSharedFilesystem } from '../../kubevirt/storage-capabilities.js';
import { text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** The StorageProfile whose spec promises what the class cannot, if that is the cause. */
function promise(target: Target, storageClass: string): Place | undefined {
  if (holds('stateAlwaysReadWriteMany', target.release)) return undefined;
  const profile = target.storage.profileObject(storageClass);
  const sets = target.storage.profile(storageClass).value;
  const promised =
    Array.isArray(sets) &&
    sets.some((set) => set.volumeMode === 'Filesystem' && set.accessModes?.includes('ReadWriteMany'));
  if (!profile || !promised || !isJudged(target, profile)) return undefined;
  return { object: profile, path: ['spec', 'claimPropertySets'], at: 'key' };
}

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
    const { claim, storage, release } = target;
    const name = knownClass(target);
    const object = name === undefined ? undefined : storage.class(name);
    if (claim.accessMode !== 'ReadWriteMany' || name === undefined || !object) return;
    if (grantsSharedFilesystem(object.value) !== false) return;
    const machines = stateful(target);
    const promised = promise(target, name);
    const place = promised ?? (claim.explicit || machines.length > 0 ? classPlace(target, machines) : undefined);
    if (!place) return;
    const provisioner = text(object.value, 'provisioner');
    const because = claim.trace.at(-1)?.because;
    yield {
      place,
      message: `StorageClass "${name}" (${String(provisioner)}) gives no ReadWriteMany file system, but ${release.label} asks it for one: ${because}; ${remedy(target, promised !== undefined)}`,
      related: relatedMachines(target, machines),
    };
  },
});

function remedy(target: Target, promised: boolean): string {
  if (promised) return 'leave ReadWriteMany out of the Filesystem set of the StorageProfile';
  if (holds('stateAlwaysReadWriteMany', target.release))
    return 'name a class with ReadWriteMany file systems, such as NFS or CephFS';
  return 'name a class with ReadWriteMany file systems, or give its StorageProfile a Filesystem set with ReadWriteOnce';
}
