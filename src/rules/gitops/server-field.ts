import { CDI_GROUP, isKubeVirtGroup, MACHINE_KINDS } from '../../facts/kinds.js';
import { INERT_METADATA, LOCKING_FIELD, SERVER_METADATA } from '../../facts/server-fields.js';
import type { Fix } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { at, field, isMap, items, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Where objects hold what has metadata of its own, by kind: machines, and DataVolumes. */
const TEMPLATES = MACHINE_KINDS.filter(({ vmi }) => vmi.length > 0).map(({ group, kind, vm, vmi }) => ({
  group,
  kind,
  machine: vmi,
  volumes: vm && [...vm, 'dataVolumeTemplates'],
}));

/**
 * Adds the fields of some metadata that only the cluster writes. A null counts: it is what generated manifests are full of.
 * @param path Where the object stands, or the list that it is an item of.
 */
function addFields(of: unknown, path: Path, found: Path[], ...item: [] | [index: number]): void {
  const metadata = field(of, 'metadata');
  if (!isMap(metadata)) return;
  for (const key in metadata) if (SERVER_METADATA.has(key)) found.push([...path, ...item, 'metadata', key]);
}

function serverFields({ group, kind, value }: KubeObject): Path[] {
  const found: Path[] = [];
  addFields(value, [], found);
  const templates = TEMPLATES.find((one) => one.kind === kind && one.group === group);
  if (templates) {
    const { machine, volumes } = templates;
    addFields(at(value, machine), machine, found);
    if (volumes) for (const [index, one] of items(at(value, volumes)).entries()) addFields(one, volumes, found, index);
  }
  if (Object.hasOwn(value, 'status')) found.push(['status']);
  return found;
}

/** The status, and what the API server passes over, say nothing; others hold conditions on what is applied. */
const isInert = (path: Path): boolean => path.length === 1 || INERT_METADATA.has(String(path.at(-1)));

function fixOf(object: KubeObject, fields: readonly Path[]): Fix {
  return {
    title: `remove ${fields.map(written).join(', ')}`,
    safety: fields.every(isInert) ? 'safe' : 'unsafe',
    changes: fields.map((path) => ({ op: 'remove', object, path })),
  };
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
  fix: {
    safety: 'safe',
    does: 'It removes the fields; that is unsafe for uid, resourceVersion and the like, which hold conditions on what is applied.',
  },
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
        fix: fixOf(object, fields),
        message: `${describe(object)} holds ${fields.map(written).join(', ')}, which only the cluster writes: ${effect}; remove it from Git`,
      };
    }
  },
});
