import { unmetMinimum, unsharedClass } from '../../cluster/claim-faults.js';
import type { Machine } from '../../cluster/machine.js';
import {
  claiming,
  claimingToTrack,
  classFieldText,
  classPlace,
  countText,
  isJudged,
  relatedMachines,
} from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { STATE_CLAIM_VOLUME_MODE } from '../../facts/state-claim.js';
import type { Fix } from '../../finding.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { at, isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Whether a class that vmStateStorageClass names would give the claim that KubeVirt then asks for. */
function takesState(target: Target, name: string): boolean {
  const mode = target.accessModeIf(name, true);
  const { value: sets } = target.storage.profile(name);
  if (isUnknown(mode) || sets === undefined || isUnknown(sets)) return false;
  const isGiven = sets.some(
    ({ accessModes, volumeMode }) => volumeMode === STATE_CLAIM_VOLUME_MODE && accessModes?.includes(mode),
  );
  return isGiven && !unsharedClass(target, name, mode) && !unmetMinimum(target, name);
}

/** The class is set where it is the only one there is, and can hold state. */
function fixOf(target: Target): Fix | undefined {
  const { stateClassPlace: place } = target.configuration;
  const [only, ...others] = target.storage.classes;
  if (!place || !isJudged(target, place.object) || !only || others.length > 0) return undefined;
  if (only.name === '' || at(place.object.value, place.path) !== undefined || !takesState(target, only.name))
    return undefined;
  const change = { op: 'set', object: place.object, path: place.path, value: only.name } as const;
  return { title: `set ${place.path.at(-1)}: ${only.name}`, safety: 'unsafe', changes: [change] };
}

/** `the VM that keeps TPM or UEFI state and the 2 VMs whose changed blocks are tracked`. */
function whoText(keeping: readonly Machine[], tracked: readonly Machine[]): string {
  const vms = tracked.length === 1 ? 'the VM' : `the ${tracked.length} VMs`;
  const parts = [
    keeping.length > 0 ? countText(keeping) : '',
    tracked.length > 0 ? `${vms} whose changed blocks are tracked` : '',
  ];
  return parts.filter(Boolean).join(' and ');
}

export const rule = defineRule({
  id: 'state/no-storage-class',
  severity: 'error',
  summary: 'No StorageClass is chosen for TPM and UEFI state.',
  why: `KubeVirt makes no claim for the state, so VMs that keep some do not start (FailedBackendStorageCreate). Early releases
take only the class that vmStateStorageClass names; later ones fall back to a class annotated as default. Changed block tracking needs
the claim as well (${behaviourText('unneededStateDeleted')}).`,
  releases: `all; ${behaviourText('stateClassMandatory')} vmStateStorageClass is mandatory`,
  needs: ['release', 'cluster facts'],
  fix: {
    safety: 'unsafe',
    does: 'It sets vmStateStorageClass where exactly one StorageClass is known, and that gives the claim that KubeVirt then asks for.',
  },
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getStorageClass',
    'kubevirt/kubevirt#11773',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration: # ~> state/no-storage-class
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    const { claim, release } = target;
    if (claim.error === undefined) return;
    const [keeping, tracked] = [claiming(target), claimingToTrack(target)];
    const machines = [...keeping, ...tracked];
    const place = machines.length > 0 ? classPlace(target, machines) : undefined;
    if (!place) return;
    const orDefault = holds('stateClassMandatory', release) ? '' : ', or annotate one StorageClass as default';
    const fix = fixOf(target);
    yield {
      place,
      ...(fix ? { fix } : {}),
      message: `${claim.error}; in ${release.label} ${whoText(keeping, tracked)} will not start; set ${classFieldText(target)}${orDefault}`,
      related: [
        ...relatedMachines(target, keeping),
        ...relatedMachines(target, tracked, 'has its changed blocks tracked'),
      ],
    };
  },
});
