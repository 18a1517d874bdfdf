import type { Machine } from '../../cluster/machine.js';
import { type Shadow, shadowedFields } from '../../cluster/shadowing.js';
import type { Target } from '../../cluster/target.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { BIOS } from '../../kubevirt/firmware.js';
import { text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/shadowed-preference',
  severity: 'warning',
  summary: "A VM's own TPM or boot loader replaces the persistent one of its preference.",
  why: `A preference is applied only where the VM says nothing, and as a whole: a TPM that is added to the VM to be safe, or an efi with
nothing but secureBoot, switches off the persistence that preferredTPM or preferredEfi would have given.`,
  releases: 'all that have the preference',
  needs: ['release'],
  sources: ['kubevirt/kubevirt pkg/instancetype/preference/apply', 'kubevirt/kubevirt#14315'],
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
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11
      template:
        spec:
          domain:
            devices:
              tpm: {} # ~> guest/shadowed-preference
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
      preference:
        name: windows.11
      template:
        spec:
          domain:
            firmware:
              uuid: 3d1b7c9e-5a60-4f0e-8c43-9b7d2e6f1a58
              bootloader:
                efi:
                  persistent: true
            devices:
              tpm:
                persistent: true
  `,
  *check(target) {
    for (const machine of target.machinesThat((one) => shadowedFields(one, target.release).length > 0))
      for (const shadow of shadowedFields(machine, target.release)) yield problemOf(target, machine, shadow);
  },
});

function problemOf(target: Target, machine: Machine, { own, preferred }: Shadow): Problem {
  const { object, specPath, preference } = machine;
  const name = String(text(machine.vmSpec, 'preference', 'name') ?? '');
  const field = own.at(-1);
  const remedy =
    own === BIOS
      ? 'remove it if the guest boots by UEFI'
      : `remove it, or add persistent: true (false says that this is meant)`;
  const where = preference.object;
  return {
    place: { object, path: [...specPath, ...own] },
    message: `"${field}" of ${describe(object)} replaces ${preferred.at(-1)} of preference "${name}" as a whole, so in ${target.release.label} the state that the preference would persist is lost at every stop; ${remedy}`,
    related: where
      ? [{ place: { object: where, path: ['spec', ...preferred], at: 'key' }, message: 'this is replaced' }]
      : [],
  };
}
