import type { Target } from '../../cluster/target.js';
import { API_VERSIONS } from '../../facts/api-versions.js';
import { BACKUP_GROUP, CLONE_GROUP, EXPORT_GROUP, SNAPSHOT_GROUP } from '../../facts/kinds.js';
import type { KubeObject } from '../../kube-object.js';
import { inRange, rangeText } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

const GROUPS: readonly string[] = [SNAPSHOT_GROUP, CLONE_GROUP, EXPORT_GROUP, BACKUP_GROUP];

/** `snapshot.kubevirt.io/v1alpha1 from v1.0, ...`: every version with the releases that serve it. */
function versionsText(): string {
  return GROUPS.flatMap((group) =>
    Object.entries(API_VERSIONS[group] ?? {}).map(([version, range]) => `${group}/${version} ${rangeText(range)}`),
  ).join(', ');
}

export const rule = defineRule({
  id: 'snapshot/removed-api',
  severity: 'error',
  summary: 'A snapshot, clone, export or backup object is of an API version that the release does not serve.',
  why: `The API server knows no such kind: the object is refused, and a sync that holds it fails. Versions come and
go with releases: ${versionsText()}.`,
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
      imageTag: v1.9.0
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: export.kubevirt.io/v1alpha1 # ~> snapshot/removed-api
    kind: VirtualMachineExport
    metadata:
      name: app
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: export.kubevirt.io/v1
    kind: VirtualMachineExport
    metadata:
      name: app
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
  `,
  *check(target) {
    for (const object of target.cluster.objects) {
      const why = notServed(target, object);
      if (why === undefined) continue;
      yield {
        place: { object, path: ['apiVersion'] },
        message: `${target.release.label} does not serve ${object.apiVersion} (${why}), so the ${object.kind} is refused; ${remedy(target, object.group)}`,
      };
    }
  },
});

/** Why an object's API version is not served; undefined when it is, or when a newer release may serve it. */
function notServed({ release, reading }: Target, { group, version }: KubeObject): string | undefined {
  const versions = GROUPS.includes(group) ? API_VERSIONS[group] : undefined;
  if (!versions) return undefined;
  const range = Object.hasOwn(versions, version) ? versions[version] : undefined;
  if (!range) return reading.newer === undefined ? 'no release known does' : undefined;
  return inRange(release, range) ? undefined : `served ${rangeText(range)}`;
}

function remedy({ release }: Target, group: string): string {
  const served = Object.entries(API_VERSIONS[group] ?? {}).filter(([, range]) => inRange(release, range));
  const newest = served.at(-1)?.[0];
  return newest === undefined ? 'remove it, or upgrade KubeVirt first' : `use ${group}/${newest}`;
}
