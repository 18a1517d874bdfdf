import { missingClass } from '../../cluster/claim-faults.js';
import { claiming, classFieldText, classPlace, relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { nearest } from '../../nearest.js';
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
    const name = missingClass(target);
    if (name === undefined) return;
    const machines = claiming(target);
    const place = classPlace(target, machines);
    if (!place) return;
    yield {
      place,
      message: `StorageClass "${name}" does not exist; in ${target.release.label} nothing checks the name and state claims stay pending; ${remedy(target, name)}`,
      related: relatedMachines(target, machines),
    };
  },
});

function remedy(target: Target, name: string): string {
  const names = target.storage.classes.map((object) => object.name);
  const near = nearest(name, names);
  const correct = `correct ${classFieldText(target)}`;
  if (near !== undefined) return `did you mean "${near}"? ${correct}`;
  return names.length > 0 ? `${correct} to one that exists: ${names.join(', ')}` : `make the class, or ${correct}`;
}
