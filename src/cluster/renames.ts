/** Which VM that is gone is which new one under another name or in another namespace. */

import type { KubeObject } from '../kube-object.js';
import { get, isMap, items, type PlainMap, text } from '../value.js';
import type { Change } from './change.js';
import type { Machine } from './machine.js';
import type { Pair } from './pairs.js';

/** What tells that two VMs are one. */
export type Evidence = 'firmware.uuid' | 'its disks' | 'its content in the same file';

export interface Rename extends Pair<Machine> {
  readonly evidence: Evidence;
}

/** A key under which a VM is known again; undefined when it has none. */
type KeyOf = (machine: Machine) => string | undefined;

const uuidOf: KeyOf = ({ own }) => {
  const uuid = text(own, 'domain', 'firmware', 'uuid');
  return typeof uuid === 'string' && uuid !== '' ? uuid.toLowerCase() : undefined;
};

/** The claims and DataVolumes that a VM stands on, which keep their names when it is renamed. */
const disksOf: KeyOf = ({ own }) => {
  const claims = items(own, 'volumes').flatMap((volume) => {
    const name = text(volume, 'persistentVolumeClaim', 'claimName') ?? text(volume, 'dataVolume', 'name');
    return typeof name === 'string' ? [name] : [];
  });
  return claims.length > 0 ? claims.sort().join('\0') : undefined;
};

/** The pairs that a key tells without doubt. */
function* byKey(
  gone: readonly Machine[],
  added: readonly Machine[],
  keyOf: KeyOf,
  keyBefore = keyOf,
): Generator<Pair<Machine>> {
  const only = (machines: readonly Machine[], own: KeyOf, key: string): Machine | undefined => {
    const [first, other] = machines.filter((machine) => own(machine) === key);
    return other === undefined ? first : undefined;
  };
  for (const key of new Set(gone.map(keyBefore))) {
    const before = key === undefined ? undefined : only(gone, keyBefore, key);
    const after = key === undefined ? undefined : only(added, keyOf, key);
    if (before && after) yield { before, after };
  }
}

/** A VM's name where it stands as a word. */
const asWord = (name: string): RegExp =>
  new RegExp(`(?<![A-Za-z0-9])${name.replace(/[^A-Za-z0-9]/g, '\\$&')}(?![A-Za-z0-9])`, 'g');

/** Every value of a spec by its path, with the VM's own name taken out of it. */
function leaves(value: unknown, name: RegExp, at = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) leaves(item, name, `${at}/${index}`, found);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) leaves(item, name, `${at}/${key}`, found);
  else found.add(`${at}=${String(value).replace(name, '*')}`);
  return found;
}

const specOf = ({ value }: KubeObject): PlainMap => (isMap(get(value, 'spec')) ? (value.spec as PlainMap) : {});

const ALIKE = 0.8;

/** Whether nearly all of two VMs is the same. */
function areAlike(before: Machine, after: Machine): boolean {
  const left = leaves(specOf(before.object), asWord(before.object.name));
  const right = leaves(specOf(after.object), asWord(after.object.name));
  const shared = [...left].filter((leaf) => right.has(leaf)).length;
  return shared / Math.max(left.size, right.size, 1) >= ALIKE;
}

/** The only VM that went from a file, and the only one that came to it. */
function* byFile({ fileOf }: Change, gone: readonly Machine[], added: readonly Machine[]): Generator<Pair<Machine>> {
  const now: KeyOf = ({ object }) => object.document?.file ?? '';
  const was: KeyOf = ({ object }) => fileOf(object);
  for (const { before, after } of byKey(gone, added, now, was)) if (areAlike(before, after)) yield { before, after };
}

/** The VMs of a change that go on under another name or in another namespace, by what tells it best. */
export function renames(change: Change): Rename[] {
  const { gone, added } = change;
  const found: Rename[] = [];
  const left = (machines: readonly Machine[], side: keyof Pair<Machine>): Machine[] =>
    machines.filter((machine) => !found.some((rename) => rename[side] === machine));
  const take = (pairs: Iterable<Pair<Machine>>, evidence: Evidence): void => {
    for (const pair of pairs) found.push({ ...pair, evidence });
  };
  take([...byKey(gone, added, uuidOf)], 'firmware.uuid');
  take([...byKey(left(gone, 'before'), left(added, 'after'), disksOf)], 'its disks');
  take([...byFile(change, left(gone, 'before'), left(added, 'after'))], 'its content in the same file');
  return found;
}
