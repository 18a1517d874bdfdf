import type { Change } from '../../cluster/change.js';
import { KustomizedNames, type MovedBy } from '../../cluster/kustomized-names.js';
import type { Machine } from '../../cluster/machine.js';
import { type Rename, renames } from '../../cluster/renames.js';
import { surely } from '../../cluster/target.js';
import type { Problem, RelatedPlace } from '../../finding.js';
import { describe, type Place } from '../../kube-object.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'change/renamed',
  severity: 'error',
  summary: 'A VM with persistent state gets another name or namespace, or is removed.',
  why: `To Kubernetes a VM under another name is another VM. The state claim is owned by the old one and deleted with it, and the file of
UEFI variables is named after it, so the guest starts with an empty TPM and empty UEFI variables, while its disks survive: the loss
shows at the BitLocker screen. The rule knows a VM again by firmware.uuid, by its disks, or by its content in the same file, and reads
namePrefix, nameSuffix and namespace of kustomizations. It is info for a VM that is removed and nowhere to be seen again.`,
  releases: 'all',
  needs: ['two revisions'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreateIfNeeded (ownerReferences)',
    'kubevirt/kubevirt#8156',
    'kubevirt/enhancements#313',
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
      name: accounts # ~> change/renamed
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
    const found = renames(change);
    const names = new KustomizedNames(change);
    for (const rename of found) if (losesState(change, rename) && names.isMoved(rename)) yield renamed(change, rename);
    for (const moved of names.moved()) yield kustomized(change, moved);
    const renamedMachines = new Set(found.map(({ before }) => before));
    const removed = change.gone.filter((machine) => !renamedMachines.has(machine) && ownsState(change, machine));
    if (removed.length > 0) yield removal(change, removed);
  },
});

const HAND_OVER = 'suspend BitLocker before, and have the recovery keys at hand';

const hasState = ({ before }: Change, machine: Machine): boolean => surely(before.verdict(machine).state.needed);

/** A claim that Git holds was made by hand: it stays when the VM goes. */
const isHandMade = ({ before }: Change, { object }: Machine): boolean => {
  const claim = before.existingClaim(object);
  return claim !== undefined && !before.cluster.facts.includes(claim);
};

const ownsState = (change: Change, machine: Machine): boolean =>
  hasState(change, machine) && !isHandMade(change, machine);

/** A claim that Git holds for the new name takes the state along. */
const losesState = (change: Change, { before, after }: Rename): boolean =>
  hasState(change, before) && !(isHandMade(change, before) && change.after.existingClaim(after.object));

function renamed(change: Change, { before, after, evidence }: Rename): Problem {
  const { release } = change;
  const what = before.object.name === after.object.name ? 'namespace' : 'name';
  const effect = isHandMade(change, before)
    ? `${release.label} does not find the claim of the old one`
    : `${release.label} deletes the state claim with the old one`;
  return {
    place: { object: after.object, path: ['metadata', what] },
    message: `${describe(before.object)} becomes ${describe(after.object)} (told by ${evidence}): ${effect} and makes an empty one, so TPM and UEFI state is lost; keep the ${what}, or ${HAND_OVER}`,
    related: [{ place: { object: before.object, path: ['metadata', what] }, message: 'it was' }],
  };
}

const named = ({ object }: Machine): Place => ({ object, path: ['metadata', 'name'] });

function kustomized({ release }: Change, { place, field, was, is, machines }: MovedBy): Problem {
  const who = machines.length === 1 ? 'the VM that keeps state' : `the ${machines.length} VMs that keep state`;
  return {
    place,
    message: `${field} "${was}" becomes "${is}" for ${who}: ${release.label} deletes the state claims with the old VMs and makes empty ones, so TPM and UEFI state is lost; keep "${was}", or ${HAND_OVER}`,
    related: machines.map((machine) => ({
      place: named(machine),
      message: `${describe(machine.object)} is built by it`,
    })),
  };
}

function removal({ release }: Change, removed: readonly Machine[]): Problem {
  const [first, ...others] = removed as readonly [Machine, ...Machine[]];
  const alone = others.length === 0;
  const who = alone ? describe(first.object) : `${removed.length} VMs`;
  const what = alone ? 'keeps TPM or UEFI state is removed' : 'keep TPM or UEFI state are removed';
  return {
    place: named(first),
    severity: 'info',
    message: `${who} that ${what}: ${release.label} deletes a state claim together with its VM; if the guest is to come back, keep the VM with runStrategy Halted`,
    ...(alone ? {} : { related: others.map(removedToo) }),
  };
}

const removedToo = (machine: Machine): RelatedPlace => ({
  place: named(machine),
  message: `${describe(machine.object)} is removed`,
});
