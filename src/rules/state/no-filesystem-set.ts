import { claiming, classPlace, isJudged, knownClass, relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { STATE_CLAIM_VOLUME_MODE } from '../../facts/state-claim.js';
import type { KubeObject, Place } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { grantsSharedFilesystem } from '../../kubevirt/storage-capabilities.js';
import { isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/no-filesystem-set',
  severity: 'warning',
  summary: 'The StorageProfile of the named state class has no Filesystem set, so KubeVirt asks for ReadWriteMany.',
  why: `The state is always a file system. When no claim property set of the profile says how the class gives one, KubeVirt
asks a class that vmStateStorageClass names for ReadWriteMany. Whether this provisioner grants it is not known here; one
that does not leaves the claim pending and the VM unstarted.`,
  releases: `all but ${behaviourText('stateAlwaysReadWriteMany')}, where profiles do not count`,
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getAccessMode',
    'kubevirt/user-guide#912',
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
        vmStateStorageClass: fast
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: fast
    provisioner: block.example.com
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: fast
    spec:
      claimPropertySets: # ~> state/no-filesystem-set
        - accessModes: [ReadWriteMany]
          volumeMode: Block
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
        vmStateStorageClass: fast
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: fast
    provisioner: block.example.com
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: fast
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Block
        - accessModes: [ReadWriteOnce]
          volumeMode: Filesystem
  `,
  *check(target) {
    const { claim, storage, release } = target;
    const name = knownClass(target);
    if (name === undefined || claim.explicit !== true || holds('stateAlwaysReadWriteMany', release)) return;
    const object = storage.class(name);
    const profile = storage.profileObject(name);
    const sets = storage.profile(name).value;
    // CDI makes an empty profile for a provisioner that it does not know: nobody says what such a class can do.
    if (isUnknown(sets) || sets === undefined || (sets.length === 0 && !profile?.observed)) return;
    const filesystem = sets.filter((set) => set.volumeMode === STATE_CLAIM_VOLUME_MODE);
    const modes = filesystem.flatMap((set) => set.accessModes ?? []);
    if (modes.includes('ReadWriteMany') || modes.includes('ReadWriteOnce')) return;
    // What the provisioner is known to grant or to refuse is not a matter of the profile: rwx-unsupported says it.
    if (object && !isUnknown(grantsSharedFilesystem(object.value))) return;
    const machines = claiming(target);
    const place = setsPlace(target, profile) ?? classPlace(target, machines);
    if (!place) return;
    yield {
      place,
      message: `StorageProfile "${name}" has no Filesystem set with ReadWriteMany or ReadWriteOnce, so ${release.label} asks the class for ReadWriteMany; add the Filesystem set that the class really supports`,
      related: relatedMachines(target, machines),
    };
  },
});

/** The sets that are written in Git, if they are. */
function setsPlace(target: Target, profile: KubeObject | undefined): Place | undefined {
  if (!profile || !isJudged(target, profile)) return undefined;
  return { object: profile, path: ['spec', 'claimPropertySets'], at: 'key' };
}
