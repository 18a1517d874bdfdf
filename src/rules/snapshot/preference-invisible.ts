import { type Machine, storesExpanded } from '../../cluster/machine.js';
import { type KnownOperation, knownOperations } from '../../cluster/operations.js';
import { byFile } from '../../cluster/places.js';
import { type PersistentPreference, unusedPersistentPreferences } from '../../cluster/preferences.js';
import { shadowedFields } from '../../cluster/shadowing.js';
import { inheritsNoSecureBoot, isJudged, persistencePlace } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import type { Problem, RelatedPlace } from '../../finding.js';
import { describe, type Place } from '../../kube-object.js';
import { type StateNeed, stateNeed } from '../../kubevirt/firmware.js';
import { behaviourText, holds, type Release } from '../../kubevirt/release.js';
import { text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'snapshot/preference-invisible',
  severity: 'warning',
  summary: 'TPM or UEFI state that persists by a preference only is not seen by snapshot, restore, clone and export.',
  why: `They read the VM as it is stored, without preferredTPM and preferredEfi of its preference. So a snapshot or export leaves the state out, and a clone is not refused but
begins with an empty TPM; nothing tells so. It is a note for VMs of which nothing in Git takes a snapshot, and for a preference
without VMs. The cluster's referencePolicy expand or expandAll stores the preference with the VM and so closes the gap.`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/storage/utils/volumes.go func needsBackendPVC',
    'kubevirt/kubevirt pkg/virt-controller/watch/clone/clone.go',
    'kubevirt/kubevirt#17564',
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
          featureGates: [Snapshot]
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
        name: windows.11 # ~> snapshot/preference-invisible
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices: {}
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: win11-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: win11
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
          featureGates: [Snapshot]
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
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
              bootloader:
                efi:
                  persistent: true
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: win11-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: win11
  `,
  *check(target) {
    const hidden = target
      .machinesThat(({ preference, object }) => preference.applied !== undefined && object.kind === 'VirtualMachine')
      .filter((machine) => target.sight(machine) === 'by preference');
    const operations = [...knownOperations(target)].filter(({ machine }) => target.sight(machine) === 'by preference');
    for (const operation of operations) if (operation.what === 'clone') yield cloned(target, operation);
    const touched = new Set(operations.map(({ machine }) => machine));
    for (const machine of touched) {
      const by = operations.filter((operation) => leavesOut(target, machine, operation));
      if (by.length > 0) yield incomplete(target, machine, by);
    }
    // A VM that replaces part of its preference has that to mend first.
    const rest = hidden.filter(
      (machine) => !touched.has(machine) && shadowedFields(machine, target.release).length === 0,
    );
    for (const group of byPreference(rest)) yield note(target, group);
    if (storesExpanded(target.configuration, target.release) !== false) return;
    for (const group of byFile(unusedPersistentPreferences(target), (one) => preferenceRemedy(target, one)))
      yield unused(target, group);
  },
});

/** Whether an operation leaves out the state of a machine because of the preference, rather than of the release. */
function leavesOut(target: Target, machine: Machine, operation: KnownOperation): boolean {
  if (operation.machine !== machine || operation.what === 'clone') return false;
  return operation.what === 'snapshot' || holds('snapshotIncludesState', target.release);
}

const preferenceName = ({ vmSpec }: Machine): string => String(text(vmSpec, 'preference', 'name') ?? '');

function preferencePlace({ object, vmPath }: Machine): Place {
  return { object, path: [...(vmPath ?? []), 'preference', 'name'] };
}

const at = (operations: readonly KnownOperation[]): RelatedPlace[] =>
  operations.map(({ object, place }) => ({ place, message: `${describe(object)} works on it` }));

function cloned(target: Target, { machine, place }: KnownOperation): Problem {
  return {
    place,
    message: `${describe(machine.object)} keeps TPM or UEFI state by preference "${preferenceName(machine)}" only, which ${target.release.label} does not see when it clones: the clone is accepted and begins with an empty state; suspend disk encryption in the guest first, or clone its disks with DataVolumes`,
    related: isJudged(target, machine.object)
      ? [{ place: preferencePlace(machine), message: `${describe(machine.object)} names the preference` }]
      : [],
  };
}

function incomplete(target: Target, machine: Machine, operations: readonly KnownOperation[]): Problem {
  const [{ what, place }] = operations as [KnownOperation];
  return {
    place: isJudged(target, machine.object) ? preferencePlace(machine) : place,
    message: `preference "${preferenceName(machine)}" alone makes the TPM or UEFI state of ${describe(machine.object)} persist, and ${target.release.label} reads the VM without it, so the ${what} leaves the state out unsaid; ${remedy(target.verdict(machine).state, machine, target.release)}`,
    related: at(operations),
  };
}

/**
 * What to repeat in the VM, by what the preference makes persistent. What the VM has of its own replaces that as a whole. A release
 * whose snapshots hold no state would refuse those of a VM that says so itself.
 */
function remedy({ tpm, efi }: StateNeed, given: Pick<Machine, 'origins' | 'spec'>, release: Release): string {
  const fields = [...(surely(tpm) ? ['tpm'] : []), ...(surely(efi) ? ['efi'] : [])];
  const rest = surely(efi) && inheritsNoSecureBoot(given) ? ', and secureBoot: false in the efi' : '';
  const first = holds('snapshotWithoutState', release)
    ? `upgrade KubeVirt, whose snapshots hold state ${behaviourText('snapshotIncludesState')}, then `
    : '';
  return `${first}repeat persistent: true in the ${fields.join(' and ')} of the VM itself${rest}`;
}

/** Machines by the preference that they share. */
function byPreference(machines: readonly Machine[]): Machine[][] {
  const groups = new Map<unknown, Machine[]>();
  for (const machine of machines) {
    const key = machine.preference.revision ?? machine.preference.object ?? machine.preference.bundled;
    groups.set(key, [...(groups.get(key) ?? []), machine]);
  }
  return [...groups.values()];
}

function note(target: Target, machines: readonly Machine[]): Problem {
  const [first] = machines as [Machine];
  const place = persistencePlace(target, first);
  const who = machines.length === 1 ? describe(first.object) : `${machines.length} VMs`;
  return {
    place,
    severity: 'info',
    message: `preference "${preferenceName(first)}" alone makes the TPM or UEFI state of ${who} persist, and ${target.release.label} snapshots, exports and clones a VM without it, so the state would be left out unsaid; before you do so, ${remedy(target.verdict(first).state, first, target.release)}`,
    related: machines
      .filter(({ object }) => object !== place.object)
      .map((machine) => ({ place: preferencePlace(machine), message: `${describe(machine.object)} uses it` })),
  };
}

const preferenceRemedy = ({ release }: Target, preference: PersistentPreference): string =>
  remedy(stateNeed(preference.spec, release), preference, release);

/** A file may hold a whole bundle of preferences: it is one note for all that have one remedy. */
function unused(target: Target, preferences: readonly PersistentPreference[]): Problem {
  const [first, ...others] = preferences as [PersistentPreference, ...PersistentPreference[]];
  const name = describe(first.object);
  const who = others.length === 0 ? `${name} makes` : `${name} and ${others.length} more make`;
  return {
    place: first.place,
    severity: 'info',
    message: `${who} TPM or UEFI state persist, and ${target.release.label} snapshots, exports and clones a VM without its preference, so the state would be left out unsaid; where that may happen, ${preferenceRemedy(target, first)}`,
    related: others.map(({ object, place }) => ({ place, message: `${describe(object)} does so too` })),
  };
}
