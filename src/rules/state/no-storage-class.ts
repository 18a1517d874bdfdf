import { claiming, classFieldText, classPlace, countText, relatedMachines } from '../../cluster/state-cause.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/no-storage-class',
  severity: 'error',
  summary: 'No StorageClass is chosen for TPM and UEFI state.',
  why: `KubeVirt makes no claim for the state, so VMs that keep some do not start (FailedBackendStorageCreate). Early releases
take only the class that vmStateStorageClass names; later ones fall back to a class annotated as default.`,
  releases: `all; ${behaviourText('stateClassMandatory')} vmStateStorageClass is mandatory`,
  needs: ['release', 'cluster facts'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getStorageClass',
    'kubevirt/kubevirt#11773',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration: # ~> state/no-storage-class
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    const { claim, release } = target;
    const machines = claim.error === undefined ? [] : claiming(target);
    const place = machines.length > 0 ? classPlace(target, machines) : undefined;
    if (!place) return;
    const orDefault = holds('stateClassMandatory', release) ? '' : ', or annotate one StorageClass as default';
    yield {
      place,
      message: `${claim.error}; in ${release.label} ${countText(machines)} will not start; set ${classFieldText(target)}${orDefault}`,
      related: relatedMachines(target, machines),
    };
  },
});
