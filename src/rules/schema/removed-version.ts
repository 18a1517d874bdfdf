import { API_VERSIONS } from '../../facts/api-versions.js';
import { INSTANCETYPE_GROUP, POOL_GROUP } from '../../facts/kinds.js';
import { rangeText } from '../../kubevirt/release.js';
import { schemaProblemsOf } from '../../schema/check.js';
import { defineRule, yaml } from '../define.js';

const GROUPS: readonly string[] = [INSTANCETYPE_GROUP, POOL_GROUP];

/** `pool.kubevirt.io/v1beta1 from v1.7, ...`: the versions that not every release serves. */
const versionsText = (): string =>
  GROUPS.flatMap((group) =>
    Object.entries(API_VERSIONS[group] ?? {}).map(([version, range]) => `${group}/${version} ${rangeText(range)}`),
  ).join(', ');

export const rule = defineRule({
  id: 'schema/removed-version',
  severity: 'error',
  summary: 'An object is of an API version that the release no longer serves, or does not serve yet.',
  why: `The API server knows no such kind and refuses the object. Versions come and go with
releases: ${versionsText()}. Those of snapshots, clones, exports and backups are judged by snapshot/removed-api.`,
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
