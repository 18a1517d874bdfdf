import { whoText } from '../../cluster/eviction.js';
import { causes } from '../../cluster/places.js';
import { judgedPlace } from '../../cluster/state-cause.js';
import { surely } from '../../cluster/target.js';
import { hasImpossibleTpm, TPM } from '../../kubevirt/firmware.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'guest/tpm-arch',
  severity: 'error',
  summary: 'A persistent TPM is asked for on an architecture whose QEMU has none.',
  why: `A persistent TPM is of the model tpm-crb, which QEMU for arm64 lacks. Admission does not check for it, and the pod fails at every start:
"does not support TPM model tpm-crb".`,
  releases: 'all',
  needs: ['git'],
  sources: ['kubevirt/kubevirt#13981', 'kubevirt/kubevirt pkg/virt-launcher/virtwrap/converter'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
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
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          architecture: arm64
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true # ~> guest/tpm-arch
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
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *check(target) {
    const found = target
      .machinesThat((machine) => surely(hasImpossibleTpm(machine.spec, target.release)))
      .map((machine) => ({ machine, place: judgedPlace(target, machine, [...TPM, 'persistent']) }));
    for (const { first, machines, related } of causes(found)) {
      yield {
        place: first.place,
        message: `QEMU for arm64 has no persistent TPM, which admission does not check, so in ${target.release.label} ${whoText(machines)} never starts; run it on amd64, or leave the TPM out`,
        related,
      };
    }
  },
});
