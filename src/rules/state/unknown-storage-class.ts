import { isJudged, relatedMachines, stateful } from '../../cluster/state-cause.js';
import { nearest } from '../../nearest.js';
import { isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/unknown-storage-class',
  severity: 'error',
  summary: 'The StorageClass that vmStateStorageClass names does not exist.',
  why: `Nothing checks the name when it is set. The state claim stays pending, so VMs that keep state do not start; later
releases say "storage class not found" in the VM's conditions.`,
  releases: 'all',
  needs: ['cluster facts'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go',
    'kubevirt/kubevirt pkg/virt-operator/webhooks (no check)',
  ],
  facts: yaml`
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cehpfs # ~> state/unknown-storage-class
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
  `,
  *check(target) {
    const { storage, configuration } = target;
    const name = configuration.stateClass.value;
    const place = configuration.stateClassPlace;
    if (name === undefined || name === '' || isUnknown(name) || !place || !isJudged(target, place.object)) return;
    if (storage.exists(name) !== false) return;
    const names = storage.classes.map((object) => object.name);
    const near = nearest(name, names);
    const remedy =
      near === undefined
        ? `name one that exists${names.length > 0 ? `: ${names.join(', ')}` : ''}`
        : `did you mean "${near}"?`;
    yield {
      place,
      message: `StorageClass "${name}" does not exist; in ${target.release.label} nothing checks the name and state claims stay pending; ${remedy}`,
      related: relatedMachines(target, stateful(target)),
    };
  },
});
