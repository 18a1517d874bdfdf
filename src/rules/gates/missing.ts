import { gateOn } from '../../cluster/configuration.js';
import { gatePlace } from '../../cluster/machine.js';
import { FEATURE_GATES_PATH } from '../../cluster/paths.js';
import type { Target } from '../../cluster/target.js';
import { isKubeVirtGroup } from '../../facts/kinds.js';
import type { RelatedPlace } from '../../finding.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { gateNeeds, type Requirements, requirementsFor } from '../../kubevirt/gate-requirements.js';
import { defineRule, yaml } from '../define.js';

/** What asks for a gate that is surely off. */
interface Asked {
  readonly objects: Set<KubeObject>;
  readonly places: RelatedPlace[];
}

/** What asks for each gate that is surely off, by gate. */
function missing(target: Target): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  const ask = (gates: readonly string[], object: KubeObject, place: Place, what: string): void => {
    const answers = gates.map((gate) => gateOn(gate, target.configuration, target.release));
    if (answers.some((answer) => answer !== false)) return;
    const gate = gates[0] as string;
    const entry = asked.get(gate) ?? { objects: new Set(), places: [] };
    asked.set(gate, entry);
    entry.objects.add(object);
    entry.places.push({ place, message: `${describe(object)} needs it${what}` });
  };
  for (const machine of target.machines) {
    for (const need of target.verdict(machine).gates) {
      const { gates, path } = need.requirement;
      ask(gates, machine.object, gatePlace(machine, need), ` for ${path}`);
    }
  }
  const byKind = new Map<string, Requirements>();
  for (const object of target.cluster.objects) {
    if (!isKubeVirtGroup(object.group)) continue;
    const requirements = byKind.get(object.kind) ?? requirementsFor({ kind: object.kind }, target.release);
    byKind.set(object.kind, requirements);
    if (requirements.rows.length === 0) continue;
    for (const { requirement, path } of gateNeeds(requirements, object.value, target.release))
      ask(requirement.gates, object, { object, path }, '');
  }
  return asked;
}

export const rule = defineRule({
  id: 'gates/missing',
  severity: 'error',
  summary: 'A feature gate that an object needs is not enabled.',
  why: `Admission refuses the object, so the VM is never created. Which gates are needed changes with the release:
VMPersistentState, for one, guards persistent TPM and UEFI state until it became always on.`,
  releases: 'by gate',
  needs: ['release'],
  sources: ['kubevirt/kubevirt pkg/virt-api/webhooks', 'kubevirt/kubevirt pkg/virt-config/featuregate'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: # ~> gates/missing
            - Snapshot
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
            firmware:
              bootloader:
                efi:
                  persistent: true
            features:
              smm: {}
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - VMPersistentState
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
            firmware:
              bootloader:
                efi:
                  persistent: true
            features:
              smm: {}
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    const { kubevirt, hyperconverged } = target.configuration;
    const judged = kubevirt && !hyperconverged && target.cluster.objects.includes(kubevirt);
    for (const [gate, { objects, places }] of missing(target)) {
      const [first] = places;
      if (!first) continue;
      const [only] = objects;
      const who =
        only && objects.size === 1 ? `${describe(only)}, which needs it` : `the ${objects.size} objects that need it`;
      yield {
        place: judged ? { object: kubevirt, path: FEATURE_GATES_PATH, at: 'key' } : first.place,
        message: `feature gate "${gate}" is not enabled; ${target.release.label} refuses ${who}; add it to ${FEATURE_GATES_PATH.join('.')}`,
        related: places,
      };
    }
  },
});
