import { whoText } from '../../cluster/eviction.js';
import type { Machine } from '../../cluster/machine.js';
import { causes } from '../../cluster/places.js';
import { judgedPlace } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import { USUAL_ARCHITECTURE } from '../../facts/firmware.js';
import type { Fix } from '../../finding.js';
import type { Place } from '../../kube-object.js';
import { isBarred } from '../../kubevirt/confidential.js';
import { architectureOf, EFI, hasImpossibleSecureBoot, lacksSmmForSecureBoot, SMM } from '../../kubevirt/firmware.js';
import type { Release } from '../../kubevirt/release.js';
import { and, get, type Maybe, not, or } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** Whether SMM is what is missing: where Secure Boot is refused altogether, it is no matter. */
function lacksSmm(spec: unknown, release: Release): Maybe<boolean> {
  const lacks = lacksSmmForSecureBoot(spec, release);
  return lacks === false ? false : and(lacks, not(hasImpossibleSecureBoot(spec, release)));
}

/** Where SMM is switched off, else where Secure Boot is asked for. */
function smmPlace(target: Target, machine: Machine) {
  const off = get(machine.spec, ...SMM) !== undefined;
  return judgedPlace(target, machine, off ? [...SMM, 'enabled'] : EFI);
}

/** The architectures that have SMM; KubeVirt takes the first where none is given. */
function isX86({ spec }: Machine): boolean {
  const architecture = architectureOf(spec);
  return architecture === undefined || architecture === USUAL_ARCHITECTURE;
}

/** Whether SMM is no way out: a confidential guest may have none, or none of what needs it. */
const isSmmVain = ({ spec }: Machine, { release }: Target): Maybe<boolean> =>
  or(isBarred('smm', spec, release), isBarred('secureBoot', spec, release));

/** SMM is switched on in the VM itself, or in the preference that switches it off or asks for EFI. */
function smmFix(target: Target, place: Place, machines: readonly Machine[]): Fix | undefined {
  const [machine] = machines;
  if (!machine || !machines.every((one) => isX86(one) && isSmmVain(one, target) === false)) return undefined;
  const { object } = place;
  if (object === machine.object) {
    // A reference stands there, to a preference that is not in Git.
    if (place.path.slice(0, machine.specPath.length).join('.') !== machine.specPath.join('.')) return undefined;
    const path = [...machine.specPath, ...SMM, 'enabled'];
    return { title: 'enable SMM', safety: 'safe', changes: [{ op: 'set', object, path, value: true }] };
  }
  if (object !== machine.preference.object) return undefined;
  // Others may use the preference, without Secure Boot.
  const path = ['spec', 'features', 'preferredSmm', 'enabled'];
  return { title: 'enable SMM', safety: 'unsafe', changes: [{ op: 'set', object, path, value: true }] };
}

/** SMM is a matter of x86. */
function smmRemedy(target: Target, machines: readonly Machine[]): string {
  const onArm = machines.some(({ spec }) => architectureOf(spec) === 'arm64');
  const isVain = onArm || machines.some((machine) => surely(isSmmVain(machine, target)));
  return isVain ? 'set secureBoot: false' : 'set domain.features.smm.enabled: true, or secureBoot: false';
}

const FAULTS = [
  {
    is: lacksSmm,
    place: smmPlace,
    what: 'Secure Boot needs System Management Mode, which is off',
    remedy: smmRemedy,
    fix: smmFix,
  },
  {
    is: hasImpossibleSecureBoot,
    place: (target: Target, machine: Machine) => judgedPlace(target, machine, EFI),
    what: 'Secure Boot is not supported on arm64 yet',
    remedy: () => 'set secureBoot: false',
    fix: () => undefined,
  },
];

export const rule = defineRule({
  id: 'guest/secure-boot-without-smm',
  severity: 'error',
  summary: 'Secure Boot is on without System Management Mode, or on arm64, in releases that refuse it.',
  why: `Admission refuses the VM. An efi without secureBoot already means Secure Boot, which protects its variables by System
Management Mode; SMM must be enabled by the VM or its preference. On arm64 older releases refuse Secure Boot altogether.`,
  releases: 'all',
  needs: ['git'],
  fix: {
    safety: 'safe',
    does: 'It enables SMM in a VM on x86; in a preference, which others may use, that is unsafe. A confidential guest that may not have it is left alone.',
  },
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateDomainSpec',
    'kubevirt/kubevirt pkg/virt-api/webhooks/arm64.go func validateBootOptions',
    'kubevirt/kubevirt#4897',
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
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              bootloader:
                efi: {} # ~> guest/secure-boot-without-smm
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
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                efi: {}
  `,
  *check(target) {
    for (const { is, place, what, remedy, fix: fixOf } of FAULTS) {
      const found = target
        .machinesThat((machine) => surely(is(machine.spec, target.release)))
        .map((machine) => ({ machine, place: place(target, machine) }));
      for (const { first, machines, related } of causes(found)) {
        const fix = fixOf(target, first.place, machines);
        yield {
          place: first.place,
          ...(fix ? { fix } : {}),
          message: `${what}, so ${target.release.label} refuses ${whoText(machines)}; ${remedy(target, machines)} (an efi without it means true)`,
          related,
        };
      }
    }
  },
});
