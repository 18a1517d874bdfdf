/** The KubeVirt construct adds exactly the gates that the linter misses without them. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { missingGates, readYaml } from '../../src/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { findingsIn, made, outcomeOf, yamlOf } from './law.js';
import { type Combination, PLAIN, textOf, VARIATIONS } from './law-table.js';

type Fields = Record<string, unknown>;

interface KubeVirtManifest {
  readonly kind: string;
  readonly spec: { configuration?: { developerConfiguration?: { featureGates?: readonly string[] } } };
}

const isKubeVirt = (manifest: unknown): manifest is KubeVirtManifest => (manifest as Fields).kind === 'KubeVirt';
const gatesOf = (manifests: readonly unknown[]): readonly string[] =>
  manifests.find(isKubeVirt)?.spec.configuration?.developerConfiguration?.featureGates ?? [];

/** The same manifests with another list of gates. */
const withGates = (manifests: readonly unknown[], featureGates: readonly string[]): unknown[] =>
  manifests.map((manifest) => {
    if (!isKubeVirt(manifest)) return manifest;
    const { configuration = {} } = manifest.spec;
    const developerConfiguration = { ...configuration.developerConfiguration, featureGates };
    return { ...manifest, spec: { ...manifest.spec, configuration: { ...configuration, developerConfiguration } } };
  });

/** The gates that the linter misses, as its messages name them. */
const missed = (manifests: readonly unknown[], release: string): string[] =>
  findingsIn(yamlOf(manifests), release)
    .filter(({ rule }) => rule === 'gates/missing')
    .map(({ message }) => /feature gate "?(\w+)/.exec(message)?.[1] ?? '');

/** Plain apps with one other choice among what may need a gate; they list none themselves. */
const APPS: readonly Combination[] = VARIATIONS.slice(0, VARIATIONS.length / 2).filter((combination) =>
  ['rest', 'disks', 'state', 'windows', 'runStrategy', 'networks', 'more'].some(
    (name) => combination[name] !== PLAIN[name],
  ),
);

const added = new Set<string>();

for (const { minor } of KNOWN_RELEASES) {
  test(`KubeVirt ${minor}: without any gate that was added one is missing, and none is idle or old`, () => {
    for (const combination of APPS) {
      const outcome = outcomeOf(() => made(combination, minor));
      if (!('yaml' in outcome)) continue;
      const manifests = readYaml(outcome.yaml).values;
      const gates = gatesOf(manifests);
      assert.equal(gates, [...gates].sort(), textOf(combination));
      const found = findingsIn(outcome.yaml, minor).filter(({ rule }) => rule.startsWith('gates/'));
      assert.equal(found, [], textOf(combination));
      for (const gate of gates) {
        added.add(gate);
        const rest = withGates(
          manifests,
          gates.filter((one) => one !== gate),
        );
        assert.equal(missed(rest, minor), [gate], textOf(combination));
      }
    }
  });
}

test('gates of many kinds are added', () => {
  const expected = [
    'VMPersistentState',
    'GPU',
    'HostDevices',
    'HostDisk',
    'NUMA',
    'PanicDevices',
    'PersistentReservation',
  ];
  for (const gate of [...expected, 'VSOCK', 'VideoConfig', 'WorkloadEncryptionSEV', 'DeclarativeHotplugVolumes'])
    assert.ok(added.has(gate), `${gate}: ${[...added]}`);
});

test('gates that are given stay, each once, whatever is added', () => {
  const [plain] = VARIATIONS as [Combination];
  const combination = { ...plain, state: 'persistent', rest: 'vsock', disks: 'host disk', gates: 'raw' };
  const outcome = outcomeOf(() =>
    made(combination, '1.5', (parts) => ({
      ...parts,
      kubevirt: { ...parts.kubevirt, featureGates: ['Snapshot', 'VSOCK'] },
    })),
  );
  if (!('yaml' in outcome)) throw new Error(JSON.stringify(outcome));
  const manifests = readYaml(outcome.yaml).values;
  assert.equal([...gatesOf(manifests)].sort(), ['HostDisk', 'Snapshot', 'VMPersistentState', 'VSOCK']);
  assert.equal(missingGates(manifests, { kubevirt: '1.5', complete: false }), []);
});

test.run();
