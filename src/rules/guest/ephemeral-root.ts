import { ephemeralRoot, hasEphemeral } from '../../cluster/ephemeral-root.js';
import { judgedPlace, persistencePlace } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { describe } from '../../kube-object.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/ephemeral-root',
  severity: 'warning',
  summary: 'A VM keeps TPM or UEFI state, but its disk is made anew at each start.',
  why: `What a guest seals in its TPM belongs to a system on its disk. A disk from an image (containerDisk, ephemeral) starts over at every
start of the VM, so the guest meets keys and boot entries of a system that is gone.`,
  releases: 'all',
  needs: ['git'],
  sources: ['kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go type VolumeSource'],
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
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          volumes:
            - name: root
              containerDisk: # ~> guest/ephemeral-root
                image: registry.example/desktop:1
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
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
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: desktop
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  *check(target) {
    const some = target.machinesThat((one) => hasEphemeral(one) && surely(target.verdict(one).state.needed));
    for (const machine of some) {
      if (machine.object.kind !== 'VirtualMachine') continue;
      const found = ephemeralRoot(machine);
      if (!found) continue;
      yield {
        place: { ...judgedPlace(target, machine, found), at: 'key' },
        message: `the ${found.at(-1)} of ${describe(machine.object)} is made anew at each start and it boots from no disk that persists, while ${target.release.label} keeps its TPM or UEFI state for the system that was on it; boot from a PersistentVolumeClaim or DataVolume`,
        related: [{ place: persistencePlace(target, machine), message: 'this is kept' }],
      };
    }
  },
});
