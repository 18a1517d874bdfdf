import { removal, writtenGates } from '../../cluster/listed-gates.js';
import { placeOf } from '../../cluster/machine.js';
import type { Target } from '../../cluster/target.js';
import { DISCONTINUED_BINDINGS } from '../../facts/feature-gates.js';
import type { RelatedPlace } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { stageOf, successorOf } from '../../kubevirt/feature-gates.js';
import { holds } from '../../kubevirt/release.js';
import { get, isMap, items } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const INTERFACES = ['domain', 'devices', 'interfaces'] as const;

/** The machines whose interfaces use the binding that a discontinued gate once enabled. */
function users(target: Target, gate: string): RelatedPlace[] {
  const binding = Object.hasOwn(DISCONTINUED_BINDINGS, gate) ? DISCONTINUED_BINDINGS[gate] : undefined;
  if (binding === undefined) return [];
  return target.machines.flatMap((machine) => {
    const index = items(machine.spec, ...INTERFACES).findIndex((item) => isMap(get(item, binding)));
    if (index < 0) return [];
    const place = placeOf(machine, [...INTERFACES, index, binding], 'key');
    return [{ place, message: `${describe(machine.object)} uses the interface binding "${binding}"` }];
  });
}

export const rule = defineRule({
  id: 'gates/discontinued',
  severity: 'error',
  summary: 'A feature gate is listed that no longer does anything in this release.',
  why: `Listing the gate switches nothing on. Where a VM still uses what the gate once enabled, admission refuses that VM; the rule is
an error then, and else a warning.`,
  releases: 'by gate',
  needs: ['release'],
  fix: { safety: 'safe', does: 'It removes the gate from the list, where no VM uses what the gate once enabled.' },
  sources: [
    'kubevirt/kubevirt pkg/virt-config/featuregate/inactive.go',
    'kubevirt/kubevirt pkg/virt-config/featuregate func ValidateFeatureGates',
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
        developerConfiguration:
          featureGates:
            - Macvtap # ~> gates/discontinued
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          networks:
            - name: lan
              multus:
                networkName: lan
          domain:
            devices:
              interfaces:
                - name: lan
                  macvtap: {}
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
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          networks:
            - name: lan
              multus:
                networkName: lan
          domain:
            devices:
              interfaces:
                - name: lan
                  bridge: {}
  `,
  *check(target) {
    const { release } = target;
    for (const listed of writtenGates(target)) {
      const { gate, place, list } = listed;
      if (list !== 'featureGates' || stageOf(gate, release) !== 'Discontinued') continue;
      const related = holds('discontinuedGatesRefused', release) ? users(target, gate) : [];
      const refused =
        related.length === 1 ? 'the VM that still uses it' : `the ${related.length} VMs that still use it`;
      const effect = related.length > 0 ? `admission refuses ${refused}` : 'the gate has no effect';
      const successor = successorOf(gate);
      // Where a VM is refused, the gate is the trace of what has to be mended.
      const change = related.length > 0 ? undefined : removal(listed);
      yield {
        place,
        ...(change ? { fix: { title: `remove "${gate}" from ${list}`, safety: 'safe', changes: [change] } } : {}),
        severity: related.length > 0 ? 'error' : 'warning',
        message: `feature gate "${gate}" is discontinued in ${release.label}: ${effect}; ${successor === undefined ? '' : `use ${successor} and `}remove the gate`,
        related,
      };
    }
  },
});
