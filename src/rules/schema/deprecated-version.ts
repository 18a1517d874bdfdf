import { schemaProblemsOf } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'schema/deprecated-version',
  severity: 'info',
  summary: 'An object is of an API version that is still served, while objects are kept in a newer one.',
  why: `Nothing is lost now. A later release may drop the older version, as happened with the alpha versions of instance types,
preferences and exports; then a sync that holds the object fails.`,
  releases: 'by API version',
  needs: ['release'],
  sources: ['kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1alpha3 # ~> schema/deprecated-version
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
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
            devices: {}
  `,
  check: (target) => schemaProblemsOf(target, 'deprecated-version'),
});
