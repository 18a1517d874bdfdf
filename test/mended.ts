/** What rules mend whose wrong example they cannot: a fix takes more than a finding. */

import { readYaml } from '../src/index.js';

export const documentsOf = (text: string): unknown[] => readYaml(text).values;

const KUBEVIRT = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: kubevirt, namespace: kubevirt}
spec:
`;

const LEDGER = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: ledger, namespace: lab}
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        devices:
          tpm:
            persistent: true
`;

const CLASS = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: cephfs}
provisioner: cephfs.csi.ceph.com
`;

export const MENDED: Readonly<Record<string, { readonly text: string; readonly facts?: string }>> = {
  'gates/discontinued': {
    text: `${KUBEVIRT}  imageTag: v1.8.4
  configuration:
    developerConfiguration:
      featureGates:
        - Macvtap
        - HostDisk
`,
  },
  'guest/uuid-unpinned': {
    text: `${KUBEVIRT}  imageTag: v1.8.4
  configuration: {vmStateStorageClass: cephfs}
---
${CLASS}---
${LEDGER}`,
    facts: LEDGER.replace(
      '        devices:',
      '        firmware: {uuid: 1a53d4f7-0f8e-4a57-8ac7-35ad0d5d8b4d}\n        devices:',
    ),
  },
  'state/no-storage-class': {
    text: `${KUBEVIRT}  imageTag: v1.2.2
  configuration:
    developerConfiguration:
      featureGates: [VMPersistentState]
---
${CLASS}---
${LEDGER}`,
  },
};
