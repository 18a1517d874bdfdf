/**
 * Verdicts of KubeVirt's and CDI's own functions. A sample stands in test/fixtures/vectors; where the whole set lies beside
 * the checkout, all of it is compared.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintObjects, type MachinePlan, planObjects, Unknown } from '../src/index.js';
import { claimPropertySetsOf } from '../src/kubevirt/storage-capabilities.js';

const SAMPLE = join(__dirname, 'fixtures/vectors');
const SHARED = join(__dirname, '../../shared');

// biome-ignore lint/suspicious/noExplicitAny: the shape of each set is described beside it
type Case = any;

function lines(folder: string, name: string): Case[] {
  const text = readFileSync(join(folder, `${name}.jsonl`), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line));
}

const kubevirt = (configuration: unknown) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'KubeVirt',
  metadata: { name: 'kubevirt', namespace: 'kubevirt' },
  spec: { configuration },
});

function planOne(objects: unknown[], release: string): MachinePlan {
  const [machine, ...others] = planObjects(objects, { kubevirt: release }).machines;
  assert.ok(machine && others.length === 0, 'one machine is planned');
  return machine as MachinePlan;
}

/** Runs `check` for each release of each case; false, or a text, is a difference. Returns how many were compared. */
function compare(cases: Case[], check: (one: Case, expected: Case, release: string) => string): number {
  const differences: string[] = [];
  let count = 0;
  for (const one of cases) {
    for (const expected of one.expect) {
      for (const release of expected.kubevirt) {
        count++;
        const difference = check(one, expected, release);
        if (difference !== '') differences.push(`${one.id} v${release}: ${difference}`);
      }
    }
  }
  assert.equal(differences.slice(0, 10), [], `${differences.length} of ${count} differ`);
  return count;
}

const say = (what: string, actual: unknown, expected: unknown): string =>
  JSON.stringify(actual) === JSON.stringify(expected)
    ? ''
    : `${what} ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;

function compareState({ state, missingGates }: MachinePlan, expected: Case): string {
  const claim = expected.needed
    ? say(
        'claim',
        [!!state.error, state.storageClass, state.accessMode, state.error ? undefined : state.volumeMode],
        [!!expected.error, expected.storageClass, expected.accessMode, expected.volumeMode],
      )
    : '';
  return say('needed', state.needed, expected.needed) || claim || say('gates', missingGates, expected.missingGates);
}

/** The rules that stand for a refusal by KubeVirt's admission, with the words of its message. */
const REFUSALS = {
  'guest/secure-boot-without-smm': /SecureBoot requires SMM/,
  'guest/bios-and-efi': /bios.*efi|efi.*bios/i,
  'guest/confidential-state': /(?:SEV|SNP|TDX) (?:requires OVMF|does not work along with)/,
} as const;

function compareRefusals(objects: unknown[], expected: Case, release: string): string {
  const { findings } = lintObjects(objects, { kubevirt: release });
  // Where the gate of confidential guests is missing, admission looks no further.
  const gated = expected.rejected.some(({ message }: { message: string }) => /WorkloadEncryption/.test(message));
  const looked = Object.keys(REFUSALS).filter((id) => !gated || id !== 'guest/confidential-state');
  const found = looked.map((id) => findings.some(({ rule }) => rule === id));
  const refused = looked.map((id) =>
    expected.rejected.some(({ message }: { message: string }) => REFUSALS[id as keyof typeof REFUSALS].test(message)),
  );
  return say('refused', found, refused);
}

const CHECKS: Record<string, { atLeast: number; check: (one: Case, expected: Case, release: string) => string }> = {
  'kubevirt-verdicts': {
    atLeast: 1500,
    check: (one, expected, release) => {
      const objects = [kubevirt(one.config), ...one.storageClasses, ...one.storageProfiles, one.vm];
      return compareState(planOne(objects, release), expected) || compareRefusals(objects, expected, release);
    },
  },
  'preference-verdicts': {
    atLeast: 350,
    check: (one, expected, release) => {
      const preference = {
        apiVersion: 'instancetype.kubevirt.io/v1beta1',
        kind: 'VirtualMachineClusterPreference',
        metadata: { name: one.vm.spec.preference.name },
        spec: one.preference,
      };
      const objects = [kubevirt(one.config), preference, one.vm];
      const { state, missingGates } = planOne(objects, release);
      return (
        say('needed', state.needed, expected.needed) ||
        say('gates', missingGates, expected.missingGates) ||
        compareRefusals(objects, expected, release)
      );
    },
  },
  'migration-verdicts': {
    atLeast: 350,
    check: (one, expected, release) => {
      const { liveMigration } = planOne(one.objects, release);
      return say(`possible (${liveMigration.why.join('; ')})`, liveMigration.possible, expected.migratable);
    },
  },
};

function compareProfiles(cases: Case[]): void {
  for (const { provisioner, parameters, claimPropertySets } of cases) {
    const storageClass = { provisioner, ...(parameters ? { parameters } : {}) };
    const label = `${provisioner} ${JSON.stringify(parameters ?? {})}`;
    assert.equal(claimPropertySetsOf(storageClass), claimPropertySets ?? [], label);
  }
}

for (const [name, { atLeast, check }] of Object.entries(CHECKS)) {
  test(`${name}: the sample agrees`, () => {
    assert.ok(compare(lines(SAMPLE, name), check) >= atLeast, 'the sample is as large as it was');
  });
}

test('storage-profiles: the sample agrees', () => compareProfiles(lines(SAMPLE, 'storage-profiles')));

const ACCESS_MODE_CASES = join(SHARED, 'facts/access-mode-by-version.json');

if (existsSync(join(SHARED, 'vectors'))) {
  for (const [name, { check }] of Object.entries(CHECKS)) {
    test(`${name}: the whole set agrees`, () => void compare(lines(join(SHARED, 'vectors'), name), check));
  }

  test('storage-profiles: the whole set agrees', () =>
    compareProfiles(lines(join(SHARED, 'vectors'), 'storage-profiles')));

  test('every case of access-mode-by-version agrees', () => {
    const { cases } = JSON.parse(readFileSync(ACCESS_MODE_CASES, 'utf8'));
    assert.is(cases.length, 343);
    for (const one of cases) compareAccessMode(one);
  });
}

/** HEAD is judged as the newest release; with several defaults the pick is random, and only what all agree on is known. */
function compareAccessMode({
  id,
  kubevirtVersion,
  vmStateStorageClass,
  storageClasses,
  storageProfiles,
  expected,
}: Case): void {
  const vm = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm' },
    spec: { template: { spec: { domain: { devices: { tpm: { persistent: true } } } } } },
  };
  const objects = [
    kubevirt({ vmStateStorageClass }),
    vm,
    ...storageClasses.map((metadata: unknown) => ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata })),
    ...storageProfiles.map(({ name, claimPropertySets }: Case) => ({
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'StorageProfile',
      metadata: { name },
      status: { claimPropertySets },
    })),
  ];
  const { state } = planOne(objects, kubevirtVersion === 'HEAD' ? '1.9' : kubevirtVersion);
  if (expected.storageClassOneOf) {
    assert.instance(state.storageClass, Unknown, id);
    assert.equal(state.storageClassCandidates, expected.storageClassOneOf, id);
    if (expected.accessMode) assert.is(state.accessMode, expected.accessMode, id);
    else assert.instance(state.accessMode, Unknown, id);
    return;
  }
  const { storageClass, accessMode, volumeMode } = expected;
  assert.is(!!state.error, !!expected.error, id);
  assert.equal(
    [state.storageClass, state.accessMode, state.error ? undefined : state.volumeMode],
    [storageClass, accessMode, volumeMode],
    id,
  );
}

test.run();
