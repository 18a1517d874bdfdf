/**
 * The inputs that a machine's plan was read from, in the order in which KubeVirt asks them: VM, preference, KubeVirt CR,
 * StorageClass, StorageProfile; and what each of them decided.
 */

import type { Machine } from '../cluster/machine.js';
import type { Target } from '../cluster/target.js';
import { KUBEVIRT_GROUP } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import type { ClaimPropertySet, StateClaim } from '../kubevirt/backend-storage.js';
import type { Origin } from '../kubevirt/expand.js';
import { fieldOf } from '../kubevirt/feature-gates.js';
import { EFI_PERSISTENT, TPM_PERSISTENT } from '../kubevirt/firmware.js';
import { oncePer } from '../once.js';
import { at, get, isUnknown, type Maybe, type Path, pathText, text } from '../value.js';

/** What an input may decide: whether there is state, whether admission takes the VM, and what claim is made. */
export type Decision = 'state' | 'admission' | 'storageClass' | 'accessMode';

/** Where an input is known from: out of sight it is `unknown`, and `none` where it does not exist. */
export type InputSource = 'manifest' | 'cluster' | 'KubeVirt' | 'CDI' | 'unknown' | 'none';

export interface PlanInput {
  readonly role: 'machine' | 'preference' | 'kubevirt' | 'storageClass' | 'storageProfile' | 'claim';
  readonly kind: string;
  readonly namespace?: string;
  /** Empty where it is not known. */
  readonly name: string;
  readonly source: InputSource;
  /** The file it was read from, and the line (1-based) on which its document begins. */
  readonly file?: string;
  readonly line?: number;
  /** What of it counts, in words. */
  readonly says: readonly string[];
  readonly decides: readonly Decision[];
}

type Saying = Pick<PlanInput, 'says' | 'decides'>;

/** The persistent fields of a spec, as messages name them. */
const FIELDS: readonly (readonly [need: 'tpm' | 'efi', path: Path, name: string])[] = [
  ['tpm', TPM_PERSISTENT, 'tpm.persistent'],
  ['efi', EFI_PERSISTENT, 'efi.persistent'],
];

function ofObject(role: PlanInput['role'], object: KubeObject, saying: Saying): PlanInput {
  const { kind, namespace, name, document, observed } = object;
  return {
    role,
    kind,
    ...(namespace === undefined ? {} : { namespace }),
    name,
    source: observed ? 'cluster' : 'manifest',
    ...(document === undefined ? {} : { file: document.file, line: document.line + 1 }),
    ...saying,
  };
}

/** What instance type or preference a value of the effective spec was added by. */
function originOf({ origins }: Machine, path: Path): (Origin & { readonly rest: Path }) | undefined {
  for (let length = path.length; length > 0; length--) {
    const origin = origins.get(path.slice(0, length).join('.'));
    if (origin) return { ...origin, rest: path.slice(length) };
  }
  return undefined;
}

const valueText = (value: Maybe<boolean>): string => (isUnknown(value) ? `unknown: ${value.reason}` : String(value));

/** What VM and preference say of state. */
function stateSayings(target: Target, machine: Machine): Record<'machine' | 'preference', Saying> {
  const says = { machine: [] as string[], preference: [] as string[] };
  const asks = { machine: false, preference: false };
  const { state } = target.verdict(machine);
  for (const [need, path, name] of FIELDS) {
    if (state[need] === false) {
      // What the VM sets itself hides the preference's.
      if (at(machine.own, path.slice(0, -1)) !== undefined) says.machine.push(`${name}: not set`);
      continue;
    }
    const origin = originOf(machine, path);
    const by = origin?.from === 'preference' ? 'preference' : 'machine';
    const field = by === 'machine' ? name : pathText([...(origin?.path ?? []), ...(origin?.rest ?? [])]);
    says[by].push(`${field || name}: ${valueText(state[need])}`);
    asks[by] = true;
  }
  const none = state.needed === false;
  if (none) says.machine.push('keeps no TPM or UEFI state');
  return {
    machine: { says: says.machine, decides: none || asks.machine ? ['state'] : [] },
    preference: { says: says.preference, decides: asks.preference ? ['state'] : [] },
  };
}

function preferenceInput({ preference, object, vmSpec }: Machine, saying: Saying): PlanInput[] {
  const counts = preference.revision ?? preference.object;
  if (counts) return [ofObject('preference', counts, saying)];
  if (preference.applied === undefined && preference.bundled === undefined) return [];
  const name = text(vmSpec, 'preference', 'name');
  const kind = text(vmSpec, 'preference', 'kind');
  const rest = isUnknown(preference.applied)
    ? { source: 'unknown' as const, says: [preference.applied.reason], decides: saying.decides }
    : { source: 'KubeVirt' as const, ...saying };
  const namespaced = kind === 'VirtualMachinePreference';
  return [
    {
      role: 'preference',
      kind: namespaced ? kind : 'VirtualMachineClusterPreference',
      ...(namespaced && object.namespace !== undefined ? { namespace: object.namespace } : {}),
      name: typeof name === 'string' ? name : '',
      ...rest,
    },
  ];
}

/** Whether the configuration of KubeVirt alone decides which class is taken. */
const configurationDecides = (target: Target, { trace }: StateClaim): boolean =>
  trace.some(({ decides, input }) => decides === 'storageClass' && input === target.storage.stateClass.from);

function kubevirtSaying(target: Target, machine: Machine, missing: Maybe<readonly string[]>): Saying {
  const { storage, claim, release } = target;
  const { value } = storage.stateClass;
  const says = [
    isUnknown(value) ? `vmStateStorageClass: unknown: ${value.reason}` : `vmStateStorageClass: ${value || 'not set'}`,
  ];
  const decides: Decision[] = [];
  const asked = target.verdict(machine).gates.map(({ requirement }) => requirement.gates[0]);
  const needed = [...new Set(asked.filter((gate) => !fieldOf(gate, release)))].sort();
  if (needed.length > 0) {
    decides.push('admission');
    if (isUnknown(missing)) says.push(`feature gates: unknown: ${missing.reason}`);
    else for (const gate of needed) says.push(`${gate}: ${missing.includes(gate) ? 'off' : 'on'}`);
  }
  if (target.existingClaim(machine.object)) return { says, decides };
  if (configurationDecides(target, claim)) decides.push('storageClass');
  if (claim.trace.some(({ decides: what, input }) => what === 'accessMode' && input === release.label)) {
    decides.push('accessMode');
    says.push(`${release.label} always asks for ReadWriteMany`);
  }
  return { says, decides };
}

function kubevirtInput(target: Target, saying: Saying): PlanInput {
  const { hyperconverged, kubevirt, stateClass } = target.configuration;
  const object = hyperconverged ?? kubevirt;
  if (object) return ofObject('kubevirt', object, saying);
  const none = target.cluster.knowsAll(KUBEVIRT_GROUP, 'KubeVirt');
  const { decides } = saying;
  return {
    role: 'kubevirt',
    kind: 'KubeVirt',
    name: '',
    source: none ? 'none' : 'unknown',
    says: [stateClass.from],
    decides,
  };
}

/** Whether what the provisioner can do decides the access mode: CDI then makes the StorageProfile by its table. */
const madeByTable = (from: string): boolean => from.endsWith(' provisioner');

function classInput(target: Target, name: string): PlanInput {
  const { storage, claim, release } = target;
  const object = storage.class(name);
  const marks = (['virt', 'cluster'] as const).filter((kind) => storage.defaults(kind).names.includes(name));
  const says: string[] = marks.map((kind) =>
    kind === 'virt' ? 'default virtualization class' : "cluster's default class",
  );
  const decides: Decision[] = claim.explicit ? [] : ['storageClass'];
  const byRelease = claim.trace.some(({ input }) => input === release.label);
  if (!byRelease && madeByTable(storage.profile(name).from)) decides.push('accessMode');
  if (!object) {
    const none = storage.knowsAllClasses;
    const why = none ? 'it does not exist' : 'it is not in scope';
    return {
      role: 'storageClass',
      kind: 'StorageClass',
      name,
      source: none ? 'none' : 'unknown',
      says: [...says, why],
      decides,
    };
  }
  const provisioner = get(object.value, 'provisioner');
  if (typeof provisioner === 'string') says.push(`provisioner: ${provisioner}`);
  return ofObject('storageClass', object, { says, decides });
}

const setText = ({ volumeMode = 'no volume mode', accessModes = [] }: ClaimPropertySet): string =>
  `${volumeMode}: ${accessModes.join(', ') || 'no access modes'}`;

function profileInput(target: Target, name: string): PlanInput {
  const { storage, claim, release } = target;
  const { value, from } = storage.profile(name);
  const object = storage.profileObject(name);
  const says = isUnknown(value) ? [value.reason] : value?.length ? value.map(setText) : ['no claim property sets'];
  const byRelease = claim.trace.some(({ input }) => input === release.label);
  const table = madeByTable(from);
  const decides: Decision[] = byRelease || table ? [] : ['accessMode'];
  if (object && !table) return ofObject('storageProfile', object, { says, decides });
  const source = table ? 'CDI' : value === undefined ? 'none' : 'unknown';
  return { role: 'storageProfile', kind: 'StorageProfile', name, source, says, decides };
}

/** Class and profile of the claim: those of each candidate where the pick is random. */
function storageInputs(target: Target): PlanInput[] {
  const { claim, storage } = target;
  const { storageClass, storageClassCandidates } = claim;
  const names = storageClassCandidates ?? (typeof storageClass === 'string' ? [storageClass] : []);
  if (names.length > 0) return names.flatMap((name) => [classInput(target, name), profileInput(target, name)]);
  if (configurationDecides(target, claim)) return [];
  const says = claim.trace.map(({ because }) => because);
  const source = claim.error !== undefined && storage.knowsAllClasses ? 'none' : 'unknown';
  return [{ role: 'storageClass', kind: 'StorageClass', name: '', source, says, decides: ['storageClass'] }];
}

/** The inputs of storage are the same for every machine of a cluster that has no claim yet. */
const sharedStorage = oncePer(storageInputs);

/** The inputs of a machine's plan. `missing` are the gates it lacks. */
export function inputsOf(target: Target, machine: Machine, missing: Maybe<readonly string[]>): PlanInput[] {
  const state = stateSayings(target, machine);
  const inputs = [ofObject('machine', machine.object, state.machine), ...preferenceInput(machine, state.preference)];
  if (target.verdict(machine).state.needed === false) return inputs;
  inputs.push(kubevirtInput(target, kubevirtSaying(target, machine, missing)));
  const claim = target.existingClaim(machine.object);
  if (!claim) return [...inputs, ...sharedStorage(target)];
  const saying: Saying = { says: ['it exists and is reused'], decides: ['storageClass', 'accessMode'] };
  return [...inputs, ofObject('claim', claim, saying)];
}
