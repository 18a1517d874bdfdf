import { classPlace, knownClass, relatedMachines, stateful } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { BEHAVIOURS } from '../../facts/behaviours.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

const blocks = behaviourText('rwoStateBlocksMigration');
const copies = behaviourText('rwoStateCopied');

export const rule = defineRule({
  id: 'state/rwo',
  severity: 'warning',
  summary: 'VMs that are meant to live-migrate keep their state on a ReadWriteOnce claim.',
  why: `In ${blocks} such a VM is not live-migratable and holds up node drains: an error there. ${copies} each live migration
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
    const { claim, release } = target;
    if (claim.accessMode !== 'ReadWriteOnce') return;
    const machines = stateful(target).filter(
      (machine) => surely(target.verdict(machine).wanted) && !target.existingClaim(machine.object),
    );
    const place = machines.length > 0 ? classPlace(target, machines) : undefined;
    if (!place) return;
    const many =
      machines.length === 1
        ? '1 VM that is meant to live-migrate'
        : `${machines.length} VMs that are meant to live-migrate`;
    const where = `StorageClass "${knownClass(target) ?? claim.storageClassCandidates?.join(', ')}" gives ReadWriteOnce state to ${many}`;
    const because = claim.trace.at(-1)?.because;
    const related = relatedMachines(target, machines, 'is meant to live-migrate and keeps state');
    const blocked = holds('rwoStateBlocksMigration', release);
    yield {
      place,
      severity: blocked ? 'error' : 'warning',
      message: blocked
        ? `${where} (${because}); ${release.label} does not migrate them, so node drains hang; use a class with ReadWriteMany Filesystem volumes`
        : `${where} (${because}); ${release.label} makes a second claim for each migration; use a class with ReadWriteMany Filesystem volumes, or allow for the quota`,
      related,
    };
  },
});
