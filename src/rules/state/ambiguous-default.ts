import { claiming, classFieldText, isJudged, relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { CLUSTER_DEFAULT_ANNOTATION, VIRT_DEFAULT_ANNOTATION } from '../../facts/state-claim.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const ANNOTATIONS = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION } as const;

/** The kind of default that KubeVirt would look at first, if several classes carry it. */
function ambiguous(target: Target): { kind: 'virt' | 'cluster'; classes: readonly KubeObject[] } | undefined {
  const kinds = holds('virtDefaultClass', target.release) ? (['virt', 'cluster'] as const) : (['cluster'] as const);
  for (const kind of kinds) {
    const classes = target.storage.defaultClasses(kind);
    if (new Set(classes.map(({ name }) => name)).size > 1) return { kind, classes };
    if (classes.length > 0) return undefined;
  }
  return undefined;
}

export const rule = defineRule({
  id: 'state/ambiguous-default',
  severity: 'warning',
  summary: 'Several StorageClasses are marked as the default that KubeVirt takes for state.',
  why: `KubeVirt takes the first or the last of its cache, which has no order, so state lands on one class or the other by
chance. Kubernetes and CDI take the newest class, so disks and state may part.`,
  releases: `all but ${behaviourText('stateClassMandatory')}, where default classes do not count`,
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getStorageClass',
    'kubevirt/monitoring#201',
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
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true"
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true" # ~> state/ambiguous-default
    provisioner: nfs.csi.k8s.io
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
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true"
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: nfs.csi.k8s.io
  `,
  *check(target) {
    const { value } = target.configuration.stateClass;
    if (holds('stateClassMandatory', target.release) || isUnknown(value) || (value ?? '') !== '') return;
    const found = ambiguous(target);
    if (!found) return;
    const annotation = ANNOTATIONS[found.kind];
    const places = found.classes
      .filter((object) => isJudged(target, object))
      .map((object): Place => ({ object, path: ['metadata', 'annotations', annotation] }));
    const machines = claiming(target);
    const place = places.at(-1) ?? relatedMachines(target, machines)[0]?.place;
    if (!place) return;
    const names = found.classes.map(({ name }) => `"${name}"`).join(', ');
    yield {
      place,
      message: `StorageClasses ${names} all carry ${annotation}; ${target.release.label} takes any one of them for state; keep it on one class, or set ${classFieldText(target)}`,
      related: [
        ...places
          .slice(0, -1)
          .map((other) => ({ place: other, message: `${describe(other.object)} is marked as well` })),
        ...relatedMachines(target, machines),
      ],
    };
  },
});
