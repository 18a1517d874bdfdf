import type { Change } from '../../cluster/change.js';
import { capturedTwin, isRenamedOutOfSight } from '../../cluster/change-machines.js';
import type { Machine } from '../../cluster/machine.js';
import type { Pair } from '../../cluster/pairs.js';
import { surely } from '../../cluster/target.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { FIRMWARE_UUID } from '../../kubevirt/firmware.js';
import { type UuidOutcome, uuidOutcome } from '../../kubevirt/firmware-uuid.js';
import { behaviourText } from '../../kubevirt/release.js';
import { isUnknown, type Maybe, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const random = behaviourText('randomFirmwareUuid');

export const rule = defineRule({
  id: 'change/uuid-changed',
  severity: 'error',
  summary: 'The firmware.uuid of a VM with a persistent TPM changes.',
  why: `The state of a TPM is kept in a folder named after the uuid: under another one the guest finds an empty TPM, and BitLocker asks for
its recovery key. Without the field KubeVirt derives the uuid from the VM's name, and ${random} gives a new VM a random one that
Git does not hold. Adding the field is info then, unless captured facts tell which uuid runs.`,
  releases: 'all',
  needs: ['two revisions', 'release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-controller/watch/vm/firmware.go',
    'kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go',
    'kubevirt/kubevirt#14130',
    'kubevirt/kubevirt#16529',
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
              uuid: 5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11 # ~> change/uuid-changed
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
    for (const pair of change.machines) {
      const problem = keepsTpm(change, pair) ? problemOf(change, pair) : undefined;
      if (problem) yield problem;
    }
  },
});

const keepsTpm = (change: Change, { before, after }: Pair<Machine>): boolean =>
  surely(change.before.verdict(before).state.tpm) && surely(change.after.verdict(after).state.tpm);

/** The uuid that a machine's manifest names; an empty one counts as none. */
function written(machine: Machine): Maybe<string | undefined> {
  const uuid = text(machine.own, ...FIRMWARE_UUID);
  return uuid === '' ? undefined : uuid;
}

function problemOf(change: Change, { before, after }: Pair<Machine>): Problem | undefined {
  const was = written(before);
  const is = written(after);
  if (isUnknown(was) || isUnknown(is)) return undefined;
  // What KubeVirt derives depends on the whole name.
  if ((was === undefined || is === undefined) && isRenamedOutOfSight(change, after)) return undefined;
  const captured = text(capturedTwin(change, after)?.value, ...after.specPath, ...FIRMWARE_UUID);
  const running = isUnknown(captured) || captured === '' ? undefined : captured;
  const outcome = uuidOutcome({ vm: after.object.name, before: was, after: is, running, from: change.from });
  const said = messageOf(change, after, outcome, is === undefined);
  if (said === undefined) return undefined;
  return {
    place: { object: after.object, path: [...after.specPath, ...FIRMWARE_UUID] },
    ...(outcome.kind === 'unseen' ? { severity: 'info' as const } : {}),
    message: said,
    ...(was === undefined
      ? {}
      : {
          related: [
            { place: { object: before.object, path: [...before.specPath, ...FIRMWARE_UUID] }, message: 'it was' },
          ],
        }),
  };
}

function messageOf(
  { release }: Change,
  { object }: Machine,
  outcome: UuidOutcome,
  dropped: boolean,
): string | undefined {
  const who = describe(object);
  if (outcome.kind === 'kept') return undefined;
  if (outcome.kind === 'unseen') {
    return `${who} is given firmware.uuid "${outcome.becomes}", and ${release.label} has stored one that Git did not hold: with another one the guest finds an empty TPM; take the running VM's value`;
  }
  const { was, becomes } = outcome;
  const how = dropped ? `is dropped, and ${release.label} derives "${becomes}" from the name` : `becomes "${becomes}"`;
  return `firmware.uuid "${was}" of ${who} ${how}: the state of its TPM is kept under the uuid, so in ${release.label} the guest finds an empty one; keep "${was}"`;
}
