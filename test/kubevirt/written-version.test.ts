/** The API version written for each release is the newest that the table of the API says is served. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { apiProducts } from '../../src/api-table.js';
import { API_VERSIONS, WRITTEN_KINDS, type WrittenKind } from '../../src/facts/api-versions.js';
import { HYPERCONVERGED_RELEASES } from '../../src/facts/releases.js';
import type { ApiKind, Life, ProductApi, ProductName } from '../../src/kubevirt/api-types.js';
import { KNOWN_RELEASES, type Release, readRelease } from '../../src/kubevirt/release.js';
import { servedVersions, writtenVersion } from '../../src/kubevirt/written-version.js';

/** How Kubernetes orders API versions: stable after beta after alpha, then by number. */
function priority(version: string): number {
  const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  assert.ok(major, version);
  return ['alpha', 'beta', undefined].indexOf(stage) * 10_000 + Number(major) * 100 + Number(minor ?? 0);
}

/** The release of a product that is used with a KubeVirt release: its newest, where no other is known. */
const PRODUCT_RELEASE: Readonly<Record<ProductName, (release: Release, api: ProductApi) => string | undefined>> = {
  kubevirt: ({ minor }) => minor,
  cdi: (_, { releases }) => releases.at(-1),
  hyperconverged: ({ minor }, { releases }) =>
    releases.find((own) => HYPERCONVERGED_RELEASES[own]?.startsWith(`${minor}.`)) ?? releases.at(-1),
};

function newestServed(api: ProductApi, { group, served }: ApiKind, release: Release): string | undefined {
  const at = api.releases.indexOf(PRODUCT_RELEASE[api.name](release, api) ?? '');
  assert.ok(at >= 0, `${api.name} with ${release.label}`);
  const [newest] = Object.entries(served)
    .filter(([, life]: [string, Life]) => api.during(life, { first: at, last: at }))
    .sort(([left], [right]) => priority(right) - priority(left));
  return newest && `${group}/${newest[0]}`;
}

const writtenOrNone = (kind: WrittenKind, release: Release): string | undefined => {
  try {
    return writtenVersion(kind, release);
  } catch {
    return undefined;
  }
};

const isWritten = (kind: string): kind is WrittenKind => Object.hasOwn(WRITTEN_KINDS, kind);

/** Kinds that the table of the API does not have. */
const BESIDE_THE_TABLE: readonly string[] = ['StorageProfile'];

test('for each kind and release, the newest API version served is written', () => {
  const proven = new Set<string>();
  for (const api of apiProducts()) {
    for (const row of api.kinds) {
      const { kind } = row;
      if (!isWritten(kind)) continue;
      for (const release of KNOWN_RELEASES)
        assert.is(writtenOrNone(kind, release), newestServed(api, row, release), `${kind} in ${release.label}`);
      proven.add(kind);
    }
  }
  assert.equal([...proven, ...BESIDE_THE_TABLE].sort(), Object.keys(WRITTEN_KINDS).sort());
});

test('API versions stand oldest first', () => {
  for (const versions of Object.values(API_VERSIONS)) {
    const names = Object.keys(versions);
    assert.equal(
      names,
      [...names].sort((left, right) => priority(left) - priority(right)),
    );
  }
});

test('the version written changes with the release', () => {
  const written = (kind: WrittenKind, version: string): string => {
    const reading = readRelease(version);
    assert.ok('release' in reading, version);
    return writtenVersion(kind, (reading as { readonly release: Release }).release);
  };
  assert.is(written('VirtualMachineSnapshot', '1.2.2'), 'snapshot.kubevirt.io/v1alpha1');
  assert.is(written('VirtualMachineRestore', '1.3.0'), 'snapshot.kubevirt.io/v1beta1');
  assert.is(written('VirtualMachineExport', '1.9.0'), 'export.kubevirt.io/v1');
  assert.is(written('VirtualMachinePool', '1.7'), 'pool.kubevirt.io/v1beta1');
  assert.throws(() => written('VirtualMachineBackup', '1.7'), 'KubeVirt v1.7.4 does not serve VirtualMachineBackup');
});

test('the versions that a release serves are told oldest first', () => {
  const served = (minor: string): readonly string[] =>
    servedVersions('HyperConverged', KNOWN_RELEASES.find((release) => release.minor === minor) as Release);
  assert.equal(served('1.7'), ['v1beta1']);
  assert.equal(served('1.8'), ['v1beta1', 'v1']);
});

test.run();
