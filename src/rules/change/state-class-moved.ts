import type { Change } from '../../cluster/change.js';
import type { Machine } from '../../cluster/machine.js';
import { classPlace, isJudged, knownClass, relatedMachines } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'change/state-class-moved',
  severity: 'warning',
  summary: 'The StorageClass of state claims changes, while the claims that exist stay on the old one.',
  why: `KubeVirt takes a claim that exists as it is, in every release: a new vmStateStorageClass, or another default class, is for VMs that
have no claim yet. The state of the others does not move, and is lost if the old class goes with its storage.`,
  releases: 'all',
  needs: ['two revisions', 'release'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreateIfNeeded',
    'kubevirt/kubevirt#13698',
  ],
  base: yaml`
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
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
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
        vmStateStorageClass: cephfs-ssd # ~> change/state-class-moved
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs-ssd
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
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
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
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *compare(change) {
    const { before, after, release } = change;
    const was = knownClass(before);
    const is = knownClass(after);
    if (was === undefined || is === undefined || was === is) return;
    const machines = staying(change, is);
    const place = machines.length > 0 ? classPlace(after, machines) : undefined;
    if (!place) return;
    const who = machines.length === 1 ? '1 VM stays' : `${machines.length} VMs stays`;
    yield {
      place,
      message: `the class of state claims becomes "${is}", but the state of ${who} on "${was}": ${release.label} reuses a claim that exists, whatever its class; keep "${was}" in service, or copy what the claims hold while their VMs are stopped`,
      related: relatedMachines(after, machines),
    };
  },
});

/** The machines that had state before the change and keep it, on a claim that Git does not hold. */
function staying({ before, after, machines }: Change, is: string): Machine[] {
  return machines
    .filter(
      (pair) => surely(before.verdict(pair.before).state.needed) && surely(after.verdict(pair.after).state.needed),
    )
    .map((pair) => pair.after)
    .filter((machine) => {
      const claim = after.existingClaim(machine.object);
      return !claim || (!isJudged(after, claim) && text(claim.value, 'spec', 'storageClassName') !== is);
    });
}
