import type { Machine } from '../../cluster/machine.js';
import { claiming, classPlace, countText, knownClass, relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { SNAPSHOT_GROUP, VOLUME_SNAPSHOT_GROUP } from '../../facts/kinds.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { behaviourText } from '../../kubevirt/release.js';
import { fates } from '../../kubevirt/snapshot.js';
import { get, isUnknown, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/no-snapshot-class',
  severity: 'warning',
  summary: 'The StorageClass of state has no VolumeSnapshotClass, so snapshots of VMs leave the state out.',
  why: `A VirtualMachineSnapshot takes up the state claim (${behaviourText('snapshotIncludesState')}) only where its driver has a
VolumeSnapshotClass. Without one the snapshot succeeds and lacks the state: restoring it takes the claim from the VM, the
restore does not end ("no backend PVC when there should be one"), and the VM then starts with an empty TPM.`,
  releases: behaviourText('snapshotIncludesState'),
  needs: ['release', 'cluster facts'],
  sources: [
    'kubevirt/kubevirt pkg/storage/snapshot/snapshot.go func createContent',
    'kubevirt/kubevirt pkg/storage/snapshot/util.go func GetVolumeSnapshotClass',
    'kubevirt/kubevirt#17286',
  ],
  facts: yaml`
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
    provisioner: nfs.csi.k8s.io
    ---
    apiVersion: snapshot.storage.k8s.io/v1
    kind: VolumeSnapshotClass
    metadata:
      name: cephfs
    driver: cephfs.csi.ceph.com
    deletionPolicy: Delete
  `,
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: nfs # ~> state/no-snapshot-class
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
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  *check(target) {
    const { cluster, release } = target;
    const name = knownClass(target);
    if (name === undefined || !lacksSnapshots(target, name)) return;
    const machines = claiming(target).filter((machine) => isIncluded(target, machine));
    const snapshots = machines.flatMap((machine) => snapshotsOf(target, machine));
    const isCaptured = cluster.captured(VOLUME_SNAPSHOT_GROUP, 'VolumeSnapshotClass').length > 0;
    const place = isCaptured || snapshots.length > 0 ? classPlace(target, machines) : undefined;
    if (!place || machines.length === 0) return;
    const driver = String(get(target.storage.class(name)?.value, 'provisioner'));
    yield {
      place,
      message: `no VolumeSnapshotClass has the driver ${driver} of StorageClass "${name}"; snapshots of ${countText(machines)} leave the state out in ${release.label}, and cannot be restored; make one, or take a class whose driver has one`,
      related: [
        ...relatedMachines(target, machines),
        ...snapshots.map((object) => ({
          place: { object, path: ['spec', 'source', 'name'] },
          message: `${describe(object)} lacks the state`,
        })),
      ],
    };
  },
});

/** Whether surely no VolumeSnapshotClass serves a class. */
function lacksSnapshots({ cluster, storage }: Target, name: string): boolean {
  const provisioner = text(storage.class(name)?.value, 'provisioner');
  if (typeof provisioner !== 'string' || !cluster.knowsAll(VOLUME_SNAPSHOT_GROUP, 'VolumeSnapshotClass')) return false;
  if (get(storage.profileObject(name)?.value, 'status', 'snapshotClass') !== undefined) return false;
  const drivers = cluster.all(VOLUME_SNAPSHOT_GROUP, 'VolumeSnapshotClass').map(({ value }) => text(value, 'driver'));
  return !drivers.some((driver) => isUnknown(driver) || driver === provisioner);
}

/** Whether a snapshot of the machine would hold its state otherwise, in this release. */
function isIncluded(target: Target, machine: Machine): boolean {
  const { kind } = machine.object;
  if (kind !== 'VirtualMachine') return false;
  const { state } = target.verdict(machine);
  return fates(machine.own, state, { kind, byHand: false }, target.release).snapshot.outcome === 'included';
}

/** The snapshots of a machine that are in sight. */
function snapshotsOf({ cluster }: Target, { object }: Machine): KubeObject[] {
  return cluster.of(SNAPSHOT_GROUP, 'VirtualMachineSnapshot').filter(({ namespace, value }) => {
    const source = get(value, 'spec', 'source');
    const here = namespace === undefined || object.namespace === undefined || namespace === object.namespace;
    return here && get(source, 'kind') === 'VirtualMachine' && get(source, 'name') === object.name;
  });
}
