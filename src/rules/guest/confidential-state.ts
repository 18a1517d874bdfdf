import { whoText } from '../../cluster/eviction.js';
import { causes } from '../../cluster/places.js';
import { judgedPlace } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { EFI, isConfidentialWithState } from '../../kubevirt/firmware.js';
import { behaviourText } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/confidential-state',
  severity: 'error',
  summary: 'A confidential guest (SNP or TDX) asks for persistent UEFI variables.',
  why: `Admission refuses the VM: the firmware of these guests is loaded without a variable store that could be kept.`,
  releases: behaviourText('confidentialStateRefused'),
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateLaunchSecurity',
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
          featureGates:
            - WorkloadEncryptionSEV
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
          evictionStrategy: None
          domain:
            launchSecurity:
              snp: {}
            devices: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
                  persistent: true # ~> guest/confidential-state
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
        developerConfiguration:
          featureGates:
            - WorkloadEncryptionSEV
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
          evictionStrategy: None
          domain:
            launchSecurity:
              snp: {}
            devices: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
  `,
  *check(target) {
    const found = target.machines
      .filter((machine) => surely(isConfidentialWithState(machine.spec, target.release)))
      .map((machine) => ({ machine, place: judgedPlace(target, machine, [...EFI, 'persistent']) }));
    for (const { first, machines, related } of causes(found)) {
      yield {
        place: first.place,
        message: `SNP and TDX guests cannot keep UEFI variables, so ${target.release.label} refuses ${whoText(machines)}; remove efi.persistent, or do without launchSecurity`,
        related,
      };
    }
  },
});
