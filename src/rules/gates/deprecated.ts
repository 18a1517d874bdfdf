import { writtenGates } from '../../cluster/listed-gates.js';
import { stageOf, successorOf } from '../../kubevirt/feature-gates.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'gates/deprecated',
  severity: 'warning',
  summary: 'A feature gate is listed that is deprecated in this release.',
  why: `The gate still works, and will be discontinued in a later release: what depends on it stops working with that upgrade.`,
  releases: 'by gate',
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
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - DisableMDEVConfiguration # ~> gates/deprecated
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
    for (const { gate, place, list } of writtenGates(target)) {
      if (list !== 'featureGates' || stageOf(gate, release) !== 'Deprecated') continue;
      const successor = successorOf(gate);
      const remedy =
        successor === undefined ? 'remove it once nothing depends on it' : `use ${successor} and remove it`;
      yield {
        place,
        message: `feature gate "${gate}" is deprecated in ${release.label} and will stop working in a later release; ${remedy}`,
      };
    }
  },
});
