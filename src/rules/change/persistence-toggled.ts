import type { Change } from '../../cluster/change.js';
import type { Machine } from '../../cluster/machine.js';
import { byPlace, preferenceUser } from '../../cluster/places.js';
import { mayNotPersist } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { type Device, devicePath, type LoneToggle, loneToggles, type Toggle, toggles } from '../../cluster/toggles.js';
import type { Problem, Severity } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { isSwitchedOff, TPM } from '../../kubevirt/firmware.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { flag, get } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const deleted = behaviourText('unneededStateDeleted');

export const rule = defineRule({
  id: 'change/persistence-toggled',
  severity: 'error',
  summary: 'Persistence of TPM or UEFI state is switched on or off for a VM that exists.',
  why: `Switched off, the state is lost at the next start: ${deleted} KubeVirt deletes a claim that nothing needs any more. Switched on, it
starts empty, and the guest sees another TPM (tpm-crb in place of tpm-tis), so that keys sealed before cannot be opened.
It is a warning for UEFI variables that were not kept before and for an edited preference, whose earlier revision is stored for the VMs
that exist; it is info for a TPM or UEFI where there was none, and for a preference that no VM in scope uses.`,
  releases: 'all',
  needs: ['two revisions', 'release'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsBackendStorageNeeded',
    'kubevirt/kubevirt pkg/virt-launcher/virtwrap/converter/compute/tpm.go',
    'kubevirt/kubevirt pkg/instancetype/revision',
    'kubevirt/kubevirt#9796',
  ],
  base: yaml`
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
      name: ledger
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
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: false # ~> change/persistence-toggled
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
      name: ledger
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
  *compare(change) {
    const found = toggles(change);
    for (const on of [true, false])
      for (const group of byPlace(found.filter((toggle) => toggle.on === on))) yield problemOf(change, on, group);
    for (const toggle of loneToggles(change)) yield ofPreference(change, toggle);
  },
});

const NAMES: Readonly<Record<Device, string>> = { tpm: 'TPM', efi: 'UEFI variables' };

function problemOf(change: Change, on: boolean, group: readonly Toggle[]): Problem {
  const [first] = group as [Toggle];
  const machines = [...new Set(group.map(({ machine }) => machine))];
  const devices = [...new Set(group.map(({ device }) => NAMES[device]))].join(' and ');
  const shared = first.cause === 'preference';
  const who = machines.length > 1 ? `${machines.length} VMs` : describe(first.machine.object);
  const what = `persistence of ${devices} is switched ${on ? 'on' : 'off'} for ${who}`;
  const effect = on ? switchedOn(change, group) : switchedOff(change, machines, group);
  return {
    place: first.place,
    severity: severityOf(on, group),
    message: `${what}: ${shared ? `${storedRevision(machines)}; for one that is made anew ` : ''}${effect}`,
    ...(shared || machines.length > 1 ? { related: machines.map(preferenceUser) } : {}),
  };
}

function ofPreference({ release }: Change, { device, on, place }: LoneToggle): Problem {
  const effect = on ? 'keep state and need a claim for it' : 'start with an empty one at every start';
  return {
    place,
    severity: 'info',
    message: `${describe(place.object)} switches persistence of ${NAMES[device]} ${on ? 'on' : 'off'}: in ${release.label} VMs that are made anew with it ${effect}, those that exist keep the revision that was stored for them; see whether any uses it`,
  };
}

/** A machine's preference counts as it was when KubeVirt stored it for the machine. */
const storedRevision = (machines: readonly Machine[]): string =>
  machines.length > 1
    ? 'VMs that exist keep the revision of the preference that was stored for them'
    : 'a VM that exists keeps the revision of the preference that was stored for it';

function severityOf(on: boolean, group: readonly Toggle[]): Severity {
  if (on && !group.some(({ existed }) => existed)) return 'info';
  if (group.some(({ cause }) => cause === 'preference')) return 'warning';
  return on && !group.some(({ device, existed }) => device === 'tpm' && existed) ? 'warning' : 'error';
}

/** What to write so that the state stays; nothing where a confidential guest could not keep it. */
function remedyOf({ after, release }: Change, group: readonly Toggle[]): string {
  const kept = group.filter(({ machine, device }) => !surely(mayNotPersist(machine.spec, devicePath(device), after)));
  if (kept.length === 0) return '';
  const isOff = ({ machine, device }: Toggle): boolean =>
    device === 'tpm' && surely(isSwitchedOff(get(machine.spec, ...TPM), release));
  const off = kept.filter(isOff);
  if (off.length === 0) return '; keep persistent: true';
  const isKept = off.every(({ machine }) => flag(machine.spec, ...TPM, 'persistent') === true);
  return isKept ? '; remove enabled: false' : '; keep persistent: true, without enabled: false';
}

function switchedOff(change: Change, machines: readonly Machine[], group: readonly Toggle[]): string {
  const { after, release } = change;
  const remedy = remedyOf(change, group);
  const unneeded = machines.some((machine) => after.verdict(machine).state.needed === false);
  return unneeded && holds('unneededStateDeleted', release)
    ? `${release.label} deletes the state claim at the next start, for good${remedy}`
    : `${release.label} no longer uses what the state claim holds, and the guest loses it at every stop${remedy}`;
}

function switchedOn({ release }: Change, group: readonly Toggle[]): string {
  if (!group.some(({ existed }) => existed)) return `it starts empty in ${release.label}, as what is new does`;
  if (group.some(({ device, existed }) => device === 'tpm' && existed))
    return `it starts empty, and ${release.label} gives the guest model tpm-crb in place of tpm-tis, so keys sealed before cannot be opened; suspend BitLocker before, and have the recovery keys at hand`;
  return `they start anew in ${release.label}; check boot entries and enrolled keys after the restart`;
}
