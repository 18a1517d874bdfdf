/** Samples of fields that programs write in the terms of the API, as `spec` takes them. */

import { isMap, Unknown } from '../../src/value.js';
import type { Sample } from './shapes.js';

/** Fields that decide more than themselves; nothing hangs on any other. */
const MACHINE_ONE = {
  networks: [{ name: 'own', pod: {} }],
  domain: {
    devices: { tpm: { persistent: true }, interfaces: [{ name: 'own', bridge: {} }] },
    firmware: { bootloader: { efi: { persistent: true } } },
  },
};
const MACHINE_TWO = {
  domain: {
    devices: { autoattachPodInterface: false, tpm: { persistent: false } },
    firmware: { uuid: '00000000-0000-4000-8000-000000999999' },
  },
};

/** A token whose reason nobody asks for. */
const ANY_TEXT = 'unknown-value-999999-end';

const vm = (spec: object): object => ({ runStrategy: 'Manual', template: { metadata: {}, spec } });
const VM_ONE = { ...vm(MACHINE_ONE), preference: { name: 'windows.11' } };
const VM_TWO = vm(MACHINE_TWO);
const pool = (spec: object): object => ({ virtualMachineTemplate: { metadata: {}, spec } });

/** By what begins a path, each in two ways. */
const DECIDING: Readonly<Record<string, readonly [object, object]>> = {
  'VirtualMachine.spec': [VM_ONE, VM_TWO],
  'VirtualMachinePool.spec': [pool(VM_ONE), pool(VM_TWO)],
  'DataVolume.spec': [
    { pvc: {}, source: { blank: {} } },
    { storage: {}, sourceRef: { kind: 'DataSource' } },
  ],
  'Preference.spec': [
    { devices: { preferredTPM: { persistent: true } }, firmware: { preferredEfi: { persistent: true } } },
    { devices: { preferredTPM: {} }, firmware: {} },
  ],
  'KubeVirt.spec': [
    // What it is taken for must not be read as a release.
    { imageTag: ANY_TEXT, configuration: { developerConfiguration: { featureGates: [] } } },
    {},
  ],
  'CDI.spec': [{ config: { featureGates: [] } }, {}],
  spec: [{}, {}],
  fields: [{}, {}],
  disk: [{}, {}],
  volume: [{}, {}],
  interface: [{}, {}],
};

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);

/** What decides more, below a path of raw fields. */
export const decidingAt = ([start = '', ...path]: readonly string[]): readonly unknown[] =>
  (DECIDING[start] ?? []).map((sample) => at(sample, path));

/** What a raw field may be that is not known. */
export function rawSamples(path: readonly string[]): readonly Sample[] {
  const deciding = decidingAt(path);
  const isTaken = path.length === 1 || deciding.some(isMap);
  const anything: Sample = (tokens, reason) => {
    if (isTaken) return { [tokens.rest(reason)]: true };
    return deciding.includes(ANY_TEXT) ? tokens.text(reason) : new Unknown(reason);
  };
  const absent: Sample = () => undefined;
  return [
    anything,
    absent,
    ...deciding
      .filter((value) => value !== undefined)
      .map(
        (value): Sample =>
          () =>
            value,
      ),
  ];
}
