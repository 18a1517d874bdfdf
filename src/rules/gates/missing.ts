import { missingGates } from '../../cluster/missing-gates.js';
import { CONFIGURATION, DISABLED_GATES_PATH, FEATURE_GATES_PATH } from '../../cluster/paths.js';
import type { Target } from '../../cluster/target.js';
import type { Fix } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { fieldOf, isGateOn, stageOf, successorOf } from '../../kubevirt/feature-gates.js';
import { at, type Path, pathText } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const isDisabled = (gate: string, { configuration }: Target): boolean =>
  configuration.gates.disabledFeatureGates.includes(gate);

/** Where a gate is set: in the list of gates, or by the field that has taken its place. */
function pathOf(gate: string, { release }: Target): Path {
  const field = fieldOf(gate, release);
  return field ? [...CONFIGURATION, ...field] : FEATURE_GATES_PATH;
}

/** A gate that is on its way out, or that somebody disabled, is for a person to decide; so is a field that says no. */
function fixOf(gate: string, object: KubeObject, target: Target): { readonly fix?: Fix } {
  if (fieldOf(gate, target.release)) {
    const path = pathOf(gate, target);
    if (at(object.value, path) !== undefined) return {};
    const title = `set ${pathText(path)} of ${describe(object)} to true`;
    return { fix: { title, safety: 'safe', changes: [{ op: 'set', object, path, value: true }] } };
  }
  const stage = stageOf(gate, target.release);
  if (isDisabled(gate, target) || (stage !== 'Alpha' && stage !== 'Beta')) return {};
  const title = `add "${gate}" to featureGates of ${describe(object)}`;
  return { fix: { title, safety: 'safe', changes: [{ op: 'add', object, path: FEATURE_GATES_PATH, value: gate }] } };
}

/**
 * What to do: a gate that is discontinued no longer lets anything pass, and one that is disabled is refused where it is
 * enabled too, and may be on once it is neither.
 */
function remedyOf(gate: string, target: Target): string {
  if (stageOf(gate, target.release) === 'Discontinued') {
    const successor = successorOf(gate);
    return `it is discontinued, so that listing it does not help${successor === undefined ? '' : `; use ${successor}`}`;
  }
  const add = `add it to ${FEATURE_GATES_PATH.join('.')}`;
  if (!isDisabled(gate, target)) return add;
  const remove = `remove it from ${DISABLED_GATES_PATH.join('.')}`;
  const isOnThen = isGateOn(gate, target.release, { ...target.configuration.gates, disabledFeatureGates: [] });
  return isOnThen ? remove : `${remove}, and ${add}`;
}

/** What is wrong, and what to do. */
function sayings(gate: string, who: string, target: Target): string {
  const refuses = `${target.release.label} refuses ${who}`;
  if (!fieldOf(gate, target.release))
    return `feature gate "${gate}" is not enabled; ${refuses}; ${remedyOf(gate, target)}`;
  const field = pathText(pathOf(gate, target));
  return `${field} is not true, which decides in place of feature gate ${gate}; ${refuses}; set it to true`;
}

export const rule = defineRule({
  id: 'gates/missing',
  severity: 'error',
  summary: 'A feature gate that an object needs is not enabled.',
  why: `Admission refuses the object, so the VM is never created. Which gates are needed changes with the release:
VMPersistentState, for one, guards persistent TPM and UEFI state until it became always on.`,
  releases: 'by gate',
  needs: ['release'],
  fix: {
    safety: 'safe',
    does: 'It adds the gate to the KubeVirt object, where that stands in Git and does not disable the gate.',
  },
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
    for (const [gate, { objects, places }] of missingGates(target)) {
      const [first] = places;
      if (!first) continue;
      const [only] = objects;
      const who =
        only && objects.size === 1 ? `${describe(only)}, which needs it` : `the ${objects.size} objects that need it`;
      yield {
        place: judged ? { object: kubevirt, path: pathOf(gate, target), at: 'key' } : first.place,
        topic: gate,
        message: sayings(gate, who, target),
        related: places,
        ...(judged ? fixOf(gate, kubevirt, target) : {}),
      };
    }
  },
});
