import { whoText } from '../../cluster/eviction.js';
import { causes } from '../../cluster/places.js';
import { judgedPlace } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { CONFIDENTIAL_REFUSALS, guestText, isConfidential, isRefused } from '../../kubevirt/confidential.js';
import { behaviourText } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/confidential-state',
  severity: 'error',
  summary:
    'A confidential guest (SEV, SNP or TDX) asks for firmware that it cannot have, such as persistent UEFI variables.',
  why: `Admission refuses the VM. The firmware of SNP and TDX guests is loaded without a variable store that could be kept; SEV and SNP
guests boot by UEFI without Secure Boot, and TDX guests have no System Management Mode.`,
  releases: `SEV in all, SNP and TDX ${behaviourText('snpAndTdxChecked')}`,
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateLaunchSecurity',
    'kubevirt/kubevirt pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64',
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
    const confidential = target.machinesThat(({ spec }) => isConfidential(spec) !== false);
    for (const refusal of CONFIDENTIAL_REFUSALS) {
      const found = confidential
        .filter((machine) => surely(isRefused(refusal, machine.spec, target.release)))
        .map((machine) => ({ machine, place: judgedPlace(target, machine, refusal.path) }));
      for (const { first, machines, related } of causes(found)) {
        const guests = guestText(first.machine.spec, refusal);
        yield {
          place: first.place,
          message: `${guests} guests ${refusal.what}, so ${target.release.label} refuses ${whoText(machines)}; ${refusal.remedy}`,
          related,
        };
      }
    }
  },
});
