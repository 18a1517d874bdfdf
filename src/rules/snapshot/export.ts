import { knownOperations } from '../../cluster/operations.js';
import { relatedMachines } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { describe } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'snapshot/export',
  severity: 'warning',
  summary: 'A VirtualMachineExport of a VM leaves out its TPM or UEFI state.',
  why: `These releases export the volumes of the VM's spec only. The claim of the TPM and UEFI state is none of them, so what is
imported elsewhere begins with an empty TPM, and an encrypted guest asks for its recovery key.`,
  releases: behaviourText('snapshotWithoutState'),
  needs: ['release'],
  sources: ['kubevirt/kubevirt pkg/storage/export/export/vm-source.go', 'kubevirt/enhancements#464'],
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
          featureGates: [VMPersistentState, VMExport]
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
    apiVersion: export.kubevirt.io/v1beta1
    kind: VirtualMachineExport
    metadata:
      name: ledger
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/export
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
          featureGates: [VMExport]
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
    apiVersion: export.kubevirt.io/v1beta1
    kind: VirtualMachineExport
    metadata:
      name: ledger
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
  `,
  *check(target) {
    if (!holds('snapshotWithoutState', target.release)) return;
    for (const { machine, snapshot, place } of knownOperations(target, 'export')) {
      // Of a snapshot it is the snapshot that lacks the state.
      if (snapshot || !surely(target.verdict(machine).state.needed)) continue;
      yield {
        place,
        message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target.release.label} leaves that out of the export; upgrade KubeVirt first, or export the state claim of its own while the VM is off`,
        related: relatedMachines(target, [machine]),
      };
    }
  },
});
