/** What CDI knows of a StorageClass's provisioner: the claim property sets it writes into the class's StorageProfile. */

import {
  BINDING_DEFAULT,
  NO_PROVISIONER,
  NODE_BOUND_PROVISIONERS,
  NODE_LOCAL_PROVISIONERS,
  type ParameterTest,
  PROVISIONER_KEYS,
  SHARES_ON_CONDITION,
} from '../facts/provisioner-keys.js';
import { type Capability, PROVISIONERS } from '../facts/storage-capabilities.js';
import { get, isUnknown, type Maybe, text, Unknown } from '../value.js';
import type { ClaimPropertySet } from './backend-storage.js';
import { isSince, nextMinor } from './release.js';

const ACCESS_MODES = { RWO: 'ReadWriteOnce', RWX: 'ReadWriteMany', ROX: 'ReadOnlyMany' } as const;

function asSet(capability: Capability): ClaimPropertySet {
  const [mode, volumeMode] = capability.split(' ');
  return { accessModes: [ACCESS_MODES[mode as keyof typeof ACCESS_MODES]], volumeMode };
}

/** The words of a list written with any of the separators. */
const words = (value: string, separators: RegExp): string[] => value.split(separators).map((word) => word.trim());

function passes(test: ParameterTest, value: string | undefined): boolean {
  switch (test.is) {
    case 'present':
      return value !== undefined;
    case 'filled':
      return value !== undefined && value !== '';
    case 'absent':
      return value === undefined;
    case 'one of':
      return test.values.includes((test.ignoreCase ? value?.toLowerCase() : value) ?? '');
    case 'starts with':
      return value?.startsWith(test.text) ?? false;
    case 'contains':
      return value?.toLowerCase().includes(test.text) ?? false;
    case 'lists all':
      return test.values.every((wanted) => words(value ?? '', test.separators).includes(wanted));
  }
}

/** The key of CDI's table for a class: undefined when the table has none for it, unknown when a parameter is unknown. */
function keyOf(storageClass: unknown): Maybe<string | undefined> {
  const provisioner = text(storageClass, 'provisioner');
  if (provisioner === undefined || isUnknown(provisioner)) return provisioner;
  const rows = Object.hasOwn(PROVISIONER_KEYS, provisioner) ? PROVISIONER_KEYS[provisioner] : undefined;
  for (const row of rows ?? []) {
    const values = row.when.map(({ parameter }) => get(storageClass, 'parameters', parameter));
    const unknown = values.find(isUnknown);
    if (unknown) return unknown;
    const met = row.when.every((test, index) =>
      passes(test, typeof values[index] === 'string' ? values[index] : undefined),
    );
    if (met) return row.key;
  }
  return rows ? undefined : provisioner;
}

/** What the provisioner of a StorageClass can do by CDI's table; undefined when the table does not know the class. */
export function providedCapabilities(storageClass: unknown): Maybe<readonly ClaimPropertySet[] | undefined> {
  const key = keyOf(storageClass);
  if (key === undefined || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.capabilities.map(asSet) : undefined;
}

/** The smallest claim that the provisioner of a class grants by CDI's table; undefined where the table names none. */
export function providedMinimum(storageClass: unknown): Maybe<string | undefined> {
  const key = keyOf(storageClass);
  if (key === undefined || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.minimumSize : undefined;
}

/** The row of a key as a release of CDI had it: before it knew the key, that of the provisioner, if it knew that. */
function capabilitiesIn(key: string, provisioner: string, cdi: string): readonly Capability[] {
  const row = Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key] : undefined;
  if (row?.since !== undefined && isSince(cdi, row.since) === false)
    return key === provisioner ? [] : capabilitiesIn(provisioner, provisioner, cdi);
  // Histories ascend: the first that the release is not after holds.
  const earlier = row?.earlier?.find(({ until }) => isSince(cdi, nextMinor(until)) === false);
  return (earlier ?? row)?.capabilities ?? [];
}

/** The claim property sets CDI gives a StorageClass: none for a provisioner it does not know. The newest CDI unless told. */
export function claimPropertySetsOf(storageClass: unknown, cdi?: string): Maybe<readonly ClaimPropertySet[]> {
  if (get(storageClass, 'provisioner') === NO_PROVISIONER) {
    return new Unknown('CDI derives the StorageProfile from the PersistentVolumes of the class');
  }
  if (cdi === undefined) return providedCapabilities(storageClass) ?? [];
  const key = keyOf(storageClass);
  if (key === undefined || isUnknown(key)) return key ?? [];
  return capabilitiesIn(key, String(get(storageClass, 'provisioner')), cdi).map(asSet);
}

/** Whether a class gives ReadWriteMany file systems: unknown for a provisioner of which nothing is known. */
export function grantsSharedFilesystem(storageClass: unknown): Maybe<boolean> {
  const provisioner = text(storageClass, 'provisioner');
  if (typeof provisioner === 'string' && NODE_LOCAL_PROVISIONERS.includes(provisioner)) return false;
  const capabilities = providedCapabilities(storageClass);
  if (isUnknown(capabilities)) return capabilities;
  if (capabilities === undefined) return new Unknown('the provisioner is not known');
  const granted = capabilities.some(
    (set) => set.volumeMode === 'Filesystem' && set.accessModes?.includes('ReadWriteMany'),
  );
  const condition =
    typeof provisioner === 'string' && Object.hasOwn(SHARES_ON_CONDITION, provisioner)
      ? SHARES_ON_CONDITION[provisioner]
      : undefined;
  return granted || condition === undefined ? granted : new Unknown(condition);
}

/** What becomes of a claim of a class whose volumes are bound to a node; undefined where they are not, or it is unknown. */
export function nodeBinding(storageClass: unknown): 'refused' | 'picked' | undefined {
  const provisioner = text(storageClass, 'provisioner');
  if (typeof provisioner !== 'string' || !Object.hasOwn(NODE_BOUND_PROVISIONERS, provisioner)) return undefined;
  const capabilities = providedCapabilities(storageClass);
  if (isUnknown(capabilities)) return undefined;
  // With overlayCSI the hostpath provisioner lays its directories on shared storage.
  const shared = capabilities?.some(({ accessModes }) => accessModes?.includes('ReadWriteMany'));
  return shared ? undefined : NODE_BOUND_PROVISIONERS[provisioner];
}

/** Whether claims of a class are bound at once, before any pod that uses them has a node. */
export function bindsAtOnce(storageClass: unknown): Maybe<boolean> {
  const mode = get(storageClass, 'volumeBindingMode') ?? BINDING_DEFAULT;
  return isUnknown(mode) ? mode : mode === BINDING_DEFAULT;
}
