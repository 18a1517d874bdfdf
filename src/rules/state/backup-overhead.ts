import { isTracked } from '../../cluster/block-tracking.js';
import type { Machine } from '../../cluster/machine.js';
import { CONFIGURATION } from '../../cluster/paths.js';
import { isJudged, knownClass } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { TRACKING_ROOM, TRACKING_SELECTORS } from '../../facts/block-tracking.js';
import { STATE_CLAIM_SIZE } from '../../facts/state-claim.js';
import { describe, type Place } from '../../kube-object.js';
import { holdsAnyway } from '../../kubevirt/claim-size.js';
import { readQuantity } from '../../kubevirt/quantity.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { get } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/backup-overhead',
  severity: 'warning',
  summary: 'Changed block tracking keeps its data on the state claim, which is too small for it.',
  why: `With changed block tracking KubeVirt writes what it knows of every disk beside the TPM and UEFI state, or makes a state
claim for it. In ${behaviourText('trackingFillsState')} the claim stays at ${STATE_CLAIM_SIZE}: large disks fill it, and the VM
does not start or stops writing its state.`,
  releases: behaviourText('trackingFillsState'),
  needs: ['release'],
  sources: ['kubevirt/kubevirt#18470', 'kubevirt/kubevirt#18352', 'kubevirt/kubevirt pkg/storage/cbt'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        changedBlockTrackingLabelSelectors: # ~> state/backup-overhead
          virtualMachineLabelSelector:
            matchLabels:
              backup: incremental
        developerConfiguration:
          featureGates: [IncrementalBackup]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      labels:
        backup: incremental
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
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
        vmStateStorageClass: cephfs
        changedBlockTrackingLabelSelectors:
          virtualMachineLabelSelector:
            matchLabels:
              backup: incremental
        developerConfiguration:
          featureGates: [IncrementalBackup]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      labels:
        backup: full
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  *check(target) {
    if (!holds('trackingFillsState', target.release)) return;
    const machines = target.machines.filter(
      (machine) => surely(isTracked(target, machine)) && hasNoRoom(target, machine),
    );
    const [first] = machines;
    if (!first) return;
    const who = machines.length === 1 ? describe(first.object) : `${machines.length} VMs`;
    yield {
      place: selectorsPlace(target) ?? labelsPlace(first),
      message: `${TRACKING_SELECTORS} chooses ${who}; ${target.release.label} keeps the tracking data on the state claim of ${STATE_CLAIM_SIZE}, which large disks fill; choose VMs of small disks only, or make the claims by hand with ${TRACKING_ROOM} more`,
      related: machines.map((machine) => ({
        place: labelsPlace(machine),
        message: `${describe(machine.object)} is tracked`,
      })),
    };
  },
});

/** Whether the claim of a machine lacks the room, as far as is known: one made by hand, or of some classes, has it. */
function hasNoRoom(target: Target, machine: Machine): boolean {
  const existing = target.existingClaim(machine.object);
  if (existing) {
    const size = readQuantity(get(existing.value, 'spec', 'resources', 'requests', 'storage'));
    return size !== undefined && size < (readQuantity(TRACKING_ROOM) ?? 0n);
  }
  const name = knownClass(target);
  if (name === undefined) return target.claim.error === undefined;
  return !holdsAnyway(TRACKING_ROOM, target.storage.minimumSize(name), target.storage.class(name)?.value);
}

function selectorsPlace(target: Target): Place | undefined {
  const object = target.configuration.kubevirt;
  if (!object || !isJudged(target, object)) return undefined;
  return { object, path: [...CONFIGURATION, TRACKING_SELECTORS], at: 'key' };
}

const labelsPlace = ({ object }: Machine): Place => ({ object, path: ['metadata', 'labels'], at: 'key' });
