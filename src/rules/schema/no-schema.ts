import { indexBy } from '../../index-by.js';
import { withoutSchema } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

/** Kinds that are named; there may be many. */
const SHOWN = 5;

export const rule = defineRule({
  id: 'schema/no-schema',
  severity: 'info',
  summary: 'Objects were compared with no schema, as none is known of their kinds.',
  why: `A misspelt field of such an object is not found here. The built-in check has the fields of KubeVirt's, CDI's and
HyperConverged's kinds, and of those that CustomResourceDefinitions of the repository or the cluster define; of other kinds it is only
said with --schema kubeconform, which passes over in silence what it has no schema of.`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'yannh/kubeconform pkg/validator/validator.go func ValidateResource, -ignore-missing-schemas',
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
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: VolumeUploadSource # ~> schema/no-schema
    metadata:
      name: upload
      namespace: images
    spec: {}
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
      name: upload
      namespace: images
    spec:
      source:
        pvc:
          namespace: images
          name: fedora
  `,
  *check(target) {
    const objects = withoutSchema(target);
    const [first] = objects;
    if (!first) return;
    const kinds = [...indexBy(objects, ({ kind }) => kind)].map(([kind, { length }]) => `${length} ${kind}`);
    const more = kinds.length > SHOWN ? ` and ${kinds.length - SHOWN} more kinds` : '';
    yield {
      place: { object: first, path: ['kind'] },
      message: `no schema is known for ${kinds.slice(0, SHOWN).join(', ')}${more}, so their fields were not checked; add their CustomResourceDefinition, or name schemas for kubeconform with --schema-location`,
    };
  },
});
