import { ephemeralRoot } from '../../cluster/ephemeral-root.js';
import { whoText } from '../../cluster/eviction.js';
import type { Machine } from '../../cluster/machine.js';
import { causes } from '../../cluster/places.js';
import { unusedWindowsPreferences } from '../../cluster/preferences.js';
import { shadowedFields } from '../../cluster/shadowing.js';
import {
  areInstances,
  isJudged,
  judgedPlace,
  mayNotPersist,
  persistAdvice,
  persistFix,
  persistRemedy,
} from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { windowsEvidence } from '../../cluster/windows.js';
import type { Problem } from '../../finding.js';
import { describe, type Place } from '../../kube-object.js';
import { EFI, hasPersistentTpm, hasSecureBoot, hasTpm } from '../../kubevirt/firmware.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { flag, get, isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Whether a machine's UEFI variables surely do not last, which nobody wrote down as a decision and no other rule says. */
function forgets(target: Target, machine: Machine): boolean {
  const { spec, object } = machine;
  // Beside a TPM that persists, persistence is split: this is the case of most machines.
  if (target.verdict(machine).state.tpm !== false) return false;
  // Each replica is another machine, which finds no state of one before it: that is a matter of its own.
  if (object.kind === 'VirtualMachineInstanceReplicaSet') return false;
  // The boot entries of an instance, which is not started again, are no loss; a key in its TPM may be.
  if (object.kind === 'VirtualMachineInstance' && !surely(hasTpm(spec, target.release))) return false;
  if (!surely(hasSecureBoot(spec, target.release)) || flag(spec, ...EFI, 'persistent') !== undefined) return false;
  if (surely(mayNotPersist(spec, EFI, target))) return false;
  // A preference that would have persisted is shadowed.
  if (isUnknown(hasTpm(spec, target.release))) return false;
  return shadowedFields(machine, target.release).length === 0;
}

export const rule = defineRule({
  id: 'guest/volatile-efi',
  severity: 'warning',
  summary: 'A Windows guest boots with Secure Boot from UEFI variables that are not persistent.',
  why: `The variables are made anew when the VM is stopped, restarted or drained: boot entries and what the guest enrolled in Secure Boot are
gone. What the firmware measures then differs, so a key that is sealed to the TPM cannot be had: BitLocker asks for the recovery key. The
rule is info for a VM without a TPM, for an instance without a VM, where it takes a TPM, and for preferredEfi of a preference that no VM in
Git names.`,
  releases: behaviourText('efiPersistentField'),
  needs: ['release'],
  fix: {
    safety: 'unsafe',
    does: 'It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants.',
  },
  sources: ['kubevirt/kubevirt#12743', 'kubevirt/common-templates#611'],
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
            features:
              smm: {}
            devices:
              tpm: {} # ~> guest/volatile-tpm
            firmware:
              bootloader:
                efi: {} # ~> guest/volatile-efi
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
            features:
              smm: {}
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
  *check(target) {
    if (!holds('efiPersistentField', target.release)) return;
    const found = target
      .machinesThat((machine) => forgets(target, machine))
      .flatMap((machine) => {
        // A disk that starts over as well holds nothing that was sealed.
        const evidence = ephemeralRoot(machine) ? undefined : windowsEvidence(machine, target.cluster);
        return evidence === undefined ? [] : [{ machine, evidence, place: judgedPlace(target, machine, EFI) }];
      });
    for (const { first, machines, related } of causes(found)) {
      const sealing = machines.some(({ spec }) => surely(hasTpm(spec, target.release)));
      const guest = `a Windows guest (told by ${first.evidence})`;
      const loss = sealing
        ? `${guest} cannot open what it sealed to them in its TPM`
        : `${guest} loses its boot entries`;
      yield {
        place: first.place,
        ...persistFix(target, first.place, EFI, machines),
        ...(sealing && !areInstances(machines) ? {} : { severity: 'info' }),
        message: `the UEFI variables of ${whoText(machines)}, with Secure Boot on, are not persistent: in ${target.release.label} they are gone at every stop, and ${loss}; ${persistAdvice(machines, first.place, EFI)}`,
        related,
      };
    }
    yield* unused(target);
  },
});

/** Preferences for Windows with a TPM whose UEFI variables would not last, for VMs that are not in scope. */
function* unused(target: Target): Generator<Problem> {
  for (const { object, spec, evidence } of unusedWindowsPreferences(target)) {
    const place: Place = { object, path: ['spec', 'firmware', 'preferredEfi'], at: 'key' };
    if (!isJudged(target, object) || get(object.value, ...place.path) === undefined) continue;
    if (!surely(hasSecureBoot(spec, target.release)) || flag(spec, ...EFI, 'persistent') !== undefined) continue;
    if (surely(mayNotPersist(spec, EFI, target))) continue;
    // Without a TPM nothing is sealed; beside one that persists, persistence is split.
    if (!surely(hasTpm(spec, target.release)) || hasPersistentTpm(spec, target.release) !== false) continue;
    yield {
      place,
      severity: 'info',
      ...persistFix(target, place, EFI, [{ object, spec }]),
      message: `${describe(object)} gives UEFI variables, with Secure Boot on, that are not persistent: in ${target.release.label} they are gone at every stop, and a Windows guest (told by ${evidence}) cannot open what it sealed to them in its TPM; ${persistRemedy(place, EFI)}`,
    };
  }
}
