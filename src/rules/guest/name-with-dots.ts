import { persistencePlace } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { describe } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/name-with-dots',
  severity: 'error',
  summary: 'A VM that keeps TPM or UEFI state has a dot in its name.',
  why: `The name of the VM is part of the name of a volume in its pod, which must be a DNS label: the API server refuses the pod, and the VM
never starts.`,
  releases: behaviourText('stateVolumeNamedAfterVm'),
  needs: ['release'],
  sources: ['kubevirt/kubevirt#12261', 'kubevirt/kubevirt v1.2.2 pkg/virt-controller/services/rendervolumes.go'],
  bad: yaml`
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
          featureGates:
            - VMPersistentState
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app.lab # ~> guest/name-with-dots
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
          featureGates:
            - VMPersistentState
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app-lab
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
  *check(target) {
    if (!holds('stateVolumeNamedAfterVm', target.release)) return;
    for (const machine of target.machines) {
      const { object } = machine;
      if (!object.name.includes('.') || !surely(target.verdict(machine).state.needed)) continue;
      yield {
        place: { object, path: ['metadata', 'name'] },
        message: `${describe(object)} has a dot in its name, which ${target.release.label} makes part of the name of the state's volume in the pod: the pod is refused; name the VM without dots before it has state, or upgrade`,
        related: [{ place: persistencePlace(target, machine), message: 'this asks for the state' }],
      };
    }
  },
});
