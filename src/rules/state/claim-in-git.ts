import { isTracked } from '../../cluster/block-tracking.js';
import { fileless, isSurelyOf } from '../../cluster/claim-faults.js';
import type { Machine } from '../../cluster/machine.js';
import { isJudged, persistencePlace } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { claimModes } from '../../cluster/volumes.js';
import { STATE_CLAIM_VOLUME_MODE } from '../../facts/state-claim.js';
import type { Problem } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { isUnknown, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/claim-in-git',
  severity: 'warning',
  summary: "A claim in Git is taken for a VM's TPM and UEFI state.",
  why: `KubeVirt uses such a claim as it is and does not own it, so it survives the deletion of its VM: that much is information.
It is a warning where KubeVirt cannot use the claim or will delete it: a block volume holds no files, ReadWriteOnce state
leaves the claim at the first live migration (${behaviourText('rwoStateCopied')}), and a claim that nothing needs any more is
deleted at the next start (${behaviourText('unneededStateDeleted')}).`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func PVCForVMI, MigrationHandoff, deletePVC',
    'kubevirt/kubevirt pkg/virt-controller/watch/migration/migration.go func handleBackendStorage',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-state
      labels:
        persistent-state-for: ledger
    spec:
      accessModes: [ReadWriteOnce] # ~> state/claim-in-git
      resources:
        requests:
          storage: 10Mi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
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
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  *check(target) {
    for (const machine of target.machines) {
      const claim = target.existingClaim(machine.object);
      if (!claim || !isJudged(target, claim) || !isSurelyOf(claim, machine)) continue;
      const { needed } = target.verdict(machine).state;
      if (needed === false) yield* unneeded(target, machine, claim);
      else if (surely(needed)) yield* used(target, machine, claim);
    }
  },
});

/** A claim that nothing needs any more. */
function* unneeded(target: Target, machine: Machine, claim: KubeObject): Generator<Problem> {
  if (!holds('unneededStateDeleted', target.release) || isTracked(target, machine) !== false) return;
  yield {
    place: { object: claim, path: ['metadata', 'name'] },
    message: `${describe(claim)} holds state for ${describe(machine.object)}, which keeps none; ${target.release.label} deletes it when the VM next starts; keep the state persistent, or copy what the claim holds first`,
    related: [{ place: { object: machine.object, path: ['metadata', 'name'] }, message: 'this VM keeps no state' }],
  };
}

function* used(target: Target, machine: Machine, claim: KubeObject): Generator<Problem> {
  const vm = describe(machine.object);
  const related = [{ place: persistencePlace(target, machine), message: `${vm} keeps its state in it` }];
  const faults = [blockVolume(claim), leftBehind(target, machine, claim)].filter((fault) => fault !== undefined);
  for (const { path, what } of faults) {
    yield {
      place: { object: claim, path },
      message: `${describe(claim)} holds the state of ${vm}, but ${what}`,
      related,
    };
  }
  if (faults.length > 0) return;
  yield {
    place: { object: claim, path: ['metadata', 'name'] },
    severity: 'info',
    message: `${target.release.label} takes ${describe(claim)} for the state of ${vm} as it is, and does not own it: it survives the deletion of the VM`,
    related,
  };
}

interface Fault {
  readonly path: Path;
  readonly what: string;
}

function blockVolume(claim: KubeObject): Fault | undefined {
  const mode = fileless(claim);
  if (mode === undefined) return undefined;
  const what = `its volumeMode is ${mode}, which holds no files, so the VM does not start; use ${STATE_CLAIM_VOLUME_MODE}`;
  return { path: ['spec', 'volumeMode'], what };
}

/** What live migration does to a claim that cannot be shared, if the VM is meant to migrate. */
function leftBehind(target: Target, machine: Machine, claim: KubeObject): Fault | undefined {
  const { release } = target;
  const modes = claimModes(claim);
  const isAlone = target.claimOf(machine).accessMode === 'ReadWriteOnce';
  const { wanted, blockers } = target.verdict(machine);
  const stays = blockers.some(({ blocker, blocks }) => blocks === true && blocker.id !== 'state-rwo');
  if (isUnknown(modes) || !isAlone || !surely(wanted) || stays) return undefined;
  const path = ['spec', 'accessModes'];
  const remedy = 'use ReadWriteMany of a class that gives it';
  if (holds('rwoStateBlocksMigration', release))
    return { path, what: `it is ${modes.join(', ')}, and ${release.label} does not live-migrate such a VM; ${remedy}` };
  if (!holds('rwoStateCopied', release)) return undefined;
  const what = `it is ${modes.join(', ')}: a live migration in ${release.label} moves the state to a claim of its own and deletes this one; ${remedy}, or leave the claim to KubeVirt`;
  return { path, what };
}
