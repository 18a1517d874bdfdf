import { isTracked } from '../../cluster/block-tracking.js';
import { type KnownOperation, knownOperations } from '../../cluster/operations.js';
import { relatedMachines } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'snapshot/clone',
  severity: 'error',
  summary: 'A VirtualMachineClone has a source that keeps TPM or UEFI state.',
  why: `KubeVirt cannot give the state to another VM: the clone is refused, or fails. Releases that look at the TPM only clone a VM with
persistent UEFI variables, and the clone starts without them. A VM of which KubeVirt tracks the changed blocks cannot be cloned either
(${behaviourText('unneededStateDeleted')}).`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-controller/watch/clone',
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmclone-admitter.go',
    'kubevirt/kubevirt#15856',
    'kubevirt/kubevirt#16634',
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
    apiVersion: clone.kubevirt.io/v1beta1
    kind: VirtualMachineClone
    metadata:
      name: ledger-copy
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/clone
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger-copy
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
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: clone.kubevirt.io/v1beta1
    kind: VirtualMachineClone
    metadata:
      name: app-copy
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app-copy
  `,
  *check(target) {
    for (const clone of knownOperations(target, 'clone')) {
      const sight = target.sight(clone.machine);
      // Where the snapshot itself is refused or lacks the state, that is the cause.
      if (clone.snapshot && !holds('snapshotIncludesState', target.release)) continue;
      if (sight === 'seen') yield refused(target, clone);
      // A snapshot of the VM does not hold that it is tracked.
      else if (!clone.snapshot && surely(isTracked(target, clone.machine))) yield tracked(target, clone);
      else if (sight === 'EFI only') yield emptied(target, clone);
    }
  },
});

const REMEDY = 'clone its disks with DataVolumes and let the new VM begin with a TPM and UEFI variables of its own';

function refused(target: Target, { machine, snapshot, place }: KnownOperation): Problem {
  const vm = describe(machine.object);
  const what = snapshot ? `"${snapshot.name}" is a snapshot of ${vm}, which` : vm;
  return {
    place,
    message: `${what} keeps TPM or UEFI state, so ${target.release.label} refuses the clone; ${REMEDY}`,
    related: relatedMachines(target, [machine]),
  };
}

function tracked(target: Target, { machine, place }: KnownOperation): Problem {
  const vm = describe(machine.object);
  return {
    place,
    message: `KubeVirt tracks the changed blocks of ${vm} and keeps what it knows of them on a state claim, so ${target.release.label} refuses the clone; clone its disks with DataVolumes`,
    related: [
      { place: { object: machine.object, path: ['metadata', 'labels'], at: 'key' }, message: `${vm} is tracked` },
    ],
  };
}

function emptied(target: Target, { machine, place }: KnownOperation): Problem {
  return {
    place,
    severity: 'warning',
    message: `${describe(machine.object)} keeps UEFI state, which ${target.release.label} does not look at here: the clone begins without it; keep that in mind, or ${REMEDY}`,
    related: relatedMachines(target, [machine]),
  };
}
