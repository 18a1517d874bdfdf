/** Tells whether a machine's guest is Windows. */

import { DRIVER_IMAGE, OS_KEYS, OS_LABEL_PREFIX, WINDOWS_NAME, WINDOWS_SYSTEM } from '../facts/windows.js';
import { get, isMap, isUnknown, items, map, text } from '../value.js';
import type { Machine } from './machine.js';

const HYPERV = ['domain', 'features', 'hyperv'] as const;
const HYPERV_PASSTHROUGH = ['domain', 'features', 'hypervPassthrough'] as const;

function fromMetadata(root: unknown): string | undefined {
  for (const where of ['annotations', 'labels']) {
    const entries = map(root, where);
    if (!isMap(entries)) continue;
    for (const key of OS_KEYS) {
      const value = entries[key];
      if (typeof value === 'string' && WINDOWS_SYSTEM.test(value)) return `${key}: ${value}`;
    }
    const label = Object.keys(entries).find(
      (key) => key.startsWith(OS_LABEL_PREFIX) && WINDOWS_SYSTEM.test(key.slice(OS_LABEL_PREFIX.length)),
    );
    if (label !== undefined) return `the label ${label}`;
  }
  return undefined;
}

function fromSpec(spec: unknown): string | undefined {
  if (isMap(get(spec, ...HYPERV))) return 'Hyper-V enlightenments';
  if (isMap(get(spec, ...HYPERV_PASSTHROUGH))) return 'Hyper-V passthrough';
  for (const volume of items(spec, 'volumes')) {
    if (isMap(get(volume, 'sysprep'))) return 'a sysprep volume';
    const image = text(volume, 'containerDisk', 'image');
    if (typeof image === 'string' && DRIVER_IMAGE.test(image)) return `the driver disk ${image}`;
  }
  return undefined;
}

/** Why a machine's guest is taken for Windows, as a noun; undefined when nothing tells so. */
export function windowsEvidence(machine: Machine): string | undefined {
  const preference = text(machine.vmSpec, 'preference', 'name');
  if (typeof preference === 'string' && !isUnknown(preference) && WINDOWS_SYSTEM.test(preference))
    return `the preference ${preference}`;
  const { object, metadata, spec } = machine;
  const name = WINDOWS_NAME.test(object.name) ? `its name ${object.name}` : undefined;
  return fromMetadata(metadata) ?? fromMetadata(object.value.metadata) ?? fromSpec(spec) ?? name;
}
