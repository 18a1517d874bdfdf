import type { Machine } from '../../cluster/machine.js';
import { persistencePlace, stateful } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { describe, type Place } from '../../kube-object.js';
import { defineRule, yaml } from '../define.js';

/** What becomes of the state, by kind. */
const LOSSES: Readonly<Record<string, string>> = {
  VirtualMachinePool: 'scaling in deletes the state of a VM together with the VM',
  VirtualMachineInstanceReplicaSet: 'no instance gets the state of another one again',
};

/** Where persistence is asked for in the object itself: a preference is no fault of its own. */
function ownPlace(target: Target, machine: Machine): Place {
  const place = persistencePlace(target, machine);
  if (place.object === machine.object) return place;
  return { object: machine.object, path: [...(machine.vmPath ?? []), 'preference', 'name'] };
}

export const rule = defineRule({
  id: 'guest/pool-state',
  severity: 'warning',
  summary: 'The VMs of a pool, or the instances of a replica set, keep TPM or UEFI state.',
  why: `Each VM of a pool has a claim of its own, which is deleted with the VM when the pool is scaled in. The claims of a replica set are
bound to names that no later instance gets: none finds its state again, and they pile up until the set is deleted.`,
  releases: 'all',
  needs: ['git'],
  sources: ['kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI'],
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
    apiVersion: pool.kubevirt.io/v1beta1
    kind: VirtualMachinePool
    metadata:
      name: desktops
    spec:
      replicas: 3
      selector:
        matchLabels:
          app: desktops
      virtualMachineTemplate:
        metadata:
          labels:
            app: desktops
        spec:
          runStrategy: Always
          template:
            metadata:
              labels:
                app: desktops
            spec:
              domain:
                devices:
                  tpm:
                    persistent: true # ~> guest/pool-state
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
    apiVersion: pool.kubevirt.io/v1beta1
    kind: VirtualMachinePool
    metadata:
      name: desktops
    spec:
      replicas: 3
      selector:
        matchLabels:
          app: desktops
      virtualMachineTemplate:
        metadata:
          labels:
            app: desktops
        spec:
          runStrategy: Always
          template:
            metadata:
              labels:
                app: desktops
            spec:
              domain:
                devices:
                  tpm: {}
  `,
  *check(target) {
    for (const machine of stateful(target)) {
      const loss = LOSSES[machine.object.kind];
      if (loss === undefined) continue;
      yield {
        place: ownPlace(target, machine),
        message: `${describe(machine.object)} brings forth guests that keep TPM or UEFI state, but in ${target.release.label} ${loss}; write a VirtualMachine for each guest whose state matters`,
      };
    }
  },
});
