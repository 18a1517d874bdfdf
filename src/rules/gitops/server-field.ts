import { CDI_GROUP, isKubeVirtGroup, MACHINE_KINDS } from '../../facts/kinds.js';
import { LOCKING_FIELD, SERVER_METADATA } from '../../facts/server-fields.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { get, isMap, items, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Where an object holds metadata: its own, and what it makes other objects of. */
function metadataPaths({ group, kind, value }: KubeObject): Path[] {
  const machine = MACHINE_KINDS.find((row) => row.group === group && row.kind === kind);
  if (!machine || machine.vmi.length === 0) return [['metadata']];
  const templates: Path = [...(machine.vm ?? []), 'dataVolumeTemplates'];
  return [
    ['metadata'],
    [...machine.vmi, 'metadata'],
    ...(machine.vm ? items(value, ...templates).map((_, index) => [...templates, index, 'metadata']) : []),
  ];
}

function serverFields(object: KubeObject): Path[] {
  const found = metadataPaths(object).flatMap((path) => {
    const metadata = get(object.value, ...path);
    // A null counts: it is what generated manifests are full of.
    if (!isMap(metadata)) return [];
    return Object.keys(metadata)
      .filter((field) => SERVER_METADATA.has(field))
      .map((field) => [...path, field]);
  });
  return Object.hasOwn(object.value, 'status') ? [...found, ['status']] : found;
}

const written = (path: Path): string => path.join('.').replace(/\.(\d+)/g, '[$1]');

/** The status of a StorageProfile is meant as an override by those who write it: that has a rule of its own. */
const isJudged = ({ group, kind, observed }: KubeObject): boolean =>
  !observed && isKubeVirtGroup(group) && !(group === CDI_GROUP && kind === 'StorageProfile');

export const rule = defineRule({
  id: 'gitops/server-field',
  severity: 'info',
  summary: 'An object in Git holds fields that only the cluster writes.',
  why: `Manifests that were exported or generated carry a status, a uid or a null creationTimestamp. They have no effect, but show as drift
in GitOps tools, and a resourceVersion makes an apply fail as soon as the object in the cluster has changed.`,
  releases: 'all',
  needs: ['git'],
  sources: ['k8s.io/apimachinery pkg/apis/meta/v1/types.go type ObjectMeta', 'kubevirt/kubevirt#11273'],
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
        metadata:
          creationTimestamp: null # ~> gitops/server-field
        spec:
          domain:
            devices: {}
    status: {}
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
  *check({ cluster }) {
    for (const object of cluster.objects) {
      if (!isJudged(object)) continue;
      const fields = serverFields(object);
      const [path] = fields;
      if (!path) continue;
      const locks = fields.some((field) => field.at(-1) === LOCKING_FIELD);
      const effect = locks
        ? 'an apply fails once the object in the cluster has changed'
        : 'it has no effect in Git and may show as drift';
      yield {
        place: { object, path, at: 'key' },
        message: `${describe(object)} holds ${fields.map(written).join(', ')}, which only the cluster writes: ${effect}; remove it from Git`,
      };
    }
  },
});
