import { boundaryEffects, type Effect } from '../../cluster/boundary.js';
import type { Boundary } from '../../cluster/change.js';
import { BEHAVIOURS } from '../../facts/behaviours.js';
import { type Problem, SEVERITIES } from '../../finding.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'change/release-boundary',
  severity: 'info',
  summary: 'Another KubeVirt release treats the TPM and UEFI state of VMs otherwise.',
  why: `What KubeVirt does with state depends on its release: which claims it makes and deletes, what a snapshot holds, what becomes of
firmware.uuid. The rule names what begins or ends with the new release for the VMs and objects in Git, with the VMs as related places. It
is a warning where something is lost or no longer works.`,
  releases: 'all',
  needs: ['two revisions', 'release'],
  sources: [
    BEHAVIOURS.stateClaimLabelled.source,
    BEHAVIOURS.unneededStateDeleted.source,
    BEHAVIOURS.snapshotIncludesState.source,
    BEHAVIOURS.randomFirmwareUuid.source,
    BEHAVIOURS.betaGatesOn.source,
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
      imageTag: v1.3.1 # ~> change/release-boundary
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
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
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.3
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
    const { boundary } = change;
    const effects = boundary ? boundaryEffects(change) : [];
    if (boundary && effects.length > 0) yield problemOf(boundary, effects);
  },
});

function problemOf({ from, to }: Boundary, effects: readonly Effect[]): Problem {
  const severity = SEVERITIES.find((level) => effects.some((effect) => effect.severity === level)) ?? 'info';
  return {
    place: { object: to.object, path: to.path },
    severity,
    message: `${from.release.label} becomes v${to.release.version}: ${effects.map(({ says }) => says).join('; ')}`,
    related: effects.flatMap(({ places }) => places),
  };
}
