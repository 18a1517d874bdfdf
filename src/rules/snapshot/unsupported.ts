import { type KnownOperation, knownOperations } from '../../cluster/operations.js';
import { relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'snapshot/unsupported',
  severity: 'error',
  summary: 'A snapshot is taken of a VM with TPM or UEFI state in a release that cannot hold it.',
  why: `These releases refuse to snapshot a VM with a persistent TPM. One with persistent UEFI variables only they snapshot
without these, and nothing tells so.`,
  releases: behaviourText('snapshotWithoutState'),
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmsnapshot-admitter.go',
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsBackendStorageNeededForVM',
    'openshift/openshift-docs#64246',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState, Snapshot]
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
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/unsupported
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
        developerConfiguration:
          featureGates: [Snapshot]
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
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
  `,
  *check(target) {
    if (!holds('snapshotWithoutState', target.release)) return;
    for (const snapshot of knownOperations(target, 'snapshot')) {
      const sight = target.sight(snapshot.machine);
      if (sight === 'seen') yield problem(target, snapshot, 'error', 'refuses a snapshot of it');
      if (sight === 'EFI only') yield problem(target, snapshot, 'warning', 'leaves that out of the snapshot unsaid');
    }
  },
});

function problem(
  target: Target,
  { machine, place }: KnownOperation,
  severity: 'error' | 'warning',
  what: string,
): Problem {
  return {
    place,
    severity,
    message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target.release.label} ${what}; upgrade KubeVirt first, or back up the state claim by other means while the VM is off`,
    related: relatedMachines(target, [machine]),
  };
}
