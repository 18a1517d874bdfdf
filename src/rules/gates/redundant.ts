import { removal, writtenGates } from '../../cluster/listed-gates.js';
import { fieldOf, stageOf } from '../../kubevirt/feature-gates.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'gates/redundant',
  severity: 'info',
  summary: 'A feature gate is listed that is generally available, so that listing it changes nothing.',
  why: `A gate that is generally available is on in any case, and cannot be switched off. A list of such names hides those that
matter, and the name will be unknown to a later release.`,
  releases: 'by gate',
  needs: ['release'],
  fix: { safety: 'safe', does: 'It removes the gate from the list.' },
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
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistentState # ~> gates/redundant
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
  `,
  *check(target) {
    const { release } = target;
    for (const listed of writtenGates(target)) {
      const { gate, place, list } = listed;
      if (stageOf(gate, release) !== 'GA' || fieldOf(gate, release)) continue;
      const effect = list === 'featureGates' ? 'always on' : 'always on and cannot be disabled';
      const change = removal(listed);
      yield {
        place,
        ...(change ? { fix: { title: `remove "${gate}" from ${list}`, safety: 'safe', changes: [change] } } : {}),
        message: `feature gate "${gate}" is generally available in ${release.label}: it is ${effect}; remove it from ${list}`,
      };
    }
  },
});
