/** Every field of rich manifests misspelt in turn: it is found at its line, and the right name is suggested. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintObjects } from '../../src/index.js';
import { lintText } from '../harness.js';

const MACHINE = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: win11
spec:
  runStrategy: Always
  preference:
    kind: VirtualMachineClusterPreference
    name: windows.11
  dataVolumeTemplates:
    - metadata: {name: root}
      spec:
        source:
          registry:
            url: docker://quay.io/containerdisks/fedora:41
        storage:
          storageClassName: fast
          resources:
            requests:
              storage: 30Gi
  template:
    spec:
      evictionStrategy: LiveMigrate
      terminationGracePeriodSeconds: 180
      domain:
        clock:
          timer:
            hyperv:
              present: true
            rtc:
              tickPolicy: catchup
        cpu:
          cores: 2
          dedicatedCpuPlacement: false
        memory:
          guest: 8Gi
        features:
          hyperv:
            spinlocks:
              spinlocks: 8191
          smm:
            enabled: true
        firmware:
          uuid: 5d307ca9-b3ef-428c-8861-06e72d69f223
          bootloader:
            efi:
              secureBoot: true
              persistent: true
        devices:
          autoattachMemBalloon: true
          tpm:
            persistent: true
          disks:
            - name: root
              bootOrder: 1
              disk:
                bus: virtio
          interfaces:
            - name: default
              masquerade: {}
              ports:
                - port: 3389
                  protocol: TCP
      networks:
        - name: default
          pod: {}
      volumes:
        - name: root
          dataVolume:
            name: root
`;

const KUBEVIRT = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata:
  name: kubevirt
spec:
  certificateRotateStrategy:
    selfSigned:
      ca:
        duration: 48h
  configuration:
    vmStateStorageClass: cephfs
    developerConfiguration:
      featureGates:
        - Snapshot
      logVerbosity:
        virtAPI: 2
    migrations:
      parallelMigrationsPerCluster: 5
      bandwidthPerMigration: 64Mi
    permittedHostDevices:
      pciHostDevices:
        - pciVendorSelector: 10DE:1EB8
          resourceName: nvidia.com/TU104GL
  customizeComponents:
    patches:
      - resourceName: virt-api
        resourceType: Deployment
        patch: "{}"
        type: strategic
  imagePullPolicy: IfNotPresent
  workloads:
    nodePlacement:
      nodeSelector:
        kubevirt: "true"
  workloadUpdateStrategy:
    workloadUpdateMethods:
      - LiveMigrate
`;

const PREFERENCE = `apiVersion: instancetype.kubevirt.io/v1beta1
kind: VirtualMachineClusterPreference
metadata:
  name: windows.11
spec:
  clock:
    preferredTimer:
      hpet:
        present: false
  cpu:
    preferredCPUTopology: sockets
  devices:
    preferredDiskBus: sata
    preferredTPM:
      persistent: true
  features:
    preferredSmm:
      enabled: true
    preferredHyperv:
      relaxed: {}
  firmware:
    preferredEfi:
      persistent: true
  requirements:
    cpu:
      guest: 2
    memory:
      guest: 4Gi
`;

/** Ways of misspelling a word; each leaves another one. */
const SLIPS: readonly ((word: string) => string)[] = [
  (word) => word.slice(0, -1),
  (word) => `${word.slice(0, 2)}${word.slice(1)}`,
  (word) => `${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`,
  (word) => word.toUpperCase(),
];

/** Keys that the table does not judge, or whose place takes anything. */
const UNJUDGED = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'clock', 'timer', 'storage', 'kubevirt']);

interface Key {
  readonly line: number;
  readonly name: string;
}

const keysOf = (text: string): Key[] =>
  text.split('\n').flatMap((line, index) => {
    const name = /^[ -]*([\w.]+):/.exec(line)?.[1];
    return name === undefined || UNJUDGED.has(name) ? [] : [{ line: index, name }];
  });

function misspelt(text: string, { line, name }: Key, slip: (word: string) => string): string | undefined {
  const wrong = slip(name);
  if (wrong === name) return undefined;
  return text
    .split('\n')
    .map((one, index) => (index === line ? one.replace(`${name}:`, `${wrong}:`) : one))
    .join('\n');
}

async function unfound(text: string, key: Key, slip: (word: string) => string): Promise<string[]> {
  const wrong = misspelt(text, key, slip);
  if (wrong === undefined) return [];
  const { findings } = await lintText(wrong, { kubevirt: '1.8' });
  const own = findings.filter(({ rule }) => rule === 'schema/unknown-field');
  const right = own.filter(
    ({ line, message }) => line === key.line + 1 && message.includes(`did you mean "${key.name}"?`),
  );
  return right.length === 1 && own.length === 1
    ? []
    : [
        `${slip(key.name)} for ${key.name} on line ${key.line + 1}: ${own.map(({ line, message }) => `${line}: ${message}`)}`,
      ];
}

for (const [kind, text] of Object.entries({ MACHINE, KUBEVIRT, PREFERENCE })) {
  test(`every key of a ${kind.toLowerCase()} that is misspelt is found at its line, with the right name`, async () => {
    const keys = keysOf(text);
    assert.ok(keys.length > 15);
    const all = await Promise.all(keys.flatMap((key) => SLIPS.map((slip) => unfound(text, key, slip))));
    assert.equal(all.flat(), []);
  });

  test(`a ${kind.toLowerCase()} that is spelt right has no finding of schemas`, async () => {
    const { findings } = await lintText(text, { kubevirt: '1.8' });
    assert.equal(
      findings.filter(({ rule }) => rule.startsWith('schema/')).map(({ message }) => message),
      [],
    );
  });
}

test('names that are near to several, or to none, are found without a guess', () => {
  const vm = (devices: object) => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstance',
    metadata: { name: 'a' },
    spec: { domain: { devices } },
  });
  const said = (devices: object) =>
    lintObjects([vm(devices)], { kubevirt: '1.8' })
      .findings.filter(({ rule }) => rule === 'schema/unknown-field')
      .map(({ message }) => message);
  assert.match(said({ flux: {} })[0] ?? '', /correct its name or place, or remove it$/);
  assert.match(said({ interfaces: [{ name: 'a', bridg: {} }] })[0] ?? '', /did you mean "bridge"\?$/);
});

test.run();
