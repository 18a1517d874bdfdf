import { claiming, classPlace, isJudged, knownClass, relatedMachines } from '../../cluster/state-cause.js';
import { readClaimPropertySets } from '../../cluster/storage.js';
import type { Target } from '../../cluster/target.js';
import { STATE_CLAIM_VOLUME_MODE } from '../../facts/state-claim.js';
import type { Place } from '../../kube-object.js';
import type { ClaimPropertySet } from '../../kubevirt/backend-storage.js';
import { holds } from '../../kubevirt/release.js';
import { grantsSharedFilesystem } from '../../kubevirt/storage-capabilities.js';
import { isUnknown, items, type Maybe, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Whether claim property sets promise a ReadWriteMany file system. */
const promises = (sets: Maybe<readonly ClaimPropertySet[] | undefined>): boolean =>
  !isUnknown(sets) &&
  (sets ?? []).some((set) => set.volumeMode === STATE_CLAIM_VOLUME_MODE && set.accessModes?.includes('ReadWriteMany'));

/** Who has KubeVirt ask for ReadWriteMany: the release, a StorageProfile's spec, CDI itself, or nobody but the fallback. */
function cause(target: Target, storageClass: string): 'release' | 'spec' | 'CDI' | 'fallback' {
  const { storage, release } = target;
  if (holds('stateAlwaysReadWriteMany', release)) return 'release';
  if (!promises(storage.profile(storageClass).value)) return 'fallback';
  const spec = items(storage.profileObject(storageClass)?.value, 'spec', 'claimPropertySets');
  return promises(readClaimPropertySets(spec)) ? 'spec' : 'CDI';
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
    const why = cause(target, name);
    // A status that CDI filled in by itself tells of a CDI that knows the class better than the table here.
    if (why === 'CDI') return;
    const machines = claiming(target);
    const promised = why === 'spec' ? setsPlace(target, name) : undefined;
    const place = promised ?? (claim.explicit || machines.length > 0 ? classPlace(target, machines) : undefined);
    if (!place) return;
    const provisioner = text(object.value, 'provisioner');
    const because = claim.trace.at(-1)?.because;
    yield {
      place,
      message: `StorageClass "${name}" (${String(provisioner)}) gives no ReadWriteMany file system, but ${release.label} asks it for one: ${because}; ${REMEDIES[why]}`,
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
