import { schemaProblemsOf } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'schema/null-object',
  severity: 'warning',
  summary: 'A key that wants an object has nothing behind it.',
  why: `The API server drops a key without a value, and says nothing: \`tpm:\` alone is no TPM, \`efi:\` alone no UEFI. An empty object, {},
would switch them on. Text patches that take the last line of a block away leave such keys behind.`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubernetes/apiextensions-apiserver pkg/apiserver/schema/defaulting: nulls are pruned',
    'cozystack/cozystack#2612',
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
              tpm: # ~> schema/null-object
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
              tpm: {}
  `,
  check: (target) => schemaProblemsOf(target, 'null-object'),
});
