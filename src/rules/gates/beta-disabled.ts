import { gatePlace } from '../../cluster/machine.js';
import { byPlace } from '../../cluster/places.js';
import type { Target } from '../../cluster/target.js';
import {
  HYPERCONVERGED_FEATURE_GATES,
  HYPERCONVERGED_GATE_ANNOTATIONS,
  HYPERCONVERGED_GATES,
  HYPERCONVERGED_JSON_PATCH,
} from '../../facts/hyperconverged.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { stageOf } from '../../kubevirt/feature-gates.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { get, isMap, isUnknown, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Whether HyperConverged's own switches name a gate, or cannot be told: they spell it with a small first letter. */
function mayBeSwitchedOn(gate: string, switches: unknown): boolean {
  if (isUnknown(switches)) return true;
  const names = Array.isArray(switches)
    ? switches.map((item) => (typeof item === 'string' ? item : text(item, 'name')))
    : isMap(switches)
      ? Object.keys(switches)
      : [];
  return names.some((name) => isUnknown(name) || name?.toLowerCase() === gate.toLowerCase());
}

/** Whether an annotation of the HyperConverged object enables a gate. */
function isAnnotated(gate: string, { value }: KubeObject): boolean {
  const name = Object.hasOwn(HYPERCONVERGED_GATE_ANNOTATIONS, gate) ? HYPERCONVERGED_GATE_ANNOTATIONS[gate] : undefined;
  return name !== undefined && get(value, 'metadata', 'annotations', name) !== undefined;
}

/** The gates of the alternatives that are Beta, when nothing but HyperConverged keeps them off. */
function disabled(target: Target, gates: readonly string[]): string | undefined {
  const object = target.configuration.hyperconverged;
  if (!object || gates.some((gate) => HYPERCONVERGED_GATES.includes(gate))) return undefined;
  if (get(object.value, 'metadata', 'annotations', HYPERCONVERGED_JSON_PATCH) !== undefined) return undefined;
  if (gates.some((gate) => isAnnotated(gate, object))) return undefined;
  const switches = get(object.value, ...HYPERCONVERGED_FEATURE_GATES);
  if (gates.some((gate) => mayBeSwitchedOn(gate, switches))) return undefined;
  return gates.find((gate) => stageOf(gate, target.release) === 'Beta');
}

export const rule = defineRule({
  id: 'gates/beta-disabled',
  severity: 'warning',
  summary: 'An object needs a Beta feature gate that HyperConverged keeps off.',
  why: `KubeVirt has Beta gates on by default in this release, but HyperConverged puts those it does not enable itself into
disabledFeatureGates. Admission then refuses the object although KubeVirt's own documents call the gate enabled.`,
  releases: behaviourText('betaGatesOn'),
  needs: ['release'],
  sources: [
    'kubevirt/hyperconverged-cluster-operator controllers/handlers/kubevirt.go',
    'kubevirt/kubevirt pkg/virt-config/featuregate func IsEnabled',
  ],
  bad: yaml`
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
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
            launchSecurity:
              sev: {} # ~> gates/beta-disabled
            firmware:
              bootloader:
                efi:
                  secureBoot: false
            devices: {}
  `,
  good: yaml`
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
      featureGates:
        workloadEncryptionSEV: true
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
            launchSecurity:
              sev: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
            devices: {}
  `,
  facts: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt-kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    status:
      observedKubeVirtVersion: v1.9.0
  `,
  *check(target) {
    const { configuration, release } = target;
    const object = configuration.hyperconverged;
    if (!object || !holds('betaGatesOn', release)) return;
    const found = target.machines.flatMap((machine) =>
      target.verdict(machine).gates.flatMap((need) => {
        const gate = disabled(target, need.requirement.gates);
        return gate === undefined ? [] : [{ machine, gate, place: gatePlace(machine, need) }];
      }),
    );
    for (const [first] of byPlace(found)) {
      if (!first) continue;
      yield {
        place: { ...first.place, at: 'key' },
        message: `${describe(first.machine.object)} needs feature gate "${first.gate}", which is Beta and on in ${release.label} but put into disabledFeatureGates by ${describe(object)}; switch it on in spec.featureGates of HyperConverged, or do without it`,
        related: [{ place: { object, path: ['spec'], at: 'key' }, message: 'HyperConverged decides about the gates' }],
      };
    }
  },
});
