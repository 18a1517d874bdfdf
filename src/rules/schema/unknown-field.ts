import { schemaProblemsOf } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'schema/unknown-field',
  severity: 'error',
  summary: 'A field is set that the API of the release does not have.',
  why: `The API server refuses the object where it validates strictly, as kubectl asks it to. A controller that applies without that
loses the field without a word: a misspelt TPM is no TPM.`,
  releases: 'by field',
  needs: ['release'],
  fix: {
    safety: 'unsafe',
    does: 'It renames the field to the only one of a near name that takes its value: what the cluster dropped so far then takes effect.',
  },
  sources: [
    'kubevirt/kubevirt api/openapi-spec/swagger.json, pkg/virt-operator/resource/generate/components/validations_generated.go',
    'kubevirt/containerized-data-importer api/openapi-spec/swagger.json',
    'kubevirt/hyperconverged-cluster-operator deploy/crds',
    'kubernetes/apiextensions-apiserver pkg/apiserver/validation',
    'kubernetes.io/docs/reference/using-api/api-concepts field validation',
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
            devices:
              tpm:
                enable: true # ~> schema/unknown-field
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
            devices:
              tpm:
                enabled: true
  `,
  check: (target) => schemaProblemsOf(target, 'unknown-field'),
});
