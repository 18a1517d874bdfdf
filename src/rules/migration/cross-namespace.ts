import type { Machine } from '../../cluster/machine.js';
import { migrationsOf } from '../../cluster/migrations.js';
import { relatedMachines, stateful } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { RECEIVER_STRATEGY } from '../../facts/run-strategies.js';
import { describe, type Place } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { get } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'migration/cross-namespace',
  severity: 'warning',
  summary: 'A VM is migrated to another namespace or cluster without its TPM or UEFI state.',
  why: `A ReadWriteMany state claim counts as one that both sides share, so its content is not copied; in another namespace or cluster it is not
shared, and the guest finds an empty TPM there. The first release with such migrations moves no VM with a persistent TPM at all.`,
  releases: behaviourText('decentralizedMigration'),
  needs: ['release'],
  sources: [
    'kubevirt/user-guide#914',
    'kubevirt/kubevirt#15247',
    'kubevirt/kubevirt pkg/virt-controller/watch/migration',
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
          featureGates: [DecentralizedLiveMigration]
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
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: send-ledger
    spec:
      vmiName: ledger
      sendTo: # ~> migration/cross-namespace
        migrationID: move-ledger
        connectURL: 10.0.0.8:9185
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
          featureGates: [DecentralizedLiveMigration]
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
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: send-app
    spec:
      vmiName: app
      sendTo:
        migrationID: move-app
        connectURL: 10.0.0.8:9185
  `,
  *check(target) {
    if (!holds('decentralizedMigration', target.release)) return;
    for (const { machine, place } of moves(target)) {
      const loss = lossOf(target, machine);
      if (loss === undefined) continue;
      yield {
        place,
        message: `${describe(machine.object)} keeps TPM or UEFI state and moves between namespaces or clusters here; ${loss}`,
        related: relatedMachines(target, [machine]),
      };
    }
  },
});

/** The machines that leave for another namespace or cluster or come from there, and where that is said. */
function moves(target: Target): { machine: Machine; place: Place }[] {
  const asked = migrationsOf(target).flatMap(({ object, machine, decentralized }) =>
    decentralized ? [{ machine, place: { object, path: ['spec', decentralized], at: 'key' as const } }] : [],
  );
  const named = new Set(asked.map(({ machine }) => machine));
  const waiting = stateful(target)
    .filter((machine) => get(machine.vmSpec, 'runStrategy') === RECEIVER_STRATEGY && !named.has(machine))
    .map((machine) => ({
      machine,
      place: { object: machine.object, path: [...(machine.vmPath ?? []), 'runStrategy'] },
    }));
  return [...asked, ...waiting];
}

/** What becomes of the state on the way, where that is known to go wrong. */
function lossOf(target: Target, machine: Machine): string | undefined {
  const { needed, tpm } = target.verdict(machine).state;
  const { label } = target.release;
  if (!surely(needed)) return undefined;
  if (holds('decentralizedTpmBroken', target.release) && surely(tpm))
    return `${label} fails to move a persistent TPM; upgrade KubeVirt to a later patch first`;
  if (target.claimOf(machine).accessMode !== 'ReadWriteMany') return undefined;
  return `its state claim is ReadWriteMany, which ${label} takes for shared and does not copy; use a state class that gives ReadWriteOnce on one side, or suspend disk encryption in the guest first`;
}
