import { isOneGuest, type Machine } from '../../cluster/machine.js';
import { surely, type Target } from '../../cluster/target.js';
import {
  GENERATED_NAME_LIMIT,
  STATE_CLAIM_PREFIX,
  STATE_VOLUME_SUFFIXES,
  VOLUME_NAME_LIMIT,
} from '../../facts/state-claim.js';
import type { Severity } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { behaviourText, holds, inForce, type Release } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

/** How long the name of a VM with state may be in a release; undefined where its length does not matter. */
function limitOf(release: Release): number | undefined {
  if (holds('stateVolumeNamedAfterVm', release))
    return VOLUME_NAME_LIMIT - (inForce(STATE_VOLUME_SUFFIXES, release) ?? '').length;
  return holds('longNamesBreakMigration', release) ? GENERATED_NAME_LIMIT - STATE_CLAIM_PREFIX.length : undefined;
}

interface Effect {
  readonly severity: Severity;
  readonly what: string;
}

/** What a name that is too long does to a machine; nothing to one that cannot migrate anyway. */
function effectOf(target: Target, machine: Machine): Effect | undefined {
  const { label } = target.release;
  if (holds('stateVolumeNamedAfterVm', target.release))
    return { severity: 'error', what: `${label} cannot name the state's volume in the pod, which is refused` };
  const { wanted, migratable } = target.verdict(machine);
  if (migratable === false) return undefined;
  return {
    severity: wanted === false ? 'info' : 'warning',
    what: `${label} does not find the state's claim in a live migration, which never ends`,
  };
}

export const rule = defineRule({
  id: 'guest/name-too-long',
  severity: 'warning',
  summary: 'The name of a VM that keeps TPM or UEFI state is too long for its claim or volume.',
  why: `The name of the claim is cut when the name of the VM is too long, and live migrations do not find the claim any more: each ends with
"no backend-storage PVC found in VMI volume status", and a drain waits. It is info for a VM that is not meant to migrate. In the oldest
releases the name is part of the name of a volume in the pod, and the rule is an error: the pod is refused.`,
  releases: [behaviourText('stateVolumeNamedAfterVm'), behaviourText('longNamesBreakMigration')].join(', '),
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt#16760',
    'kubevirt/kubevirt#16853',
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CurrentPVCName',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.6.4
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
      name: build-agent-for-the-windows-images-of-the-lab-team # ~> guest/name-too-long
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
      imageTag: v1.6.4
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
      name: build-agent
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
    const limit = limitOf(target.release);
    if (limit === undefined) return;
    for (const machine of target.machines) {
      const { object } = machine;
      if (object.name.length <= limit || !isOneGuest(machine.object)) continue;
      if (!surely(target.verdict(machine).state.needed)) continue;
      const effect = effectOf(target, machine);
      if (!effect) continue;
      yield {
        place: { object, path: ['metadata', 'name'] },
        severity: effect.severity,
        message: `the name of ${describe(object)} has ${object.name.length} characters, and with more than ${limit} ${effect.what}; upgrade, or choose a shorter name before the VM has state`,
      };
    }
  },
});
