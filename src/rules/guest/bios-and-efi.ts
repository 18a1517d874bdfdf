import { whoText } from '../../cluster/eviction.js';
import { causes } from '../../cluster/places.js';
import { judgedPlace } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { BIOS, hasBiosAndEfi, hasImpossibleBios, present } from '../../kubevirt/firmware.js';
import { and, not } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const FAULTS = [
  {
    is: hasBiosAndEfi,
    what: 'the bootloader has both "bios" and "efi"',
    remedy: 'keep the one that the guest was installed with',
  },
  {
    is: (spec: unknown) => and(hasImpossibleBios(spec), not(hasBiosAndEfi(spec))),
    what: 'arm64 does not boot by "bios"',
    remedy: 'write efi in its place',
  },
] as const;

export const rule = defineRule({
  id: 'guest/bios-and-efi',
  severity: 'error',
  summary: 'Both boot loaders, BIOS and EFI, are set, or BIOS on arm64, which has none.',
  why: `Admission refuses the VM: a guest boots by one of them, and on arm64 by EFI. State that EFI should keep is not kept by BIOS.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateBootloader',
    'kubevirt/kubevirt pkg/virt-api/webhooks/arm64.go func validateBootOptions',
    'kubevirt/kubevirt#12985',
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
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                bios: {} # ~> guest/bios-and-efi
                efi: {}
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
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                efi: {}
  `,
  *check(target) {
    const withBios = target.machinesThat(({ spec }) => present(spec, BIOS) !== false);
    for (const { is, what, remedy } of FAULTS) {
      const found = withBios
        .filter((machine) => surely(is(machine.spec)))
        .map((machine) => ({ machine, place: judgedPlace(target, machine, BIOS) }));
      for (const { first, machines, related } of causes(found)) {
        yield {
          place: first.place,
          message: `${what}, so ${target.release.label} refuses ${whoText(machines)}; ${remedy}`,
          related,
        };
      }
    }
  },
});
