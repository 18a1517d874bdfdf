import { whoText } from '../../cluster/eviction.js';
import type { Machine } from '../../cluster/machine.js';
import { causes } from '../../cluster/places.js';
import { shadowedFields } from '../../cluster/shadowing.js';
import { judgedPlace, mayNotPersist, persistFix, persistRemedy } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { EFI, hasEfi, hasTpm, TPM } from '../../kubevirt/firmware.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { flag, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** The device that forgets while the other remembers, unless that was written down as a decision. */
function forgotten(target: Target, machine: Machine): Path | undefined {
  const { spec } = machine;
  const { tpm, efi } = target.verdict(machine).state;
  if (shadowedFields(machine, target.release).length > 0) return undefined;
  const volatile = (path: Path): Path | undefined =>
    flag(spec, ...path, 'persistent') === undefined && !surely(mayNotPersist(spec, path, target)) ? path : undefined;
  if (surely(tpm) && efi === false && surely(hasEfi(spec))) return volatile(EFI);
  if (surely(efi) && tpm === false && surely(hasTpm(spec, target.release))) return volatile(TPM);
  return undefined;
}

export const rule = defineRule({
  id: 'guest/split-persistence',
  severity: 'warning',
  summary: 'Of TPM and UEFI variables one persists and the other does not.',
  why: `The keys in the TPM are sealed to what the firmware measured, the Secure Boot variables among it. When the variables are made
anew at each start, the guest sees another machine: Windows 11 24H2 with BitLocker asks for the recovery key.`,
  releases: behaviourText('efiPersistentField'),
  needs: ['release'],
  fix: { safety: 'unsafe', does: 'It sets persistent: true where the device that forgets is written.' },
  sources: ['kubevirt/kubevirt#12743', 'kubevirt/common-instancetypes#247'],
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
                efi: {} # ~> guest/split-persistence
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
    if (!holds('efiPersistentField', target.release)) return;
    const found = target
      .machinesThat((machine) => forgotten(target, machine) !== undefined)
      .map((machine) => {
        const path = forgotten(target, machine) as Path;
        return { machine, path, place: judgedPlace(target, machine, path) };
      });
    for (const { first, machines, related } of causes(found)) {
      const [kept, lost] = first.path === EFI ? ['TPM', 'UEFI variables'] : ['UEFI variables', 'TPM'];
      yield {
        place: first.place,
        ...persistFix(target, first.place, first.path, machines),
        message: `${target.release.label} keeps the ${kept} of ${whoText(machines)} but not the ${lost}, and a guest that seals keys needs both; ${persistRemedy(first.place, first.path, first.machine)}`,
        related,
      };
    }
  },
});
