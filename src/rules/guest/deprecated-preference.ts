import type { Target } from '../../cluster/target.js';
import { INSTANCETYPE_GROUP, PREFERENCE_KINDS } from '../../facts/kinds.js';
import { DEPRECATED_EFI_FIELDS, PREFERRED_EFI_VERSIONS } from '../../facts/preferences.js';
import type { Fix } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { flag, get, isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const FIRMWARE = ['spec', 'firmware'];

const USE_EFI = 'preferredUseEfi';
const USE_SECURE_BOOT = 'preferredUseSecureBoot';

/** The deprecated fields that count in a preference: preferredEfi comes before them, and a BIOS before an EFI. */
function deprecatedFields({ value }: KubeObject): string[] {
  const says = (field: string): unknown => get(value, ...FIRMWARE, field);
  if (says('preferredEfi') !== undefined) return [];
  const bios = says('preferredUseBios');
  const isOvertaken = bios === true || isUnknown(bios);
  return DEPRECATED_EFI_FIELDS.filter((field) => says(field) === true && !(field === USE_EFI && isOvertaken));
}

export const rule = defineRule({
  id: 'guest/deprecated-preference',
  severity: 'warning',
  summary: 'A preference asks for EFI by deprecated fields, which cannot make it persistent.',
  why: `preferredUseEfi and preferredUseSecureBoot are switches: UEFI variables of VMs with the preference are made anew at each start, and
the VM cannot add persistence without taking the whole boot loader on itself. preferredEfi holds all that a VM could write.`,
  releases: behaviourText('preferredUseEfiDeprecated'),
  needs: ['release'],
  fix: {
    safety: 'safe',
    does: 'It writes preferredEfi with the same meaning; that is unsafe where preferredUseSecureBoot is false, which VMs with an efi of their own follow.',
  },
  sources: ['kubevirt/kubevirt#12739', 'kubevirt/kubevirt pkg/instancetype/preference/apply/firmware.go'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: instancetype.kubevirt.io/v1beta1
    kind: VirtualMachineClusterPreference
    metadata:
      name: desktop
    spec:
      features:
        preferredSmm: {}
      firmware:
        preferredUseEfi: true # ~> guest/deprecated-preference
        preferredUseSecureBoot: true
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
    apiVersion: instancetype.kubevirt.io/v1beta1
    kind: VirtualMachineClusterPreference
    metadata:
      name: desktop
    spec:
      features:
        preferredSmm: {}
      firmware:
        preferredEfi:
          secureBoot: true
  `,
  *check(target) {
    if (!holds('preferredUseEfiDeprecated', target.release)) return;
    for (const kind of PREFERENCE_KINDS) {
      for (const object of target.cluster.of(INSTANCETYPE_GROUP, kind)) {
        const [field] = deprecatedFields(object);
        if (field !== undefined) yield problemOf(target, object, field);
      }
    }
  },
});

/** Where Secure Boot is refused, a VM with an EFI of its own follows: it would not follow preferredEfi. */
function fixOf(object: KubeObject): { readonly fix?: Fix } {
  const secureBoot = flag(object.value, ...FIRMWARE, USE_SECURE_BOOT);
  const efi = [...FIRMWARE, USE_EFI];
  if (isUnknown(secureBoot) || !PREFERRED_EFI_VERSIONS.includes(object.version)) return {};
  const written = Object.hasOwn(get(object.value, ...FIRMWARE) as object, USE_SECURE_BOOT);
  return {
    fix: {
      title: 'write preferredEfi',
      safety: secureBoot === false ? 'unsafe' : 'safe',
      changes: [
        { op: 'rename', object, path: efi, key: 'preferredEfi' },
        { op: 'set', object, path: efi, value: secureBoot === undefined ? {} : { secureBoot } },
        ...(written ? [{ op: 'remove', object, path: [...FIRMWARE, USE_SECURE_BOOT] } as const] : []),
      ],
    },
  };
}

/** What to write in place of a field; preferredUseSecureBoot alone gives no VM an EFI. */
function insteadOf(field: string, object: KubeObject): string {
  if (field !== USE_EFI) return 'write secureBoot: true in the efi of the VMs that have one';
  const secureBoot = flag(object.value, ...FIRMWARE, USE_SECURE_BOOT);
  if (secureBoot === undefined) return 'write preferredEfi';
  return `write preferredEfi with ${isUnknown(secureBoot) ? 'the same secureBoot' : `secureBoot: ${secureBoot}`}`;
}

const problemOf = ({ release }: Target, object: KubeObject, field: string) => ({
  place: { object, path: [...FIRMWARE, field], at: 'key' as const },
  ...(field === USE_EFI ? fixOf(object) : {}),
  message: `${describe(object)} sets "${field}", which is deprecated in ${release.label} and cannot persist UEFI variables; ${insteadOf(field, object)}, and persistent: true for guests that keep keys`,
});
