import { schemaProblemsOf } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'schema/invalid',
  severity: 'error',
  summary: 'A value is of the wrong type, is none of those that its field takes, or is missing.',
  why: `The API server refuses the object, so it never reaches the cluster, and a sync that holds it fails as a whole.`,
  releases: 'by field',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt api/openapi-spec/swagger.json, pkg/virt-operator/resource/generate/components/validations_generated.go',
    'kubevirt/containerized-data-importer api/openapi-spec/swagger.json',
    'kubevirt/hyperconverged-cluster-operator deploy/crds',
    'kubernetes/apiextensions-apiserver pkg/apiserver/validation',
  ],
  bad: yaml`
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
            cpu:
              cores: "2" # ~> schema/invalid
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
            cpu:
              cores: 2
            devices: {}
  `,
  check: (target) => schemaProblemsOf(target, 'invalid'),
});
