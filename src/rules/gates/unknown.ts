import { writtenGates } from '../../cluster/listed-gates.js';
import { isKnownGate, nearestGate, stageOf } from '../../kubevirt/feature-gates.js';
import { supportedReleases } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'gates/unknown',
  severity: 'warning',
  summary: 'A feature gate is listed that this release of KubeVirt does not know.',
  why: `KubeVirt accepts any name in the list and says nothing: a misspelt gate, or one of another release, switches nothing on.
The VM that needs the gate is refused, or misses the feature, with no hint at the list.`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-config/featuregate',
    'kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistantState # ~> gates/unknown
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
        developerConfiguration:
          featureGates:
            - VMPersistentState
  `,
  *check(target) {
    const { release, reading } = target;
    for (const { gate, place } of writtenGates(target)) {
      if (stageOf(gate, release) !== undefined) continue;
      // Where the release is not known, a gate of any that may run tells that this one does.
      if (!reading.known && supportedReleases().some((other) => stageOf(gate, other) !== undefined)) continue;
      yield {
        place,
        message: `feature gate "${gate}" is not known to ${release.label} and has no effect; ${remedy(gate)}`,
      };
    }
  },
});

function remedy(gate: string): string {
  if (isKnownGate(gate)) return 'it belongs to another release: remove it, or list it only where that release runs';
  const near = nearestGate(gate);
  return near === undefined ? 'remove it, or correct its name' : `did you mean "${near}"?`;
}
