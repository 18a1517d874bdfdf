/** Samples of fields that programs write in the terms of the API, as the prop `spec` takes them. */

import { CLAIM_WEBHOOK_GATE } from '../../src/facts/claim-size.js';
import { FEATURE_GATES } from '../../src/facts/feature-gates.js';
import { isMap } from '../../src/value.js';
import { Windows } from '../windows.js';
import type { Sample } from './shapes.js';

/** A token whose reason nobody asks for. */
const ANY_TEXT = 'unknown-value-999999-end';

const ANY_MORE = 'unknown-more-999999-end';

/** Gates that are listed are not added; those that are disabled neither. */
export const GATES = [...Object.keys(FEATURE_GATES), CLAIM_WEBHOOK_GATE];
const LISTED = { featureGates: [ANY_MORE, ...GATES] };

/** A value at a path, in as many maps. */
const placed = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight((inner: unknown, key) => ({ [key]: inner }), value);

/** Fields of the spec of a VM that decide more than themselves; nothing hangs on any other. */
const OF_MACHINES: readonly (readonly [path: string, value: unknown])[] = [
  ['runStrategy', 'Manual'],
  ['preference', { name: Windows.WINDOWS_11.preference }],
  ['template.spec.networks', [{ name: 'own', pod: {} }]],
  ['template.spec.domain.devices.interfaces', [{ name: 'own', bridge: {} }]],
  ['template.spec.domain.devices.autoattachPodInterface', false],
  ['template.spec.domain.devices.tpm', { persistent: true }],
  ['template.spec.domain.devices.tpm', { persistent: false }],
  ['template.spec.domain.firmware.bootloader.efi', { persistent: true }],
  ['template.spec.domain.firmware.uuid', '00000000-0000-4000-8000-000000999999'],
];

const POOL = 'virtualMachineTemplate.spec';

/** By what begins a path: fields that decide more. */
const DECIDING: Readonly<Record<string, readonly unknown[]>> = {
  'VirtualMachine.spec': OF_MACHINES.map(([path, value]) => placed(path, value)),
  'VirtualMachinePool.spec': OF_MACHINES.map(([path, value]) => placed(`${POOL}.${path}`, value)),
  'Preference.spec': [
    placed('devices.preferredTPM', { persistent: true }),
    placed('devices.preferredTPM', {}),
    placed('firmware.preferredEfi', { persistent: true }),
  ],
  'DataVolume.spec': [{ pvc: {} }, { storage: {} }, { source: { blank: {} } }, { sourceRef: { kind: 'DataSource' } }],
  'KubeVirt.spec': [
    // What it is taken for must not be read as a release.
    { imageTag: ANY_TEXT },
    placed('configuration.developerConfiguration', LISTED),
  ],
  'CDI.spec': [{ config: LISTED }],
};

const MACHINE_MAPS = { template: { metadata: {}, spec: {} } };

/** Maps that constructs take apart, so that what may stand in them must be told of each. */
const TAKEN: Readonly<Record<string, unknown>> = {
  'VirtualMachine.spec': MACHINE_MAPS,
  'VirtualMachinePool.spec': { virtualMachineTemplate: { metadata: {}, spec: MACHINE_MAPS } },
};

/** Such maps, each with a key that says that it may hold more. */
function openedMaps(maps: unknown, rest: () => string): Record<string, unknown> {
  const inner = isMap(maps) ? Object.entries(maps) : [];
  return { ...Object.fromEntries(inner.map(([key, map]) => [key, openedMaps(map, rest)])), [rest()]: true };
}

/** What may stand in a map of raw fields that may hold more. */
export const openedAt = ([start = '', ...path]: readonly string[], rest: () => string): Record<string, unknown> =>
  openedMaps(at(TAKEN[start], path), rest);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);

/** What decides more, below a path of raw fields. */
export const decidingAt = ([start = '', ...path]: readonly string[]): readonly unknown[] =>
  (DECIDING[start] ?? []).map((sample) => at(sample, path)).filter((value) => value !== undefined);

/** What a raw field may be that is not known. */
export function rawSamples(path: readonly string[]): readonly Sample[] {
  const deciding = decidingAt(path);
  const isTaken = path.length === 1 || deciding.some(isMap);
  const anything: Sample = (mint) => {
    if (isTaken) return openedAt(path, () => mint.rest());
    return deciding.includes(ANY_TEXT) ? mint.text() : mint.unknown();
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
