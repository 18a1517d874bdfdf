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
  persistAdvice,
  persistFix,
  persistRemedy,
} from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { windowsEvidence } from '../../cluster/windows.js';
import type { Problem } from '../../finding.js';
import { describe, type Place } from '../../kube-object.js';
import { hasPersistentTpm, hasTpm, TPM } from '../../kubevirt/firmware.js';
import { flag } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Whether a machine has a TPM that surely forgets, which nobody wrote down as a decision. */
function forgets(target: Target, machine: Machine): boolean {
  const { spec, object } = machine;
  const { tpm, efi } = target.verdict(machine).state;
  if (tpm !== false || !surely(hasTpm(spec, target.release))) return false;
  // Each replica is another machine, which finds no state of one before it: that is a matter of its own.
  if (object.kind === 'VirtualMachineInstanceReplicaSet') return false;
  if (['persistent', 'enabled'].some((field) => flag(spec, ...TPM, field) === false)) return false;
  // With persistent EFI, or a preference that would have persisted, the cause is another one. Where EFI is not known, the TPM still is.
  return !surely(efi) && shadowedFields(machine, target.release).length === 0;
}

export const rule = defineRule({
  id: 'guest/volatile-tpm',
  severity: 'warning',
  summary: 'A Windows guest has a TPM that is not persistent.',
  why: `The TPM loses its keys when the VM is stopped, restarted or drained, not at a reboot of the guest. BitLocker seals its key to
the TPM, turns on without a complaint, and asks for the recovery key after the first stop. The rule is info for an instance without a VM,
and for preferredTPM of a preference that no VM in Git names.`,
  releases: 'all',
  needs: ['git'],
  fix: {
    safety: 'unsafe',
    does: 'It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants.',
  },
  sources: ['kubevirt/kubevirt#7103', 'kubevirt/common-instancetypes#168'],
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
              tpm: {} # ~> guest/volatile-tpm
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
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *check(target) {
    const found = target
      .machinesThat((machine) => forgets(target, machine))
      .flatMap((machine) => {
        // A disk that starts over as well holds nothing that was sealed.
        const evidence = ephemeralRoot(machine) ? undefined : windowsEvidence(machine, target.cluster);
        return evidence === undefined ? [] : [{ machine, evidence, place: judgedPlace(target, machine, TPM) }];
      });
    for (const { first, machines, related } of causes(found)) {
      yield {
        place: first.place,
        ...persistFix(target, first.place, TPM, machines),
        ...(areInstances(machines) ? { severity: 'info' } : {}),
        message: `the TPM of ${whoText(machines)} is not persistent: in ${target.release.label} it loses its keys at every stop, and a Windows guest (told by ${first.evidence}) its BitLocker key; ${persistAdvice(machines, first.place, TPM)}`,
        related,
      };
    }
    yield* unused(target);
  },
});

/** Preferences for Windows that would give a TPM which forgets to VMs that are not in scope. */
function* unused(target: Target): Generator<Problem> {
  for (const { object, spec, evidence } of unusedWindowsPreferences(target)) {
    if (!isJudged(target, object)) continue;
    if (!surely(hasTpm(spec, target.release)) || hasPersistentTpm(spec, target.release) !== false) continue;
    if (['persistent', 'enabled'].some((field) => flag(spec, ...TPM, field) === false)) continue;
    const place: Place = { object, path: ['spec', 'devices', 'preferredTPM'], at: 'key' };
    yield {
      place,
      severity: 'info',
      ...persistFix(target, place, TPM, [{ object, spec }]),
      message: `${describe(object)} gives a TPM that is not persistent: in ${target.release.label} it loses its keys at every stop, and a Windows guest (told by ${evidence}) its BitLocker key; ${persistRemedy(place, TPM)}`,
    };
  }
}
