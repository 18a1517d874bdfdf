import type { Machine } from '../../cluster/machine.js';
import { relatedMachines, stateful } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import {
  backupsOf,
  claimsFieldOf,
  hasVeleroPlugin,
  isMetadataOnly,
  leavesClaims,
  selectorOf,
  takesClaim,
  takesMachine,
  takesPod,
  type VeleroBackup,
} from '../../cluster/velero.js';
import { STATE_CLAIM_LABEL } from '../../facts/state-claim.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'snapshot/backup-selector',
  severity: 'warning',
  summary: 'A Velero backup takes a VM but not the claim of its TPM or UEFI state.',
  why: `The claim is not in the VM's spec, newer releases give it a random name, and it carries no label but persistent-state-for, if any. A backup that
selects by other labels, or leaves claims out, holds the VM without its state: after a restore the guest finds an empty TPM.
Velero's plugin for KubeVirt adds the claim; where something in scope shows that it is in use, only claims left out as a kind count.`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt docs/backup-restore-integration.md',
    'kubevirt/kubevirt-velero-plugin pkg/util/kvgraph/backup_graph.go',
    'kubevirt/kubevirt#13767',
    'kubevirt/kubevirt#16779',
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
      namespace: bank
      labels:
        backup: daily
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
    apiVersion: velero.io/v1
    kind: Schedule
    metadata:
      name: daily
      namespace: velero
    spec:
      schedule: 0 2 * * *
      template:
        includedNamespaces: [bank]
        labelSelector: # ~> snapshot/backup-selector
          matchLabels:
            backup: daily
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
      namespace: bank
      labels:
        backup: daily
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
    apiVersion: velero.io/v1
    kind: Schedule
    metadata:
      name: daily
      namespace: velero
    spec:
      schedule: 0 2 * * *
      template:
        includedNamespaces: [bank]
        orLabelSelectors:
          - matchLabels:
              backup: daily
          - matchExpressions:
              - key: persistent-state-for
                operator: Exists
  `,
  *check(target) {
    const backups = backupsOf(target);
    if (backups.length === 0) return;
    // What another backup in Git holds, or may hold, is not lost.
    const machines = stateful(target).filter((machine) =>
      backups.every((backup) => takesClaim(target, machine, backup) === false),
    );
    if (machines.length === 0) return;
    const plugin = hasVeleroPlugin(target);
    for (const backup of backups) {
      if (isMetadataOnly(backup)) continue;
      const taken = machines.filter((machine) => takesMachine(machine, backup) === true);
      if (taken.length > 0) yield* problems(target, backup, taken, plugin);
    }
  },
});

function* problems(
  target: Target,
  backup: VeleroBackup,
  taken: readonly Machine[],
  plugin: boolean,
): Iterable<Problem> {
  if (leavesClaims(backup) === true) {
    yield problem(target, backup, taken, claimsFieldOf(backup), 'take PersistentVolumeClaims as well');
    return;
  }
  const field = selectorOf(backup);
  const missed = plugin ? [] : taken.filter((machine) => takesPod(machine, backup) === false);
  if (field === undefined || missed.length === 0) return;
  const remedy = holds('stateClaimLabelled', target.release)
    ? `add a selector for the label ${STATE_CLAIM_LABEL} under orLabelSelectors, or let Velero's plugin for KubeVirt add the claim`
    : "let Velero's plugin for KubeVirt add the claim";
  yield problem(target, backup, missed, field, remedy);
}

function problem(
  target: Target,
  { object, path }: VeleroBackup,
  machines: readonly Machine[],
  field: string,
  remedy: string,
): Problem {
  const [first] = machines as [Machine];
  const who = machines.length === 1 ? describe(first.object) : `${machines.length} VMs`;
  return {
    place: { object, path: [...path, field], at: 'key' },
    message: `${field} of ${describe(object)} takes ${who} but not the claim of the TPM or UEFI state, which is not in the VM's spec in ${target.release.label}; ${remedy}`,
    related: relatedMachines(target, machines),
  };
}
