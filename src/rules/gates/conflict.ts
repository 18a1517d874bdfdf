import { listedGates } from '../../cluster/listed-gates.js';
import { behaviourText } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'gates/conflict',
  severity: 'error',
  summary: 'A feature gate stands in featureGates and in disabledFeatureGates.',
  why: `virt-operator's webhook refuses the KubeVirt object, so that no change of it takes effect while both lists hold the name.`,
  releases: behaviourText('disabledGatesField'),
  needs: ['release'],
  sources: ['kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go func validateFeatureGates'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
          disabledFeatureGates:
            - HostDisk # ~> gates/conflict
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
          disabledFeatureGates:
            - Snapshot
  `,
  *check(target) {
    const listed = listedGates(target);
    const enabled = new Set(listed.filter(({ list }) => list === 'featureGates').map(({ gate }) => gate));
    for (const { gate, place, list } of listed) {
      if (list !== 'disabledFeatureGates' || !enabled.has(gate)) continue;
      yield {
        place,
        message: `feature gate "${gate}" is listed as enabled and as disabled, which ${target.release.label} refuses; remove it from one of the lists`,
      };
    }
  },
});
