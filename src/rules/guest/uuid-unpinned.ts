import type { Machine } from '../../cluster/machine.js';
import { surely, type Target } from '../../cluster/target.js';
import { KUBEVIRT_GROUP } from '../../facts/kinds.js';
import type { Fix } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { FIRMWARE_UUID } from '../../kubevirt/firmware.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { at, type Path, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/uuid-unpinned',
  severity: 'warning',
  summary: 'A VM with a persistent TPM leaves its firmware.uuid to KubeVirt.',
  why: `The state of the TPM is kept under the uuid of the guest. KubeVirt draws a random one for a new VM, which then stands in the cluster
only: when the VM is replaced or made anew from Git it gets another one, and the guest finds an empty TPM. UEFI variables are kept under
the name of the VM instead.`,
  releases: behaviourText('randomFirmwareUuid'),
  needs: ['release'],
  fix: {
    safety: 'unsafe',
    does: 'It pins the uuid that the same VM has in captured facts; without those there is no fix.',
  },
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go func setFirmwareDefaultsIfEmpty',
    'kubevirt/kubevirt#14130',
    'kubevirt/kubevirt#12085',
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
          domain: # ~> guest/uuid-unpinned
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
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  *check(target) {
    if (!holds('randomFirmwareUuid', target.release)) return;
    for (const machine of target.machinesThat((one) => isUnpinned(target, one))) {
      const { object, specPath } = machine;
      const path = [...specPath, ...FIRMWARE_UUID];
      const uuid = liveUuid(target, machine);
      yield {
        place: { object, path },
        ...(uuid === undefined ? {} : { fix: fixOf(object, path, uuid) }),
        message: `${describe(object)} keeps a TPM but has no firmware.uuid, under which its state is found: made anew, it gets another one from ${target.release.label} and an empty TPM; ${remedy(machine, uuid)}`,
      };
    }
  },
});

/** Only a VirtualMachine is one guest: a pool would give the same uuid to all of its own. */
function isUnpinned(target: Target, machine: Machine): boolean {
  if (machine.object.kind !== 'VirtualMachine') return false;
  return surely(target.verdict(machine).state.tpm) && at(machine.own, FIRMWARE_UUID) === undefined;
}

/** Only a uuid that the cluster holds: a made-up one would part the guest from its TPM. Unsafe, for facts grow old. */
function fixOf(object: KubeObject, path: Path, value: string): Fix {
  return { title: `pin uuid: ${value}`, safety: 'unsafe', changes: [{ op: 'set', object, path, value }] };
}

function remedy(machine: Machine, uuid: string | undefined): string {
  if (uuid !== undefined) return `pin the one that the running VM has: uuid: ${uuid}`;
  return `pin ${[...machine.specPath, ...FIRMWARE_UUID].join('.')} of the live object, or a fresh one for a VM still to be made`;
}

/** The uuid of the same VM as it was captured. */
function liveUuid({ cluster }: Target, { object, specPath }: Machine): string | undefined {
  const live = cluster
    .captured(KUBEVIRT_GROUP, 'VirtualMachine')
    .filter(({ name, namespace }) => name === object.name && (object.namespace ?? namespace) === namespace);
  const uuid = live.length === 1 ? text(live[0]?.value, ...specPath, ...FIRMWARE_UUID) : undefined;
  return typeof uuid === 'string' ? uuid : undefined;
}
