import { type KnownOperation, knownOperations } from '../../cluster/operations.js';
import { relatedMachines } from '../../cluster/state-cause.js';
import { describe } from '../../kube-object.js';
import { behaviourText } from '../../kubevirt/release.js';
import { refusesRestoreElsewhere } from '../../kubevirt/snapshot.js';
import { isUnknown, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const TARGET_NAME = ['spec', 'target', 'name'];

export const rule = defineRule({
  id: 'snapshot/restore-elsewhere',
  severity: 'error',
  summary: 'A snapshot of a VM with TPM or UEFI state is restored into another VM.',
  why: `The state belongs to one VM. KubeVirt refuses to restore it into any other, also into one that does not exist yet; the same VM is told
by its UID, so one that was deleted and made anew under the same name is another as well.`,
  releases: behaviourText('snapshotIncludesState'),
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmrestore-admitter.go',
    'kubevirt/kubevirt#15229',
    'kubevirt/kubevirt#15856',
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
      runStrategy: Halted
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
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineRestore
    metadata:
      name: ledger-test
    spec:
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger-test # ~> snapshot/restore-elsewhere
      virtualMachineSnapshotName: ledger-before-update
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
      runStrategy: Halted
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
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineRestore
    metadata:
      name: ledger-back
    spec:
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
      virtualMachineSnapshotName: ledger-before-update
  `,
  *check(target) {
    for (const restore of knownOperations(target, 'restore')) {
      const other = otherTarget(restore);
      if (other === undefined || !refusesRestoreElsewhere(target.sight(restore.machine), target.release)) continue;
      const { machine, object, snapshot } = restore;
      yield {
        place: { object, path: TARGET_NAME },
        message: `"${snapshot?.name}" is a snapshot of ${describe(machine.object)}, which keeps TPM or UEFI state, so ${target.release.label} refuses to restore it into "${other}"; restore into ${machine.object.name} itself, or clone the disks alone and let the other VM begin with a TPM of its own`,
        related: relatedMachines(target, [machine]),
      };
    }
  },
});

/** The target of a restore, if it surely is another VM than the one that the snapshot was taken of. */
function otherTarget({ object, machine }: KnownOperation): string | undefined {
  const kind = text(object.value, 'spec', 'target', 'kind');
  const name = text(object.value, ...TARGET_NAME);
  if (kind !== 'VirtualMachine' || name === undefined || isUnknown(name)) return undefined;
  return name === machine.object.name ? undefined : name;
}
