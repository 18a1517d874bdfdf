/**
 * The claim that KubeVirt makes for persistent TPM and UEFI state: class, access mode, volume mode, size and name, as
 * each release decides them, with a trace of the branches taken.
 * Source: kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go, v1.0.1 to v1.9.0.
 */

import { STATE_CLAIM_PREFIX, STATE_CLAIM_SIZE, STATE_CLAIM_VOLUME_MODE } from '../facts/state-claim.js';
import { isUnknown, type Maybe, Unknown } from '../value.js';
import { holds, type Release } from './release.js';

export type AccessMode = 'ReadWriteMany' | 'ReadWriteOnce';

/** One entry of a StorageProfile's claimPropertySets. */
export interface ClaimPropertySet {
  readonly accessModes?: readonly string[] | undefined;
  readonly volumeMode?: string | undefined;
}

/** A value with the input it was read from, in words. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: string;
}

/** What of a cluster decides about the claim. */
export interface StateStorage {
  /** `vmStateStorageClass`; undefined or empty when it is not set. */
  readonly stateClass: Sourced<Maybe<string | undefined>>;
  /** Names of the classes annotated as default; `more` when others may exist. */
  defaults(kind: 'virt' | 'cluster'): { readonly names: readonly string[]; readonly more?: Unknown };
  /** The claim property sets that KubeVirt finds in a class's StorageProfile; undefined when there is no profile. */
  profile(storageClass: string): Sourced<Maybe<readonly ClaimPropertySet[] | undefined>>;
}

/** One decision on the way to the claim. */
export interface TraceStep {
  readonly decides: 'storageClass' | 'accessMode';
  readonly answer: string;
  /** Which branch was taken. */
  readonly because: string;
  /** Which input decided it. */
  readonly input: string;
}

export interface StateClaim {
  readonly storageClass?: Maybe<string>;
  /** The classes among which KubeVirt's pick is random. */
  readonly storageClassCandidates?: readonly string[];
  readonly accessMode?: Maybe<AccessMode>;
  readonly volumeMode?: string;
  readonly size?: string;
  /** Why KubeVirt makes no claim, so that the VM does not start. */
  readonly error?: string;
  /** Whether the claim's class was named by `vmStateStorageClass`. */
  readonly explicit?: boolean;
  readonly trace: readonly TraceStep[];
}

interface Choice {
  readonly storageClass?: Maybe<string>;
  readonly candidates?: readonly string[];
  readonly error?: string;
  readonly explicit: boolean;
  readonly step: TraceStep;
}

const CLASS_REQUIRED = 'vmStateStorageClass is not set and this release takes no default class';
const NO_DEFAULT = 'vmStateStorageClass is not set and no StorageClass is marked as default';

function classStep(answer: string, because: string, input: string): TraceStep {
  return { decides: 'storageClass', answer, because, input };
}

function chooseClass(storage: StateStorage, release: Release): Choice {
  const { value, from } = storage.stateClass;
  if (isUnknown(value)) {
    return { storageClass: value, explicit: false, step: classStep('unknown', value.reason, from) };
  }
  if (value !== undefined && value !== '') {
    return { storageClass: value, explicit: true, step: classStep(value, 'vmStateStorageClass names it', from) };
  }
  if (holds('stateClassMandatory', release)) {
    return { error: CLASS_REQUIRED, explicit: false, step: classStep('none', CLASS_REQUIRED, from) };
  }
  return chooseDefault(storage, release);
}

/** A default that is known wins although others may exist outside of what was read; the trace says what it stands on. */
function chooseDefault(storage: StateStorage, release: Release): Choice {
  const kinds = holds('virtDefaultClass', release) ? (['virt', 'cluster'] as const) : (['cluster'] as const);
  let more: Unknown | undefined;
  for (const kind of kinds) {
    const found = storage.defaults(kind);
    more ??= found.more;
    const [name] = found.names;
    if (name === undefined) continue;
    if (found.names.length > 1) return ambiguous(found.names, kind);
    return {
      storageClass: name,
      explicit: false,
      step: classStep(name, `it is the ${WORDS[kind]}`, `StorageClass ${name}`),
    };
  }
  if (more) return { storageClass: more, explicit: false, step: classStep('unknown', more.reason, 'StorageClasses') };
  return { error: NO_DEFAULT, explicit: false, step: classStep('none', NO_DEFAULT, 'StorageClasses') };
}

const WORDS = { virt: 'default virtualization class', cluster: "cluster's default class" } as const;

function ambiguous(names: readonly string[], kind: 'virt' | 'cluster'): Choice {
  const reason = `${names.length} classes are each marked as the ${WORDS[kind]}; which one is taken is random`;
  return {
    storageClass: new Unknown(reason),
    candidates: names,
    explicit: false,
    step: classStep('unknown', reason, names.map((name) => `StorageClass ${name}`).join(', ')),
  };
}

function modeStep(answer: Maybe<AccessMode>, because: string, input: string): [Maybe<AccessMode>, TraceStep] {
  const text = isUnknown(answer) ? 'unknown' : answer;
  return [answer, { decides: 'accessMode', answer: text, because, input }];
}

/** The access mode of a claim of a class, and the branch that gave it. */
export function accessModeOf(
  storageClass: string,
  explicit: boolean,
  storage: StateStorage,
  release: Release,
): [Maybe<AccessMode>, TraceStep] {
  if (holds('stateAlwaysReadWriteMany', release)) {
    return modeStep('ReadWriteMany', 'this release always asks for ReadWriteMany', release.label);
  }
  const { value: sets, from } = storage.profile(storageClass);
  if (isUnknown(sets)) return modeStep(sets, sets.reason, from);
  const fallback: AccessMode = explicit ? 'ReadWriteMany' : 'ReadWriteOnce';
  const why = explicit ? 'vmStateStorageClass is set' : 'vmStateStorageClass is not set';
  if (sets === undefined) return modeStep(fallback, `there is no StorageProfile and ${why}`, from);
  if (sets.length === 0) return modeStep(fallback, `the StorageProfile has no claim property sets and ${why}`, from);
  const modes = sets
    .filter((set) => set.volumeMode === STATE_CLAIM_VOLUME_MODE)
    .flatMap((set) => set.accessModes ?? []);
  for (const mode of ['ReadWriteMany', 'ReadWriteOnce'] as const) {
    if (modes.includes(mode)) return modeStep(mode, `a Filesystem claim property set has ${mode}`, from);
  }
  return modeStep(
    fallback,
    `no claim property set is Filesystem with ReadWriteMany or ReadWriteOnce, and ${why}`,
    from,
  );
}

function agreed(modes: readonly Maybe<AccessMode>[], reason: string): Maybe<AccessMode> {
  const [first] = modes;
  const same = first !== undefined && modes.every((mode) => mode === first);
  return same && first !== undefined ? first : new Unknown(reason);
}

/** The claim that KubeVirt makes for a VM that needs one. It is the same for every VM of a cluster. */
export function stateClaim(storage: StateStorage, release: Release): StateClaim {
  const choice = chooseClass(storage, release);
  if (choice.error !== undefined) return { error: choice.error, trace: [choice.step] };
  const { storageClass, candidates, explicit, step } = choice;
  const rest = { volumeMode: STATE_CLAIM_VOLUME_MODE, size: STATE_CLAIM_SIZE, explicit };
  if (storageClass === undefined) return { ...rest, trace: [step] };
  if (candidates) {
    const results = candidates.map((name) => accessModeOf(name, explicit, storage, release));
    const accessMode = agreed(
      results.map(([mode]) => mode),
      'the classes that may be taken differ in access mode',
    );
    const trace = [step, ...results.map(([, modeTrace]) => modeTrace)];
    return { storageClass, storageClassCandidates: candidates, accessMode, ...rest, trace };
  }
  if (isUnknown(storageClass)) {
    const always = holds('stateAlwaysReadWriteMany', release);
    return { storageClass, accessMode: always ? 'ReadWriteMany' : storageClass, ...rest, trace: [step] };
  }
  const [accessMode, modeTrace] = accessModeOf(storageClass, explicit, storage, release);
  return { storageClass, accessMode, ...rest, trace: [step, modeTrace] };
}

/** The name of a VM's state claim: exact, or the prefix of a generated one. */
export function stateClaimName(vm: string, release: Release): { readonly name: string; readonly generated: boolean } {
  const name = `${STATE_CLAIM_PREFIX}${vm}`;
  return holds('stateClaimLabelled', release) ? { name: `${name}-`, generated: true } : { name, generated: false };
}
