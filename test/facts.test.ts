import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { API_VERSIONS } from '../src/facts/api-versions.js';
import { BEHAVIOURS, type Behaviour } from '../src/facts/behaviours.js';
import { DATA_VOLUME_TTL } from '../src/facts/cdi.js';
import { FEATURE_GATES, UNRELEASED_GATES } from '../src/facts/feature-gates.js';
import { HYPERCONVERGED_EVICTION_STRATEGY, HYPERCONVERGED_STATE_CLASS } from '../src/facts/hyperconverged.js';
import { MIGRATION_BLOCKERS } from '../src/facts/migration-blockers.js';
import { BUNDLED_PREFERENCES, PLAIN_BUNDLED_PREFERENCES } from '../src/facts/preferences.js';
import { PROVISIONER_KEYS } from '../src/facts/provisioner-keys.js';
import {
  HYPERCONVERGED_RELEASES,
  KUBEVIRT_RELEASES,
  OPENSHIFT_VIRTUALIZATION_RELEASES,
} from '../src/facts/releases.js';
import { PROVISIONERS } from '../src/facts/storage-capabilities.js';
import { stageOf } from '../src/kubevirt/feature-gates.js';
import { inForce, KNOWN_RELEASES, readRelease } from '../src/kubevirt/release.js';

const SHARED = join(__dirname, '../../shared/facts');
const shared = (name: string) => JSON.parse(readFileSync(join(SHARED, name), 'utf8'));

const isRelease = (version: string): boolean => 'release' in readRelease(version);

test('every release that a table names is known', () => {
  for (const [gate, history] of Object.entries(FEATURE_GATES)) {
    for (const [from] of history) assert.ok(isRelease(from), `${gate} ${from}`);
  }
  for (const [name, { ranges }] of Object.entries(BEHAVIOURS as Record<string, Behaviour>)) {
    for (const { from, to } of ranges) assert.ok(isRelease(from) && (to === undefined || isRelease(to)), name);
  }
  for (const version of Object.values(HYPERCONVERGED_RELEASES)) assert.ok(isRelease(version), version);
  for (const minor of Object.values(OPENSHIFT_VIRTUALIZATION_RELEASES))
    assert.ok(minor in HYPERCONVERGED_RELEASES, minor);
});

test('histories ascend', () => {
  const order = (version: string): number => {
    const reading = readRelease(version);
    return 'release' in reading ? reading.release.order : -1;
  };
  for (const histories of [FEATURE_GATES, BUNDLED_PREFERENCES]) {
    for (const [name, history] of Object.entries(histories)) {
      const orders = (history as readonly (readonly [string, unknown])[]).map(([from]) => order(from));
      assert.equal(
        orders,
        [...orders].sort((left, right) => left - right),
        name,
      );
    }
  }
});

test('every behaviour and blocker is sourced, and ids are unique', () => {
  for (const [name, { source }] of Object.entries(BEHAVIOURS as Record<string, Behaviour>))
    assert.ok(source.length > 5, name);
  const ids = MIGRATION_BLOCKERS.map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
});

test('every key that parameters choose is in the table of capabilities', () => {
  for (const [provisioner, rows] of Object.entries(PROVISIONER_KEYS)) {
    assert.is(rows.at(-1)?.when.length, 0, `${provisioner} ends with a row for all the rest`);
    for (const { key } of rows) assert.ok(key === undefined || key in PROVISIONERS, String(key));
  }
});

if (existsSync(SHARED)) {
  test('gates stand in the stages that were read from the registries', () => {
    const { gates } = shared('feature-gates.json');
    for (const [gate, stages] of Object.entries<Record<string, string>>(gates)) {
      for (const release of KNOWN_RELEASES) {
        assert.is(stageOf(gate, release), stages[`v${release.minor}`] ?? undefined, `${gate} v${release.minor}`);
      }
    }
    assert.equal(
      Object.keys(FEATURE_GATES).filter((gate) => !(gate in gates)),
      [],
    );
  });

  test('gates that no release has yet are those of the main branch', () => {
    const { lifecycle } = shared('feature-gates.json');
    const unreleased = Object.keys(lifecycle).filter((gate) => lifecycle[gate].introduced === 'HEAD');
    assert.equal([...UNRELEASED_GATES], unreleased.sort());
  });

  test('releases are the tags that were read', () => {
    const { tags } = shared('feature-gates.json');
    for (const [minor, patch] of KUBEVIRT_RELEASES) assert.is(`v${patch}`, tags[`v${minor}`]);
  });

  test('capabilities are those of the table that was read', () => {
    const { provisioners, parameterSelectors } = shared('storage-capabilities.json');
    const short: Record<string, string> = { ReadWriteOnce: 'RWO', ReadWriteMany: 'RWX', ReadOnlyMany: 'ROX' };
    type Row = { capabilities: { accessMode: string; volumeMode: string }[]; minimumSupportedPvcSize?: string };
    for (const [key, row] of Object.entries<Row>(provisioners)) {
      const expected = row.capabilities.map(({ accessMode, volumeMode }) => `${short[accessMode]} ${volumeMode}`);
      assert.equal(PROVISIONERS[key]?.capabilities, expected, key);
      assert.is(PROVISIONERS[key]?.minimumSize, row.minimumSupportedPvcSize, key);
    }
    assert.equal(Object.keys(PROVISIONERS).sort(), Object.keys(provisioners).sort());
    assert.equal(Object.keys(PROVISIONER_KEYS).sort(), Object.keys(parameterSelectors).sort());
  });

  test('bundled preferences set what the bundle of each release sets', () => {
    const { versions } = shared('preferences-with-persistence.json');
    for (const release of KNOWN_RELEASES) {
      const bundle = versions[`v${release.minor}`] ?? {};
      for (const [name, history] of Object.entries(BUNDLED_PREFERENCES)) {
        const spec = inForce(history, release);
        const { needsBackendStorage: _, ...expected } = bundle[name] ?? {};
        const actual = { ...spec?.devices, ...spec?.firmware, ...(spec?.features ?? {}) };
        assert.equal(actual, expected, `${name} v${release.minor}`);
      }
      assert.equal(
        Object.keys(bundle).filter((name) => !(name in BUNDLED_PREFERENCES)),
        [],
      );
    }
    assert.equal(
      PLAIN_BUNDLED_PREFERENCES.filter((name) => name in BUNDLED_PREFERENCES),
      [],
    );
  });

  test('API versions are served as the CRDs of each release say', () => {
    type Kind = { group: string; kind: string; served: Record<string, { from: string; to: string }> };
    const newest = KNOWN_RELEASES.at(-1)?.minor;
    const kinds = (shared('api-types.json').kubevirt.kinds as Kind[]).filter(({ group }) => group in API_VERSIONS);
    assert.ok(kinds.length > 5);
    for (const { group, kind, served } of kinds) {
      const rows = Object.entries(API_VERSIONS[group] ?? {}).map(([version, { from, to }]) => [
        version,
        { from: from.replace(/\.0$/, ''), to: to ?? newest },
      ]);
      assert.equal(Object.fromEntries(rows), served, `${group} ${kind}`);
    }
  });
}

if (existsSync(SHARED)) {
  test('each API version of HyperConverged has the state class and the eviction strategy at one path', () => {
    const { hyperconverged } = shared('api-types.json');
    for (const table of [HYPERCONVERGED_STATE_CLASS, HYPERCONVERGED_EVICTION_STRATEGY]) {
      assert.equal(Object.keys(table).sort(), Object.keys(hyperconverged).sort());
      for (const [version, path] of Object.entries(table)) {
        const fields = Object.keys(hyperconverged[version].fields);
        assert.equal(
          fields.filter((field) => field.split('.').at(-1) === path.at(-1)),
          [path.join('.')],
        );
      }
    }
  });

  test('CDI keeps the field of its collection where it was read', () => {
    const { types } = shared('api-types.json').cdi;
    assert.ok((DATA_VOLUME_TTL.at(-1) as string) in types['v1beta1.CDIConfigSpec'].fields);
  });
}

test.run();
