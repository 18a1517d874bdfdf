import { collectionOf } from '../../cluster/data-volume-gc.js';
import { isJudged } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { COLLECTS_BY_DEFAULT, COLLECTS_NEVER, DATA_VOLUME_TTL, DELETE_AFTER_COMPLETION } from '../../facts/cdi.js';
import { CDI_GROUP } from '../../facts/kinds.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { rangeText } from '../../kubevirt/release.js';
import { isUnknown, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const KEEPS = `${DELETE_AFTER_COMPLETION}: "false"`;

/** Whether nothing keeps a DataVolume, in Git or on its way. */
function isCollected(object: KubeObject, { cluster }: Target): boolean {
  const own = text(object.value, 'metadata', 'annotations', DELETE_AFTER_COMPLETION);
  if (own === 'false' || isUnknown(own)) return false;
  return !cluster.deliveriesOf(object).some(({ changes }) => changes.includes(DELETE_AFTER_COMPLETION));
}

const nameOf = (object: KubeObject): Place => ({ object, path: ['metadata', 'name'] });

export const rule = defineRule({
  id: 'gitops/datavolume-gc',
  severity: 'warning',
  summary: 'CDI deletes a DataVolume of Git once its import is done.',
  why: `CDI ${rangeText(COLLECTS_BY_DEFAULT)} deletes finished DataVolumes by itself, other releases where dataVolumeTTLSeconds says so, and
${rangeText(COLLECTS_NEVER)} none does. The claim stays. A GitOps tool then makes the DataVolume anew at each sync, and is refused because its
claim exists. Where nothing in Git brings the DataVolume again it is info.`,
  releases: 'by CDI release',
  needs: ['git'],
  sources: [
    'kubevirt/containerized-data-importer#2421',
    'kubevirt/containerized-data-importer#2754',
    'kubevirt.io/containerized-data-importer-api pkg/apis/core/v1beta1/types.go type CDIConfigSpec',
  ],
  bad: yaml`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: disks
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        dataVolumeTTLSeconds: 0 # ~> gitops/datavolume-gc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: root
    spec:
      source:
        blank: {}
      storage:
        resources:
          requests:
            storage: 10Gi
  `,
  good: yaml`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: disks
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        dataVolumeTTLSeconds: -1
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: root
    spec:
      source:
        blank: {}
      storage:
        resources:
          requests:
            storage: 10Gi
  `,
  facts: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    status:
      observedKubeVirtVersion: v1.4.1
  `,
  *check(target) {
    const { cluster } = target;
    const collection = collectionOf(target);
    if (!collection) return;
    const collected = cluster.of(CDI_GROUP, 'DataVolume').filter((object) => isCollected(object, target));
    const [first] = collected;
    if (!first) return;
    const { object, seconds } = collection;
    const brought = collected.some((one) => cluster.deliveriesOf(one).length > 0);
    const how = seconds === undefined ? 'by default in its release' : `dataVolumeTTLSeconds: ${seconds}`;
    const whom = collected.length === 1 ? describe(first) : `${collected.length} DataVolumes`;
    yield {
      place: isJudged(target, object) ? { object, path: DATA_VOLUME_TTL } : nameOf(first),
      ...(brought ? {} : { severity: 'info' }),
      message: `${describe(object)} deletes finished DataVolumes (${how}), which concerns ${whom} in Git: once imported it is gone, and applying it again is refused because its claim exists; annotate it with ${KEEPS}, or set dataVolumeTTLSeconds: -1`,
      related: collected.map((one) => ({
        place: nameOf(one),
        message: `${describe(one)} is deleted once its import is done`,
      })),
    };
  },
});
