/** Applies JSON patches to what an object writes. What cannot be applied here leaves nothing known. */

import { pointerKeys } from '../../json-pointer.js';
import { copyOf } from './copies.js';
import type { PatchOperation } from './pure-classes.js';
import { Dict, List, type Slot, type Value } from './values.js';

/** The parent of what a pointer means, and the last key. */
function target(root: Dict, pointer: string): { parent: Value; key: string } | undefined {
  const parts = pointerKeys(pointer);
  const key = parts.pop();
  let parent: Value = root;
  for (const part of parts) {
    if (parent instanceof Dict) parent = parent.entries.get(part)?.value;
    else if (parent instanceof List) parent = parent.items[Number(part)]?.value;
    else return undefined;
  }
  return key === undefined ? undefined : { parent, key };
}

function applyToDict(dict: Dict, key: string, op: string, slot: Slot): boolean {
  if (op === 'add' || op === 'replace') dict.entries.set(key, slot);
  else if (op === 'remove') dict.entries.delete(key);
  return op !== 'move' && op !== 'copy';
}

function applyToList(list: List, key: string, op: string, slot: Slot): boolean {
  const index = key === '-' ? list.items.length : Number(key);
  if (list.open !== undefined || !Number.isInteger(index)) return false;
  if (op === 'add') list.items.splice(index, 0, slot);
  else if (op === 'replace') list.items[index] = slot;
  else if (op === 'remove') list.items.splice(index, 1);
  return op !== 'move' && op !== 'copy';
}

/** A copy of an object with patches applied; undefined where one of them cannot be followed. */
export function patched(root: Dict, operations: readonly PatchOperation[]): Dict | undefined {
  if (operations.length === 0) return root;
  const copy = copyOf(root) as Dict;
  for (const { op, path, value } of operations) {
    const found = typeof path.value === 'string' ? target(copy, path.value) : undefined;
    const slot = { ...value, value: copyOf(value.value), use: value.from };
    if (!found) return undefined;
    const { parent, key } = found;
    const done =
      parent instanceof Dict
        ? applyToDict(parent, key, op, slot)
        : parent instanceof List && applyToList(parent, key, op, slot);
    if (!done) return undefined;
  }
  return copy;
}
