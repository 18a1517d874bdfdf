import { evictsByMigration } from '../../cluster/eviction.js';
import type { Machine } from '../../cluster/machine.js';
import {
  claiming,
  classPlace,
  countText,
  isJudged,
  knownClass,
  persistencePlace,
  relatedMachines,
  stateful,
} from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { BEHAVIOURS } from '../../facts/behaviours.js';
import type { Problem, Severity } from '../../finding.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

const blocks = behaviourText('rwoStateBlocksMigration');
const copies = behaviourText('rwoStateCopied');

export const rule = defineRule({
  id: 'state/rwo',
  severity: 'warning',
  summary: 'VMs that are meant to live-migrate keep their state on a ReadWriteOnce claim.',
  why: `In ${blocks} such a VM is not live-migratable and holds up node drains: an error there. In releases ${copies} each live migration
copies the state into a second claim, which costs quota and waits for the provisioner, but works. Persistence is never the
thing to give up.`,
  releases: `error in ${blocks}, warning ${copies}`,
  needs: ['release'],
  sources: [BEHAVIOURS.rwoStateBlocksMigration.source, BEHAVIOURS.rwoStateCopied.source, 'kubevirt/kubevirt#12629'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: rbd # ~> state/rwo
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: rbd
    provisioner: rbd.csi.ceph.com
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
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
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
            devices:
              tpm:
                persistent: true
  `,
  *check(target) {
    yield* byClass(target);
    yield* byClaim(target);
  },
});

/** The claims that KubeVirt makes are alike: one cause, where their class is chosen. */
function* byClass(target: Target): Generator<Problem> {
  const { claim, release } = target;
  if (claim.accessMode !== 'ReadWriteOnce') return;
  const machines = claiming(target).filter((machine) => isKeptBack(target, machine));
  const place = machines.length > 0 ? classPlace(target, machines) : undefined;
  if (!place) return;
  const who =
    machines.length === 1
      ? '1 VM that is meant to live-migrate'
      : `${machines.length} VMs that are meant to live-migrate`;
  const [severity, effect] = effectOf(target, machines);
  yield {
    place,
    severity,
    message: `StorageClass "${knownClass(target) ?? claim.storageClassCandidates?.join(', ')}" gives ReadWriteOnce state to ${who} (${claim.trace.at(-1)?.because}); ${release.label} ${effect}`,
    related: relatedMachines(target, machines, 'is meant to live-migrate and keeps state'),
  };
}

/** Claims of the cluster are reused as they are, whatever the class is now; those in Git are state/claim-in-git's. */
function* byClaim(target: Target): Generator<Problem> {
  for (const [storageClass, machines] of boundAlone(target)) {
    const [first] = machines;
    if (!first) continue;
    const [severity, effect] = effectOf(target, machines);
    yield {
      place: persistencePlace(target, first),
      severity,
      message: `the claims of StorageClass "${storageClass}" that hold the state of ${countText(machines)} are ReadWriteOnce; ${target.release.label} ${effect}`,
      related: relatedMachines(target, machines, 'is meant to live-migrate and keeps state'),
    };
  }
}

/** The machines whose captured state claim is ReadWriteOnce, by its class: what gave the class is one cause. */
function boundAlone(target: Target): Map<string, Machine[]> {
  const found = new Map<string, Machine[]>();
  for (const machine of stateful(target)) {
    const { existingClaim, accessMode, storageClass } = target.claimOf(machine);
    if (!existingClaim || isJudged(target, existingClaim) || accessMode !== 'ReadWriteOnce') continue;
    if (typeof storageClass !== 'string' || !isKeptBack(target, machine)) continue;
    found.set(storageClass, [...(found.get(storageClass) ?? []), machine]);
  }
  return found;
}

/** Whether a machine is meant to migrate and nothing but its state is in the way. */
function isKeptBack(target: Target, machine: Machine): boolean {
  const { wanted, blockers } = target.verdict(machine);
  return surely(wanted) && !blockers.some(({ blocker, blocks }) => blocks === true && blocker.id !== 'state-rwo');
}

function effectOf(target: Target, machines: readonly Machine[]): [severity: Severity, effect: string] {
  const remedy = 'use a class with ReadWriteMany Filesystem volumes';
  if (!holds('rwoStateBlocksMigration', target.release))
    return ['warning', `makes a second claim for each migration; ${remedy}, or allow for the quota`];
  if (machines.some((machine) => evictsByMigration(target, machine) === true))
    return ['error', `does not live-migrate such a VM, so node drains hang; ${remedy}`];
  return ['warning', `does not live-migrate such a VM, so node drains shut it down; ${remedy}`];
}
