import type { Machine } from '../../cluster/machine.js';
import { surely, type Target } from '../../cluster/target.js';
import { windowsRelease } from '../../cluster/windows.js';
import { WITHOUT_PERSISTENT_TPM } from '../../facts/firmware.js';
import { BUNDLED_PREFERENCES } from '../../facts/preferences.js';
import { describe } from '../../kube-object.js';
import { hasTpm, TPM } from '../../kubevirt/firmware.js';
import { holds, inForce } from '../../kubevirt/release.js';
import { at, not, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Whether a VM surely has no TPM, which nobody wrote down as a decision. Instances without a VM are short-lived. */
function lacksTpm(target: Target, machine: Machine): boolean {
  const { vmSpec, spec, own } = machine;
  if (vmSpec === undefined || target.verdict(machine).state.tpm === true || at(own, TPM) !== undefined) return false;
  const architecture = text(spec, 'architecture') ?? '';
  const possible = typeof architecture === 'string' && !WITHOUT_PERSISTENT_TPM.includes(architecture);
  return possible && surely(not(hasTpm(spec, target.release)));
}

/** The bundled preference for a release of Windows, where it sets a TPM. */
function preferenceWithTpm({ release }: Target, windows: string): string | undefined {
  const name = `windows.${windows}`;
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : undefined;
  return history && inForce(history, release)?.devices?.preferredTPM ? name : undefined;
}

export const rule = defineRule({
  id: 'guest/windows-without-tpm',
  severity: 'info',
  summary: 'A guest of a Windows release for which KubeVirt itself would set a TPM has none.',
  why: `KubeVirt's own preferences give a TPM to Windows 11 and the newer servers. Without one, setup of Windows 11 refuses the machine, and
BitLocker has nowhere to keep its key. A TPM that is added later is a new device: better before the disk is encrypted.`,
  releases: 'all whose bundle has the preference',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-operator/resource/generate/components/data/common-instancetypes',
    'kubevirt/common-instancetypes#168',
  ],
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
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {} # ~> guest/windows-without-tpm
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
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  *check(target) {
    for (const machine of target.machinesThat((one) => lacksTpm(target, one))) {
      const windows = windowsRelease(machine, target.cluster);
      const preference = windows && preferenceWithTpm(target, windows.release);
      if (preference === undefined) continue;
      yield {
        place: { object: machine.object, path: [...machine.specPath, ...TPM] },
        message: `${describe(machine.object)} has no TPM, which the preference ${preference} of ${target.release.label} gives to its Windows (told by ${windows?.evidence}); add devices.tpm with persistent: true before the guest keeps keys${opting(target)}`,
      };
    }
  },
});

const opting = ({ release }: Target): string =>
  holds('tpmEnabledField', release) ? ', or enabled: false to say that it needs none' : '';
