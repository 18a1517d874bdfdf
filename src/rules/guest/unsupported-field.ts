import { byFile } from '../../cluster/places.js';
import type { Target } from '../../cluster/target.js';
import type { BehaviourName } from '../../facts/behaviours.js';
import { INSTANCETYPE_GROUP, PREFERENCE_KINDS } from '../../facts/kinds.js';
import type { Problem } from '../../finding.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { EFI, FIRMWARE_SERIAL, serialFault, TPM } from '../../kubevirt/firmware.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { at, get, isUnknown, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

interface Field {
  readonly path: Path;
  readonly behaviour: BehaviourName;
  /** What says the same in releases without the field. */
  readonly instead?: string;
}

interface Unsupported {
  readonly place: Place;
  readonly field: Field;
}

const MACHINE_FIELDS: readonly Field[] = [
  { path: [...EFI, 'persistent'], behaviour: 'efiPersistentField' },
  { path: [...TPM, 'enabled'], behaviour: 'tpmEnabledField' },
];
const PREFERENCE_FIELDS: readonly Field[] = [
  {
    path: ['firmware', 'preferredEfi'],
    behaviour: 'preferredEfi',
    instead: 'say preferredUseEfi and preferredUseSecureBoot',
  },
  { path: ['devices', 'preferredTPM', 'enabled'], behaviour: 'tpmEnabledField' },
];

/** The fields that a release lacks. */
const lacking = (fields: readonly Field[], { release }: Target): Field[] =>
  fields.filter(({ behaviour }) => !holds(behaviour, release));

/** Those of some fields that are set in a spec. */
function* used(fields: readonly Field[], spec: unknown, object: KubeObject, base: Path): Generator<Unsupported> {
  for (const field of fields) {
    const value = at(spec, field.path);
    if (value === undefined || isUnknown(value)) continue;
    yield { place: { object, path: [...base, ...field.path], at: 'key' }, field };
  }
}

function* ofMachines(target: Target): Generator<Unsupported> {
  const fields = lacking(MACHINE_FIELDS, target);
  if (fields.length === 0) return;
  const having = target.machinesThat(({ own }) => fields.some(({ path }) => at(own, path) !== undefined));
  for (const { object, own, specPath } of having) yield* used(fields, own, object, specPath);
}

function* ofPreferences(target: Target): Generator<Unsupported> {
  const fields = lacking(PREFERENCE_FIELDS, target);
  if (fields.length === 0) return;
  for (const kind of PREFERENCE_KINDS)
    for (const object of target.cluster.of(INSTANCETYPE_GROUP, kind))
      yield* used(fields, get(object.value, 'spec'), object, ['spec']);
}

export const rule = defineRule({
  id: 'guest/unsupported-field',
  severity: 'error',
  summary:
    'A field of TPM or EFI is set that this release of KubeVirt does not have, or a firmware.serial that it refuses.',
  why: `The API server refuses the object where it validates strictly, and else drops the field without a word: state that was meant
to persist does not, by the VM or by preferredEfi of its preference, or a TPM that was meant to be off is there.`,
  releases: 'by field',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go types EFI and TPMDevice',
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateFirmwareSerial',
    'kubevirt/kubevirt#14315',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.0
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
            devices:
              tpm:
                enabled: false # ~> guest/unsupported-field
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.1
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
            devices:
              tpm:
                enabled: false
  `,
  *check(target) {
    yield* refusedSerials(target);
    for (const one of ofMachines(target)) yield problem(target, [one]);
    // A file may hold a whole bundle of preferences, made for another release.
    for (const group of byFile(ofPreferences(target), ({ field }) => field.behaviour)) yield problem(target, group);
  },
});

function* refusedSerials(target: Target): Generator<Problem> {
  const { release } = target;
  for (const { object, own, specPath } of target.machinesThat((one) => serialFault(one.own, release) !== undefined)) {
    const fault = serialFault(own, release);
    yield {
      place: { object, path: [...specPath, ...FIRMWARE_SERIAL] },
      message: `the firmware.serial of ${describe(object)} ${fault}, so ${release.label} refuses it; choose another one, or upgrade`,
    };
  }
}

function problem({ release }: Target, group: readonly Unsupported[]): Problem {
  const [{ place, field }, ...others] = group as [Unsupported, ...Unsupported[]];
  const name = place.path.slice(-2).join('.');
  return {
    place,
    message: `${release.label} has no field "${name}" (it exists ${behaviourText(field.behaviour)}): the API server refuses or drops it; upgrade, or ${field.instead ?? 'remove it'}`,
    related: others.map((other) => ({ place: other.place, message: `${describe(other.place.object)} has it too` })),
  };
}
