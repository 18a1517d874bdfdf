import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintObjects } from '../../src/index.js';
import { lintText, lintTree, ruleCases } from '../harness.js';
import { kubevirt, machine, pool, preference } from './documents.js';

const K = kubevirt('1.8.4');
const devices = (lines: string): string => machine({ domain: `devices:\n${lines.replace(/^/gm, '  ')}` });
const profile = (spec: string): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: StorageProfile\nmetadata: {name: nfs}\nspec:\n${spec}\n---\n`;
const cdi = (release: string): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: CDI\nmetadata: {name: cdi}\nspec: {}\nstatus: {observedVersion: ${release}}\n`;
const hyperconverged = (version: string, spec: string): string =>
  `apiVersion: hco.kubevirt.io/${version}\nkind: HyperConverged\nmetadata: {name: kubevirt-hyperconverged}\nspec:\n${spec}\n---\n`;
const dataVolume = (source: string): string =>
  `apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata: {name: disk}\nspec:\n  source:\n${source}\n  storage: {resources: {requests: {storage: 1Gi}}}\n---\n`;

ruleCases('schema/unknown-field', [
  {
    name: 'a misspelt field, with the name that was meant',
    yaml: K + devices('tpm:\n  persistant: true # ~> schema/unknown-field'),
    severity: 'error',
    says: ['KubeVirt v1.8.4', '"persistant" in spec.template.spec.domain.devices.tpm', 'did you mean "persistent"?'],
  },
  {
    name: 'a name that begins as the right one',
    yaml: K + devices('tpm:\n  persist: true # ~> schema/unknown-field'),
    says: ['did you mean "persistent"?'],
  },
  {
    name: 'other case',
    yaml: K + preference('windows', 'devices:\n  preferredTpm: {} # ~> schema/unknown-field'),
    says: ['did you mean "preferredTPM"?'],
  },
  {
    name: 'a field of another level, with where it belongs',
    yaml: K + machine({ domain: 'tpm: {} # ~> schema/unknown-field\ndevices: {}' }),
    says: ['"tpm" belongs to spec.template.spec.domain.devices'],
  },
  {
    name: 'a field of several other levels',
    yaml: K + devices('persistent: true # ~> schema/unknown-field'),
    says: ['belongs to spec.template.spec.domain.devices.tpm'],
  },
  {
    name: 'the spec left out around it',
    yaml: `${K}apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstance\nmetadata: {name: a}\nspec: {domain: {devices: {}}}\nterminationGracePeriodSeconds: 5 # ~> schema/unknown-field\n`,
    says: ['in VirtualMachineInstance', 'belongs to spec'],
  },
  {
    name: 'what is not there yet, with the releases that have it',
    yaml: `${kubevirt('1.3.1')}${preference('arm', 'preferredArchitecture: arm64 # ~> schema/unknown-field')}`,
    says: ['KubeVirt v1.3.1 has no field "preferredArchitecture"', 'KubeVirt from v1.7 has it'],
  },
  {
    name: 'once for a file of objects made for another release',
    yaml: `${kubevirt('1.3.1')}${preference('a', 'preferredArchitecture: arm64 # ~> schema/unknown-field')}${preference('b', 'preferredArchitecture: arm64')}`,
  },
  { name: 'silent in a release that has it', yaml: K + preference('arm', 'preferredArchitecture: arm64') },
  {
    name: 'where the table is not exact, the patch decides',
    yaml: `${kubevirt('1.5.0')}apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstancePreset\nmetadata: {name: a}\nspec:\n  selector: {}\n  domain:\n    devices:\n      tpm:\n        enabled: false # ~> schema/unknown-field\n`,
    says: ['KubeVirt v1.4 since v1.4.1, from v1.5.1 has it'],
  },
  { name: 'silent of what guest/unsupported-field says', yaml: kubevirt('1.5.0') + devices('tpm:\n  enabled: false') },
  {
    name: 'silent of what gitops/hyperconverged-path says',
    yaml: K + hyperconverged('v1', '  virtualization: {vmStateStorageClass: nfs}\n  vmStateStorageClass: nfs'),
  },
  {
    name: 'HyperConverged by the release that ships this KubeVirt',
    yaml:
      kubevirt('1.4.0') + hyperconverged('v1beta1', '  CommonInstancetypesDeployment: {} # ~> schema/unknown-field'),
    says: ['HyperConverged v1.14', 'HyperConverged from v1.15 has it'],
  },
  {
    name: 'of a HyperConverged that is newer than any known, only what is misspelt',
    yaml: `${kubevirt('1.9.0')}${hyperconverged('v1beta1', '  evictonStrategy: None # ~> schema/unknown-field\n  somethingNew: {}')}`,
    severity: 'warning',
  },
  {
    name: 'CDI by its own release',
    yaml: K + dataVolume('    http: {url: "https://x/y", checksum: "a"} # ~> schema/unknown-field'),
    facts: cdi('v1.64.0'),
    says: ['CDI v1.64 has no field "checksum"'],
  },
  {
    name: 'silent while the release of CDI is not known and one has it',
    yaml: K + dataVolume('    http: {url: "https://x/y", checksum: "a"}'),
  },
  {
    name: 'a quoted key and a key with dots',
    yaml: K + devices('"rng": {}\n"a.b/c": 1 # ~> schema/unknown-field'),
    says: ['"a.b/c"'],
  },
  {
    name: 'fields of a status, which a strict API server looks at too',
    yaml: `${K}${machine({}).replace('---\n', 'status:\n  redy: true # ~> schema/unknown-field\n  ready: 5\n---\n')}`,
  },
  {
    name: 'silent where anything may stand',
    yaml:
      K +
      machine({
        vm: 'dataVolumeTemplates: [{metadata: {Labels: {a: true}}, spec: {}}]',
        domain: 'clock: {x: 1}\ndevices: {}',
      }),
  },
  {
    name: 'below a free place it is judged again',
    yaml: K + machine({ domain: 'clock:\n  timer:\n    hpt: {} # ~> schema/unknown-field\ndevices: {}' }),
  },
  { name: 'silent of a merge patch', yaml: `${K}${devices('disks: [{$patch: delete, name: x, dsk: {}}]')}` },
  {
    name: 'silent of what a template writes',
    yaml: `${K}${devices('{{ .Values.key }}: {}\ntpm:\n  {{- toYaml .Values.tpm | nindent 12 }}')}`,
  },
  {
    name: 'a key beside what a template writes',
    yaml: K + devices('tpm:\n  persistant: {{ .Values.keep }} # ~> schema/unknown-field'),
  },
  {
    name: 'silent of other API groups',
    yaml: `${K}apiVersion: deckhouse.io/v1\nkind: VirtualMachine\nmetadata: {name: a}\nspec: {tpm: {}}\n`,
  },
  {
    name: 'silent in the release that a field came with',
    yaml: preference('a', 'devices: {preferredVideoType: x}'),
    kubevirt: '1.9',
  },
]);

ruleCases('schema/invalid', [
  {
    name: 'a number in quotes',
    yaml: K + machine({ domain: 'cpu: {cores: "2"} # ~> schema/invalid\ndevices: {}' }),
    severity: 'error',
    says: ['spec.template.spec.domain.cpu.cores', '"2" is a text', 'a whole number is wanted'],
  },
  {
    name: 'a boolean in quotes',
    yaml: K + devices('tpm:\n  persistent: "true" # ~> schema/invalid'),
    says: ['take the quotes away'],
  },
  {
    name: 'silent of the booleans of YAML 1.1',
    yaml: K + devices('autoattachMemBalloon: yes\ntpm: {persistent: off}'),
  },
  {
    name: 'text without its quotes',
    yaml: K + machine({ spec: 'hostname: yes # ~> schema/invalid\nsubdomain: 2001-01-01' }),
    says: ['true is a boolean', 'quote it'],
  },
  {
    name: 'quantities: a fraction without quotes, and a wrong unit',
    yaml:
      K +
      machine({
        domain:
          'resources:\n  requests:\n    cpu: 0.5 # ~> schema/invalid\n    memory: 5GB # ~> schema/invalid\ndevices: {}',
      }),
    says: ['must be quoted: "0.5"', 'no quantity'],
  },
  {
    name: 'silent of quantities that are',
    yaml:
      K +
      machine({
        domain: 'resources: {requests: {cpu: 1, memory: .5Gi}, limits: {cpu: "0.5", memory: +1e3}}\ndevices: {}',
      }),
  },
  {
    name: 'quantities of CDI, whose table calls them text',
    yaml: K + dataVolume('    blank: {}').replace('storage: 1Gi}}}', 'storage: 1GB}}} # ~> schema/invalid'),
  },
  {
    name: 'a port by number or name',
    yaml: K + machine({ spec: 'readinessProbe: {httpGet: {port: http}, tcpSocket: {port: 80}}' }),
  },
  {
    name: 'more than 32 bits hold, and a fraction',
    yaml:
      K +
      machine({
        domain:
          'cpu:\n  cores: 3000000000 # ~> schema/invalid\n  sockets: 1.5 # ~> schema/invalid\n  threads: 2.0\ndevices: {}',
      }),
    says: ['32 bits'],
  },
  {
    name: 'more than 32 bits where 64 are taken',
    yaml: K + machine({ spec: 'terminationGracePeriodSeconds: 3000000000' }),
  },
  {
    name: 'a list for a map, a map for a list, a value for a map',
    yaml: K + devices('tpm: [] # ~> schema/invalid\ndisks: {} # ~> schema/invalid\nrng: true # ~> schema/invalid'),
  },
  {
    name: 'a required field that is missing, at what it is missing in',
    yaml: K + devices('interfaces:\n  - masquerade: {} # ~> schema/invalid'),
    says: ['interfaces[0].name" is missing', 'add it'],
  },
  {
    name: 'a required field that is null',
    yaml: K + machine({ domain: 'devices: # ~> schema/invalid' }),
    says: ['null, which counts as missing'],
  },
  {
    name: 'an item that is null',
    yaml: K + devices('disks:\n  - # ~> schema/invalid'),
    says: ['disks[0] does not fit: an item of the list is null'],
  },
  { name: 'silent of an item that may be null', yaml: K + machine({ vm: 'dataVolumeTemplates: [null]' }) },
  {
    name: 'values that the CRD lists',
    yaml: `${kubevirt('1.8.4', 'vmRolloutStrategy: Live # ~> schema/invalid')}`,
    says: ['none of "Stage", "LiveUpdate"'],
  },
  {
    name: 'silent of values that only the description lists',
    yaml:
      K + machine({ vm: 'runStrategy: Sometimes'.replace(/.*/, ''), spec: 'dnsPolicy: Mine\nevictionStrategy: Often' }),
  },
  {
    name: 'a bound that came with a release',
    yaml: kubevirt('1.8.4', 'developerConfiguration:\n  memoryOvercommit: 5 # ~> schema/invalid'),
  },
  { name: 'silent before it', yaml: kubevirt('1.5.3', 'developerConfiguration: {memoryOvercommit: 5}') },
  {
    name: 'names and labels that no object may have',
    yaml: `${K}${machine({ name: 'Upper_Case # ~> schema/invalid', metadata: 'labels:\n  app: "a b" # ~> schema/invalid\n  on: true # ~> schema/invalid' })}`,
  },
  {
    name: 'an object without a name',
    yaml: `${K}${machine({}).replace('metadata:\n  name: app\n', 'metadata: {} # ~> schema/invalid\n')}`,
  },
  {
    name: 'other metadata that no object may have',
    yaml:
      K +
      machine({
        metadata:
          'generateName: Up- # ~> schema/invalid\nannotations:\n  a/b/c: x # ~> schema/invalid\n  on.example.com/x: "any text, too"\nfinalizers:\n  - no good # ~> schema/invalid\nownerReferences:\n  - kind: X # ~> schema/invalid\n    name: x\n    uid: x\ncreationTimestamp: yesterday # ~> schema/invalid',
      }),
  },
  { name: 'silent of a name that is made', yaml: `${K}${machine({}).replace('name: app', 'generateName: app-')}` },
  {
    name: 'two of what may be there once',
    yaml:
      K +
      machine({
        spec: 'topologySpreadConstraints:\n  - {topologyKey: a, whenUnsatisfiable: b, maxSkew: 1}\n  - {topologyKey: a, whenUnsatisfiable: b, maxSkew: 2} # ~> schema/invalid',
      }),
  },
  {
    name: 'silent of what state/profile-incomplete says',
    yaml: K + profile('  claimPropertySets: [{accessModes: [ReadWriteOnce]}]'),
  },
  {
    name: 'silent of what is not known',
    yaml: `${K}${machine({ domain: `cpu:\n  cores: \${CORES}\nmemory: {guest: {{ .Values.memory }}}\ndevices: {}` })}`,
  },
  {
    name: 'silent of variables in a text, which something fills in',
    yaml: `${K}${machine({ name: 'vm-$(NAME)', metadata: 'labels: {app: "a $(X) b"}', domain: 'memory: {guest: "$(SIZE)Gi"}\ncpu: {cores: $(CORES)}\ndevices: {}' })}`,
  },
  {
    name: 'silent of what a template may add',
    yaml: K + machine({ domain: '{{- toYaml .Values.domain | nindent 8 }}\ncpu: {cores: 1}' }),
  },
]);

ruleCases('schema/null-object', [
  {
    name: 'a device with nothing behind it',
    yaml: K + devices('tpm: # ~> schema/null-object'),
    severity: 'warning',
    says: ['"tpm" in spec.template.spec.domain.devices', 'drops the key', '{}'],
  },
  { name: 'written out', yaml: K + devices('rng: ~ # ~> schema/null-object') },
  {
    name: 'in a KubeVirt object, as text patches leave it',
    yaml: `${K.replace('---\n', '')}  customizeComponents: # ~> schema/null-object\n---\n`,
  },
  { name: 'silent of an empty object', yaml: K + devices('tpm: {}') },
  { name: 'silent of plain values, lists and maps', yaml: K + machine({ spec: 'hostname:\nnodeSelector:\nvolumes:' }) },
  {
    name: 'silent of metadata and the spec itself',
    yaml: K + hyperconverged('v1beta1', '').replace('spec:\n\n', 'spec:\n'),
  },
  { name: 'silent of a field that does not exist', yaml: K + devices('tmp:') },
  {
    name: 'silent where a template writes what is below',
    yaml: `${K}${devices('tpm:\n  {{- toYaml .Values.tpm | nindent 12 }}')}`,
  },
]);

const object = (apiVersion: string, kind: string, mark = ''): string =>
  `apiVersion: ${apiVersion}${mark}\nkind: ${kind}\nmetadata: {name: a}\nspec: {}\n`;

const SPEC = `metadata: {name: a}
spec:
  runStrategy: Always
  template: {spec: {domain: {devices: {}}}}
`;

ruleCases('schema/unknown-kind', [
  {
    name: 'a kind of another group',
    yaml: K + object('kubevirt.io/v1', 'DataVolume', ' # ~> schema/unknown-kind'),
    severity: 'error',
    says: ['"DataVolume" is no kind of kubevirt.io/v1', 'write apiVersion: cdi.kubevirt.io/v1beta1'],
  },
  {
    name: 'a misspelt kind',
    yaml: `${K}apiVersion: kubevirt.io/v1\nkind: VirtualMachin # ~> schema/unknown-kind\nmetadata: {name: a}\n`,
    says: ['did you mean VirtualMachine?'],
  },
  {
    name: 'a misspelt group',
    yaml: K + object('kubvirt.io/v1', 'VirtualMachine', ' # ~> schema/unknown-kind'),
    says: ['write apiVersion: kubevirt.io/v1'],
  },
  { name: 'no group', yaml: K + object('v1', 'VirtualMachine', ' # ~> schema/unknown-kind') },
  {
    name: 'a version that never was',
    yaml: K + object('kubevirt.io/v2', 'VirtualMachine', ' # ~> schema/unknown-kind'),
    says: ['"v2" of kubevirt.io', 'write apiVersion: kubevirt.io/v1'],
  },
  {
    name: 'silent of it where a newer release runs',
    yaml: kubevirt('1.99.0') + object('kubevirt.io/v2', 'VirtualMachine'),
  },
  {
    name: 'silent of what snapshot/removed-api says',
    yaml: K + object('snapshot.kubevirt.io/v7', 'VirtualMachineSnapshot'),
  },
  {
    name: 'a kind that resembles none',
    yaml: `${K}apiVersion: kubevirt.io/v1\nkind: Plugin # ~> schema/unknown-kind\nmetadata: {name: a}\n`,
    says: ['correct kind or apiVersion'],
  },
  {
    name: 'silent of that too where a newer release runs',
    yaml: kubevirt('1.99.0') + object('kubevirt.io/v1', 'Plugin'),
  },
  {
    name: 'silent of kinds whose fields are not known',
    yaml: K + object('cdi.kubevirt.io/v1beta1', 'VolumeImportSource'),
  },
  {
    name: 'silent of kinds of that name in other groups',
    yaml: K + object('vmoperator.vmware.com/v1alpha1', 'VirtualMachine'),
  },
  {
    name: 'a group without its end',
    yaml: K + object('kubevirt/v1', 'VirtualMachine', ' # ~> schema/unknown-kind'),
    says: ['write apiVersion: kubevirt.io/v1'],
  },
  {
    name: 'a group without a dot, which no definition of others can have',
    yaml: K + object('apps/v1', 'VirtualMachine', ' # ~> schema/unknown-kind'),
  },
  {
    name: 'group and kind misspelt',
    yaml: K + object('kubvirt.io/v1', 'Virtualmachin', ' # ~> schema/unknown-kind'),
    says: ['write apiVersion: kubevirt.io/v1 and kind: VirtualMachine'],
  },
  {
    name: 'a kind by its first letters',
    yaml: `${K}apiVersion: cdi.kubevirt.io/v1beta1\nkind: DV # ~> schema/unknown-kind\nmetadata: {name: a}\n`,
    says: ['did you mean DataVolume?'],
  },
  {
    name: 'the version that the release has, though a later one has another',
    yaml: K + object('export.kubevrit.io/v1', 'VirtualMachineExport', ' # ~> schema/unknown-kind'),
    says: ['write apiVersion: export.kubevirt.io/v1beta1'],
  },
  {
    name: 'no kind, told by what its spec has',
    yaml: `${K}apiVersion: kubevirt.io/v1 # ~> schema/unknown-kind\n${SPEC}`,
    severity: 'error',
    says: ['kind is missing', 'write kind: VirtualMachine'],
  },
  {
    name: 'no kind, where several have such a spec',
    yaml: `${K}apiVersion: instancetype.kubevirt.io/v1beta1 # ~> schema/unknown-kind\nmetadata: {name: a}\nspec: {}\n`,
    says: ['write the kind that is meant'],
  },
  {
    name: 'a kind without a value',
    yaml: `${K}apiVersion: kubevirt.io/v1\nkind: # ~> schema/unknown-kind\n${SPEC}`,
    says: ['kind has no value'],
  },
  {
    name: 'a kind that is no text',
    yaml: `${K}apiVersion: kubevirt.io/v1\nkind: [VirtualMachine] # ~> schema/unknown-kind\n${SPEC}`,
    says: ['kind is a list'],
  },
  {
    name: 'a misspelt key, even without a name',
    yaml: `${K}apiVersion: kubevirt.io/v1\nkidn: VirtualMachine # ~> schema/unknown-kind\nspec: {}\n`,
    says: ['"kidn" is no field of an object', 'did you mean "kind"?'],
  },
  {
    name: 'another misspelt key',
    yaml: `${K}apiversion: kubevirt.io/v1 # ~> schema/unknown-kind\nkind: VirtualMachine\n${SPEC}`,
    says: ['did you mean "apiVersion"?'],
  },
  {
    name: 'both misspelt',
    yaml: `${K}APIVersion: kubevirt.io/v1 # ~> schema/unknown-kind\nKind: VirtualMachine # ~> schema/unknown-kind\n${SPEC}`,
  },
  {
    name: 'no apiVersion',
    yaml: `${K}kind: VirtualMachine # ~> schema/unknown-kind\n${SPEC}`,
    says: ['apiVersion is missing', 'write apiVersion: kubevirt.io/v1'],
  },
  {
    name: 'an item of a list',
    yaml: `${K}apiVersion: v1\nkind: List\nitems:\n  - apiVersion: kubevirt.io/v1 # ~> schema/unknown-kind\n${SPEC.replace(/^(?=.)/gm, '    ')}`,
  },
]);

/** Documents that only resemble objects of the products, or that may still become ones. */
const OF_OTHERS: Readonly<Record<string, string>> = {
  'values of a chart': `apiVersion: kubevirt.io/v1\nimage: {tag: v1}\n${SPEC}`,
  'values without a name': 'apiVersion: kubevirt.io/v1\nspec: {runStrategy: Always}\n',
  'a kind in the values of a chart': 'kind: VirtualMachine\nreplicas: 1\n',
  'a kind that others have too': 'kind: DataSource\nmetadata: {name: a}\nspec: {plugin: x, url: y}\n',
  'a kind of that name in a file of others':
    'apiVersion: v1\nkind: DataSource\nmetadata: {name: a}\nspec: {plugin: x, url: y}\n',
  'part of a manifest': `apiVersion: kubevirt.io/v1\n`,
  'no kind in another group': `apiVersion: apps/v1\n${SPEC}`,
  'an unknown group below that of KubeVirt': object('ssp.kubevirt.io/v1beta3', 'SSP'),
  'a chart': 'apiVersion: v2\nname: kubevirt.io\nversion: 1.0.0\n',
  'a template that writes the kind': `apiVersion: kubevirt.io/v1\n{{ include "kind" . }}\n${SPEC}`,
  'a template that writes its value': `apiVersion: kubevirt.io/v1\nkind: {{ .Values.kind }}\n${SPEC}`,
};

for (const [name, yaml] of Object.entries(OF_OTHERS))
  test(`schema/unknown-kind: silent of ${name}`, async () => {
    const { findings } = await lintText(yaml, { kubevirt: '1.8' });
    assert.equal(
      findings.filter(({ rule }) => rule.startsWith('schema/')).map(({ message }) => message),
      [],
    );
  });

test('schema/unknown-kind: found in a folder too, where a file names no group of KubeVirt', async () => {
  const { findings } = await lintTree(
    {
      'a.yaml': `kind: VirtualMachine\n${SPEC}`,
      'b.yaml': object('kubvirt.io/v1', 'VirtualMachin'),
      'c.json': JSON.stringify({ kind: 'VirtualMachine', metadata: { name: 'a' }, spec: {} }),
      'patches/a.yaml': `kind: VirtualMachine\n${SPEC}`,
      'kustomization.yaml':
        'resources: [a.yaml, b.yaml]\npatches: [{path: patch.yaml, target: {kind: VirtualMachine}}]\n',
      'patch.yaml': 'apiVersion: kubevirt.io/v1\nmetadata: {name: a}\nspec: {runStrategy: Halted}\n',
    },
    ['.'],
    () => ({ kubevirt: '1.8' }) as object,
  );
  const own = findings.filter(({ rule }) => rule.startsWith('schema/'));
  assert.equal(
    own.map(({ file, rule }) => `${file} ${rule}`),
    ['a.yaml schema/unknown-kind', 'b.yaml schema/unknown-kind', 'c.json schema/unknown-kind'],
  );
});

test('schema/unknown-kind: an object given to the library that says no kind is told', () => {
  const { findings } = lintObjects(
    [{ apiVersion: 'kubevirt.io/v1', metadata: { name: 'a' }, spec: { runStrategy: 'Always', template: {} } }],
    { kubevirt: '1.8' },
  );
  assert.equal(
    findings.map(({ rule, object }) => [rule, object?.kind]),
    [['schema/unknown-kind', '']],
  );
});

const instancetype = (version: string, mark = ''): string =>
  `apiVersion: instancetype.kubevirt.io/${version}${mark}\nkind: VirtualMachineClusterInstancetype\nmetadata: {name: u1}\nspec: {cpu: {guest: 1}, memory: {guest: 1Gi}}\n---\n`;

ruleCases('schema/removed-version', [
  {
    name: 'no longer served',
    yaml: K + instancetype('v1alpha2', ' # ~> schema/removed-version'),
    severity: 'error',
    says: ['KubeVirt v1.0 to v1.5 does', 'use instancetype.kubevirt.io/v1beta1'],
  },
  { name: 'silent while it is', yaml: kubevirt('1.5.3') + instancetype('v1alpha2') },
  {
    name: 'not yet served',
    yaml: `${kubevirt('1.5.3')}${pool('runStrategy: Always').replace('v1alpha1', 'v1beta1 # ~> schema/removed-version')}`,
    says: ['KubeVirt from v1.7 does', 'use pool.kubevirt.io/v1alpha1'],
  },
  {
    name: 'once for a file',
    yaml: K + instancetype('v1alpha1', ' # ~> schema/removed-version') + instancetype('v1alpha1').replace('u1', 'u2'),
  },
  {
    name: 'HyperConverged in a version of a later release',
    yaml: kubevirt('1.7.4') + hyperconverged('v1 # ~> schema/removed-version', '  storage: {}'),
    says: ['HyperConverged v1.17 does not serve hco.kubevirt.io/v1'],
  },
  {
    name: 'silent of what snapshot/removed-api says',
    yaml: kubevirt('1.9.0') + object('export.kubevirt.io/v1alpha1', 'VirtualMachineExport'),
  },
]);

ruleCases('schema/deprecated-version', [
  {
    name: 'served, while objects are kept in a newer one',
    yaml: K + object('kubevirt.io/v1alpha3', 'VirtualMachine', ' # ~> schema/deprecated-version'),
    severity: 'info',
    says: ['as v1', 'use kubevirt.io/v1'],
  },
  {
    name: 'from the release on that keeps it so',
    yaml: `${kubevirt('1.7.4')}${pool('runStrategy: Always').replace('v1alpha1', 'v1alpha1 # ~> schema/deprecated-version')}`,
  },
  { name: 'silent before', yaml: kubevirt('1.6.6') + pool('runStrategy: Always') },
  { name: 'silent of versions with types of their own', yaml: K + hyperconverged('v1beta1', '  featureGates: {}') },
]);

const withStatus = (kind: string, mark = ''): string =>
  `apiVersion: kubevirt.io/v1\nkind: ${kind}\nmetadata: {name: a}\nspec: {${kind === 'VirtualMachine' ? 'runStrategy: Always, template: {spec: {domain: {devices: {}}}}' : 'domain: {devices: {}}'}}\nstatus:\n  conditions: none${mark}\n`;

ruleCases('schema/invalid', [
  {
    name: 'the status of a kind that keeps it',
    yaml: K + withStatus('VirtualMachineInstance', ' # ~> schema/invalid'),
  },
  { name: 'silent of a status that is dropped', yaml: K + withStatus('VirtualMachine') },
]);

test('schema/unknown-field: in some of the releases that may run it is a note that names them', async () => {
  const { findings } = await lintText(preference('a', 'devices: {preferredVideoType: bochs}'));
  const own = findings.filter(({ rule }) => rule === 'schema/unknown-field');
  assert.equal(
    own.map(({ severity, message }) => [severity, /holds in v1\.7, v1\.8 only/.test(message)]),
    [['info', true]],
  );
});

test('schema/unknown-field: the only near name is an unsafe fix, where nothing has it yet', async () => {
  const fixOf = async (lines: string) => {
    const { findings } = await lintText(K + devices(lines));
    return findings.find(({ rule }) => rule === 'schema/unknown-field')?.fix;
  };
  const fix = await fixOf('tpm:\n  persistant: true');
  assert.is(fix?.safety, 'unsafe');
  assert.is(fix?.title, 'rename "persistant" to "persistent"');
  assert.equal(
    fix?.edits.map(({ text }) => text),
    ['persistent'],
  );
  assert.is(await fixOf('tpm:\n  persistant: true\n  persistent: false'), undefined);
  assert.is(await fixOf('nothingLikeIt: true'), undefined);
});

test('schema/unknown-field: no fix where the field of the near name does not take the value', async () => {
  const found = async (lines: string) => {
    const { findings } = await lintText(K + devices(lines));
    const [{ message, fix } = { message: '' }] = findings.filter(({ rule }) => rule === 'schema/unknown-field');
    return [/did you mean "(\w+)"/.exec(message)?.[1], fix !== undefined];
  };
  assert.equal(await found('tpn: {persistent: true}'), ['tpm', true]);
  assert.equal(await found('tpn: {persistent: often}'), ['tpm', false], 'a value of another type');
  assert.equal(await found('tpn: {path: /dev/tpm0}'), ['tpm', false], 'a field that it does not have');
  assert.equal(await found('filesystem: [{name: a}]'), ['filesystems', false], 'one that it requires');
  assert.equal(await found('filesystem: [{name: a, virtiofs: {}}]'), ['filesystems', true]);
  assert.equal(await found('filesystem: [{name: a, virtiofs: "{{ .x }}"}]'), ['filesystems', true], 'not known');
  assert.equal(await found('tpn:'), ['tpm', true], 'nothing');
});

test('schema/unknown-field: an affinity of nodes is not made one of pods', async () => {
  const affinity = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: kubevirt, namespace: kubevirt}
spec:
  imageTag: v1.8.4
  workloads:
    nodePlacement:
      affinity:
        nodeAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - {weight: 100, preference: {matchExpressions: [{key: disk, operator: NotIn, values: [slow]}]}}
`;
  const { findings } = await lintText(affinity);
  const [own] = findings.filter(({ rule }) => rule === 'schema/unknown-field');
  assert.match(own?.message ?? '', 'did you mean "podAntiAffinity"?');
  assert.is(own?.fix, undefined);
});

const BASE = devices('disks: [{name: root, disk: {}}]');
const PATCH = 'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: app}\nspec: {runStrategy: Halted}\n';

test('patches of kustomize are no objects, and what they may change is not known', async () => {
  const { findings } = await lintTree({
    'base/kustomization.yaml': 'resources: [vm.yaml]\n',
    'base/vm.yaml': BASE,
    'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: halted.yaml}]\n',
    'prod/halted.yaml': PATCH,
  });
  assert.equal(
    findings.filter(({ rule }) => rule.startsWith('schema/')).map(({ file, message }) => `${file}: ${message}`),
    [],
  );
});

test('a misspelt field of a patch is found where the patch stands, or is named', async () => {
  const tree = (patch: string) => ({
    'kubevirt.yaml': K,
    'base/kustomization.yaml': 'resources: [vm.yaml]\n',
    'base/vm.yaml': BASE,
    'prod/kustomization.yaml': `resources: [../base]\npatches:\n  - path: tpm.yaml\n  - patch: |\n${patch.replace(/^/gm, '      ')}\n`,
    'prod/tpm.yaml': patch,
  });
  const merge = (tpm: string): string =>
    `apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: app}\nspec:\n  template:\n    spec:\n      domain:\n        devices:\n          rng: null\n          $patch: merge\n          tpm: ${tpm}`;
  const own = async (tpm: string) => {
    const { findings } = await lintTree(tree(merge(tpm)));
    return findings
      .filter(({ rule }) => rule.startsWith('schema/'))
      .map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  };
  assert.equal(await own('{persistent: true}'), []);
  assert.equal(await own('{persistant: null}'), []);
  assert.equal(await own('{persistant: true}'), [
    'prod/kustomization.yaml:4 schema/unknown-field',
    'prod/tpm.yaml:11 schema/unknown-field',
  ]);
  assert.equal(await own('{persistent: "yes"}'), [
    'prod/kustomization.yaml:4 schema/invalid',
    'prod/tpm.yaml:11 schema/invalid',
  ]);
});

test('objects of the library: their status is what a cluster says, and --schema off leaves the family out', () => {
  const vm = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'a' },
    spec: { runStrategy: 'Always', template: { spec: { domain: { devices: { tmp: {} } } } } },
    status: { fromTheFuture: 1 },
  };
  const rules = (options: object) =>
    lintObjects([vm], { kubevirt: '1.8', ...options })
      .findings.map(({ rule, path }) => `${rule} ${path}`)
      .filter((line) => line.startsWith('schema/'))
      .sort();
  const misspelt = 'schema/unknown-field spec.template.spec.domain.devices.tmp';
  assert.equal(rules({}), [misspelt]);
  assert.equal(rules({ observed: false }), [misspelt, 'schema/unknown-field status.fromTheFuture']);
  assert.equal(rules({ schema: 'off' }), []);
  assert.throws(() => rules({ schema: 'no' }), /schema takes builtin or off; "no" is neither/);
});

test.run();
