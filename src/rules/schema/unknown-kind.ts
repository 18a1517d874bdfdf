import { schemaProblemsOf } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'schema/unknown-kind',
  severity: 'error',
  summary: 'A kind or API version does not exist in the API group that is named, or is not said at all.',
  why: `The API server knows no such kind and refuses the object; a sync that holds it fails as a whole, and tools that check schemas
pass over what they do not know. Groups, kinds and the keys apiVersion and kind themselves may be misspelt or missing: an object is told of
where nothing else can be meant, and documents of others are left alone.`,
  releases: 'by kind',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go',
    'kubevirt/containerized-data-importer pkg/operator/resources/crds_generated.go',
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
    apiVersion: kubevirt.io/v1 # ~> schema/unknown-kind
    kind: DataSource
    metadata:
      name: fedora
    spec:
      source:
        pvc:
          namespace: images
          name: fedora
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
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataSource
    metadata:
      name: fedora
    spec:
      source:
        pvc:
          namespace: images
          name: fedora
  `,
  check: (target) => schemaProblemsOf(target, 'unknown-kind'),
});
