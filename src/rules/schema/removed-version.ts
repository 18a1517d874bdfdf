import { schemaProblemsOf } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'schema/removed-version',
  severity: 'error',
  summary: 'An object is of an API version that the release no longer serves, or does not serve yet.',
  why: `The API server knows no such kind and refuses the object. Instance types and preferences lost their alpha versions in v1.6; pools
have v1beta1 from v1.7 on. Versions of snapshots, clones, exports and backups are judged by snapshot/removed-api.`,
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
    apiVersion: instancetype.kubevirt.io/v1alpha2 # ~> schema/removed-version
    kind: VirtualMachineClusterPreference
    metadata:
      name: plain
    spec:
      machine:
        preferredMachineType: q35
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
    apiVersion: instancetype.kubevirt.io/v1beta1
    kind: VirtualMachineClusterPreference
    metadata:
      name: plain
    spec:
      machine:
        preferredMachineType: q35
  `,
  check: (target) => schemaProblemsOf(target, 'removed-version'),
});
