import type { Machine } from '../../cluster/machine.js';
import { judgedPlace, persistencePlace } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { hasTpm, TPM } from '../../kubevirt/firmware.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/unowned-instance',
  severity: 'warning',
  summary: 'A VirtualMachineInstance without a VirtualMachine has TPM or UEFI state.',
  why: `The claim of the state is owned by the instance and deleted with it, and an instance cannot be stopped and started: when it
ends, the state is lost. The rule is info for a TPM that is not persistent, which loses its state just so.`,
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
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstance
    metadata:
      name: win11
    spec:
      domain:
        devices:
          tpm:
            persistent: true # ~> guest/unowned-instance
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
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            features:
              smm: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
  *check(target) {
    for (const machine of target.machinesThat(({ object }) => object.kind === 'VirtualMachineInstance')) {
      const problem = problemOf(target, machine);
      if (problem) yield problem;
    }
  },
});

function problemOf(target: Target, machine: Machine): Problem | undefined {
  const name = describe(machine.object);
  const remedy = 'put its spec into the template of a VirtualMachine';
  const { release } = target;
  if (surely(target.verdict(machine).state.needed)) {
    return {
      place: persistencePlace(target, machine),
      message: `${name} keeps TPM or UEFI state in a claim that ${release.label} deletes together with the instance; ${remedy}`,
    };
  }
  if (!surely(hasTpm(machine.spec, release))) return undefined;
  return {
    place: { ...judgedPlace(target, machine, TPM), at: 'key' },
    severity: 'info',
    message: `the TPM of ${name} loses its state when the instance ends, which ${release.label} cannot start again; ${remedy} if a key depends on it`,
  };
}
