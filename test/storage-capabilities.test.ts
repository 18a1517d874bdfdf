/** Every row of CDI's table behind the rules of state/: what the claim asks for, and what is said of it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type ParameterTest, PROVISIONER_KEYS, type ProvisionerKey } from '../src/facts/provisioner-keys.js';
import { lintObjects, planObjects } from '../src/index.js';
import { claimPropertySetsOf } from '../src/kubevirt/storage-capabilities.js';

/** A row of facts/storage-capabilities.json: `named` and `default` are the access modes that KubeVirt asks for from v1.3. */
interface Row {
  readonly key: string;
  readonly capabilities: readonly string[];
  readonly named: 'RWO' | 'RWX';
  readonly default: 'RWO' | 'RWX';
  readonly minimum?: string;
  readonly since?: string;
  readonly earlier?: readonly { readonly until: string; readonly capabilities: readonly string[] }[];
}

const ROWS = readFileSync(join(__dirname, 'fixtures/storage-capabilities.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const row = (key: string): Row => ROWS.find((one) => one.key === key) as Row;

interface StorageClass {
  readonly provisioner: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A value that passes the test of a parameter; undefined to leave the parameter out. */
function passing(wanted: ParameterTest): string | undefined {
  if (wanted.is === 'absent') return undefined;
  if (wanted.is === 'one of') return wanted.values[0];
  if (wanted.is === 'lists all') return wanted.values.join(',');
  return wanted.is === 'starts with' || wanted.is === 'contains' ? `${wanted.text}4` : 'x';
}

function classFor(provisioner: string, { key, when }: ProvisionerKey): StorageClass {
  // What is not recognised has a value that no rule takes: to leave the parameter out may mean another.
  const tests = key === undefined ? (PROVISIONER_KEYS[provisioner] ?? []).flatMap((rule) => rule.when) : when;
  const values = tests.map((wanted) => [wanted.parameter, key === undefined ? 'other' : passing(wanted)]);
  return { provisioner, parameters: Object.fromEntries(values.filter(([, value]) => value !== undefined)) };
}

/** Every key, by a class that CDI takes it for; a key that parameters choose comes once for each rule that does. */
const CASES: readonly { readonly key: string | undefined; readonly storageClass: StorageClass }[] = [
  ...ROWS.filter(
    ({ key }) =>
      !Object.values(PROVISIONER_KEYS)
        .flat()
        .some((rule) => rule.key === key),
  ).map(({ key }) => ({
    key,
    storageClass: { provisioner: key, parameters: {} },
  })),
  ...Object.entries(PROVISIONER_KEYS).flatMap(([provisioner, rules]) =>
    rules.map((rule) => ({ key: rule.key, storageClass: classFor(provisioner, rule) })),
  ),
];

test('every key and every rule on parameters has a case', () => {
  assert.is(ROWS.length, 79);
  assert.is(Object.keys(PROVISIONER_KEYS).length, 16);
  const covered = new Set(CASES.map(({ key }) => key));
  assert.equal(
    ROWS.map(({ key }) => key).filter((key) => !covered.has(key)),
    [],
  );
});

const NAMES = { RWO: 'ReadWriteOnce', RWX: 'ReadWriteMany', ROX: 'ReadOnlyMany' } as const;
const setsOf = (capabilities: readonly string[]) =>
  capabilities.map((capability) => {
    const [mode, volumeMode] = capability.split(' ');
    return { accessModes: [NAMES[mode as keyof typeof NAMES]], volumeMode };
  });

for (const { key, storageClass } of CASES) {
  const parameters = JSON.stringify(storageClass.parameters);
  test(`${storageClass.provisioner} ${parameters} is ${key ?? 'not recognised'}`, () => {
    assert.equal(claimPropertySetsOf(storageClass), setsOf(key === undefined ? [] : row(key).capabilities));
  });
}

/** Whether the driver gives ReadWriteMany file systems where the cluster is set up for it, whatever CDI's table says. */
const ON_CONDITION = ['driver.longhorn.io', 'csi.vsphere.vmware.com'];
/** Rounds ten mebibytes up to a gibibyte by itself. */
const ROUNDS_UP = ['ebs.csi.aws.com/gp'];

/** The releases: what they do with a class that is a default, whether they label the claim for CDI, and with what gate. */
const RELEASES = [
  { release: '1.2', always: 'RWX', takesDefaults: false, labels: false },
  { release: '1.3', takesDefaults: true, labels: false },
  { release: '1.5', takesDefaults: true, labels: true },
  { release: '1.8', takesDefaults: true, labels: true },
] as const;

interface Expected {
  readonly mode: 'RWO' | 'RWX' | undefined;
  readonly rules: readonly string[];
}

/** What is expected of a row, and why: the table of reasons. */
function expected(key: string, provisioner: string, named: boolean, release: (typeof RELEASES)[number]): Expected {
  const { capabilities, minimum, ...modes } = row(key);
  // Early releases take a class only by its name.
  if (!named && !release.takesDefaults) return { mode: undefined, rules: ['no-storage-class'] };
  const mode = 'always' in release ? release.always : named ? modes.named : modes.default;
  const shares = capabilities.includes('RWX Filesystem');
  const conditional = ON_CONDITION.includes(provisioner);
  const rules: string[] = [];
  // Asked for what the driver cannot give: the claim stays pending.
  if (mode === 'RWX' && !shares && !conditional) rules.push('rwx-unsupported');
  // Asked for what the driver gives on a condition, because the profile has no Filesystem set.
  if (mode === 'RWX' && !shares && conditional && !('always' in release)) rules.push('no-filesystem-set');
  // The VM is meant to migrate: an obstacle in v1.3, a second claim later.
  if (mode === 'RWO') rules.push('rwo');
  // Too small, and no release before labels the claim; later CDI decides, which is not in sight.
  if (minimum !== undefined && !release.labels && !ROUNDS_UP.includes(key)) rules.push('claim-too-small');
  return { mode, rules: rules.sort() };
}

const vm = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'ledger' },
  spec: {
    runStrategy: 'Always',
    template: { spec: { evictionStrategy: 'LiveMigrate', domain: { devices: { tpm: { persistent: true } } } } },
  },
};

function objectsOf(storageClass: StorageClass, named: boolean): object[] {
  const configuration = {
    ...(named ? { vmStateStorageClass: 'state' } : {}),
    developerConfiguration: { featureGates: ['VMPersistentState'] },
  };
  const annotations = named ? {} : { 'storageclass.kubernetes.io/is-default-class': 'true' };
  return [
    vm,
    { apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt', metadata: { name: 'kubevirt' }, spec: { configuration } },
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'state', annotations },
      ...storageClass,
    },
  ];
}

const rulesOf = (objects: readonly object[], kubevirt: string): string[] =>
  lintObjects(objects, { kubevirt })
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('state/'))
    .map((rule) => rule.slice('state/'.length))
    .sort();

for (const { key, storageClass } of CASES) {
  if (key === undefined) continue;
  test(`the state claim on ${key} (${storageClass.provisioner} ${JSON.stringify(storageClass.parameters)})`, () => {
    for (const named of [true, false]) {
      for (const release of RELEASES) {
        const objects = objectsOf(storageClass, named);
        const { mode, rules } = expected(key, storageClass.provisioner, named, release);
        const where = `${named ? 'named' : 'default'} in v${release.release}`;
        const [machine] = planObjects(objects, { kubevirt: release.release }).machines;
        assert.is(machine?.state.accessMode, mode && NAMES[mode], where);
        assert.equal(rulesOf(objects, release.release), rules, where);
      }
    }
  });
}

/** A class that CDI's table does not have: nothing is known of its driver, and its profile is empty. */
test('the state claim on a class that is not recognised', () => {
  for (const { key, storageClass } of CASES) {
    if (key !== undefined) continue;
    assert.equal(rulesOf(objectsOf(storageClass, true), '1.8'), [], 'ReadWriteMany, which the driver may grant');
    assert.equal(rulesOf(objectsOf(storageClass, false), '1.8'), ['rwo'], 'ReadWriteOnce, by the fallback');
  }
});

test('a minimum is refused where the webhook of CDI is off, and raised where it is on', () => {
  const cdi = (config: object) => ({
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'CDI',
    metadata: { name: 'cdi' },
    spec: { config },
  });
  for (const { key, storageClass } of CASES) {
    const small = key !== undefined && row(key).minimum !== undefined && !ROUNDS_UP.includes(key);
    for (const kubevirt of ['1.5', '1.8']) {
      const found = (config: object): boolean =>
        rulesOf([...objectsOf(storageClass, true), cdi(config)], kubevirt).includes('claim-too-small');
      assert.is(found({ webhookPvcRendering: 'Disabled' }), small, String(key));
      assert.not(found({ featureGates: ['WebhookPvcRendering'] }), String(key));
    }
  }
});

/** What older CDI made of the classes: rows that changed, and keys that were not there yet. */
const after = (minor: string): string => minor.replace(/\d+$/, (last) => String(Number(last) + 1));
const before = (minor: string): string => minor.replace(/\d+$/, (last) => String(Number(last) - 1));

for (const { key, storageClass } of CASES) {
  if (key === undefined) continue;
  const { earlier = [], since, capabilities } = row(key);
  for (const [index, past] of earlier.entries()) {
    test(`CDI v${past.until} and before on ${key}`, () => {
      assert.equal(claimPropertySetsOf(storageClass, `v${past.until}.9`), setsOf(past.capabilities));
      const next = earlier[index + 1]?.capabilities ?? capabilities;
      assert.equal(claimPropertySetsOf(storageClass, `v${after(past.until)}.0`), setsOf(next));
    });
  }
  if (since === undefined) continue;
  test(`CDI before v${since} does not know ${key}`, () => {
    const { provisioner } = storageClass;
    const base = key === provisioner ? undefined : ROWS.find((one) => one.key === provisioner);
    const old = `v${before(since)}.0`;
    const fallback = base ? claimPropertySetsOf({ provisioner }, old) : [];
    assert.equal(claimPropertySetsOf(storageClass, old), fallback);
    assert.equal(claimPropertySetsOf(storageClass, `v${since}.0`), setsOf(capabilities));
  });
}

const SHARED = join(__dirname, '../../shared/facts/storage-capabilities.json');
if (existsSync(SHARED)) {
  test('the rows are those that were read', () => {
    const { provisioners } = JSON.parse(readFileSync(SHARED, 'utf8'));
    assert.equal(
      ROWS.map(({ key }) => key),
      Object.keys(provisioners),
    );
    for (const { key, named, default: fallback, minimum, since } of ROWS) {
      const { backendStorage, minimumSupportedPvcSize, sinceCdi } = provisioners[key];
      assert.is(NAMES[named], backendStorage.vmStateStorageClassSet.accessMode, key);
      assert.is(NAMES[fallback], backendStorage.vmStateStorageClassUnset.accessMode, key);
      assert.is(minimum, minimumSupportedPvcSize, key);
      assert.is(since === undefined ? 'v1.57 or earlier' : `v${since}`, sinceCdi, key);
    }
  });
}

test.run();
