/** Rules of guest/ about what becomes of state: identity, names, disks, pools. */

import { test } from 'uvu';
import { ruleCases } from '../harness.js';
import { gates, kubevirt, machine, PERSISTENT_TPM, preference } from './documents.js';

const K18 = kubevirt('1.8.4');
const UUID = '0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10';
const WINDOWS_11 = 'preference:\n  name: windows.11';
const marked = (text: string, line: string, rule: string): string => text.replace(line, `${line} # ~> guest/${rule}`);
const unpinned = (text: string): string => marked(text, '      domain:', 'uuid-unpinned');

const live = (name: string, namespace: string, firmware: string): string =>
  machine({ name, metadata: `namespace: ${namespace}`, domain: `firmware: ${firmware}` });

ruleCases('guest/uuid-unpinned', [
  {
    name: 'a persistent TPM without a uuid',
    yaml: K18 + unpinned(machine({ domain: PERSISTENT_TPM })),
    severity: 'warning',
    says: ['v1.8.4', 'spec.template.spec.domain.firmware.uuid of the live object'],
  },
  { name: 'by preference', yaml: K18 + unpinned(machine({ vm: WINDOWS_11 })) },
  {
    name: 'names the value of the captured VM',
    yaml: K18 + unpinned(machine({ metadata: 'namespace: lab', domain: PERSISTENT_TPM })),
    facts: live('app', 'lab', `{uuid: ${UUID}}`),
    says: [`uuid: ${UUID}`],
  },
  {
    name: 'not that of another namespace, nor of two',
    yaml: K18 + unpinned(machine({ domain: PERSISTENT_TPM })),
    facts: live('app', 'lab', `{uuid: ${UUID}}`) + live('app', 'office', `{uuid: ${UUID}}`),
    says: ['of the live object'],
  },
  {
    name: 'nor of another VM',
    yaml: K18 + unpinned(machine({ metadata: 'namespace: lab', domain: PERSISTENT_TPM })),
    facts: live('other', 'lab', `{uuid: ${UUID}}`) + live('app', 'office', `{uuid: ${UUID}}`),
    says: ['of the live object'],
  },
  { name: 'silent when it is pinned', yaml: K18 + machine({ domain: `${PERSISTENT_TPM}\nfirmware: {uuid: ${UUID}}` }) },
  {
    name: 'silent when it is filled in',
    yaml: K18 + machine({ domain: `${PERSISTENT_TPM}\nfirmware: {uuid: {{ .uuid }}}` }),
  },
  {
    name: 'silent for UEFI variables alone: they go by name',
    yaml: K18 + machine({ domain: 'features: {smm: {}}\nfirmware:\n  bootloader:\n    efi: {persistent: true}' }),
  },
  { name: 'silent for a TPM that forgets', yaml: K18 + machine({ domain: 'devices: {tpm: {}}' }) },
  { name: 'silent when the preference is not known', yaml: K18 + machine({ vm: 'preference:\n  name: own' }) },
  { name: 'silent for an instance', yaml: K18 + machine({ kind: 'VirtualMachineInstance', domain: PERSISTENT_TPM }) },
  {
    name: 'silent while the uuid comes from the name',
    yaml: gates('1.5.3', 'VMPersistentState') + machine({ domain: PERSISTENT_TPM }),
  },
]);

const efi = (fields: string, tpm: string | undefined = '{}', more: object = {}): string =>
  machine({
    name: 'win11',
    domain: `features: {smm: {}}\ndevices: {${tpm === '' ? '' : `tpm: ${tpm}`}}\nfirmware:\n  bootloader:\n    efi: ${fields}`,
    ...more,
  });
const quiet = (text: string): string => text.replaceAll(/ # ~>.*/g, '');
const VOLATILE_EFI = '{} # ~> guest/volatile-efi';

ruleCases('guest/volatile-efi', [
  { name: 'beside a TPM', yaml: K18 + efi(VOLATILE_EFI), severity: 'warning', says: ['win11', 'TPM'] },
  { name: 'info without a TPM', yaml: K18 + efi(VOLATILE_EFI, ''), severity: 'info', says: ['boot entries'] },
  { name: 'from the release on that has the field', yaml: kubevirt('1.1.1') + efi(VOLATILE_EFI) },
  { name: 'silent before that', yaml: kubevirt('1.0.1') + quiet(efi(VOLATILE_EFI)) },
  {
    name: 'once at the preference of several',
    yaml:
      K18 +
      preference(
        'desktop',
        'features: {preferredSmm: {}}\ndevices: {preferredTPM: {}}\nfirmware:\n  preferredEfi: {} # ~> guest/volatile-efi',
      ) +
      ['win-a', 'win11-b', 'win11-c'].map((name) => machine({ name, vm: 'preference: {name: desktop}' })).join(''),
    says: ['the 2 VMs', 'set preferredEfi.persistent: true,'],
  },
  {
    name: 'beside a preference that is not in Git, what the VM itself can say',
    yaml: K18 + machine({ name: 'win10', vm: 'preference:\n  name: windows.10 # ~> guest/volatile-efi' }),
    says: ['set efi.persistent: true in the VM itself,'],
  },
  {
    name: 'silent where the disk starts over as well',
    yaml:
      K18 + efi('{}', '{}', { spec: 'volumes:\n  - name: a\n    containerDisk: {image: registry.example/windows-11}' }),
  },
  { name: 'silent without Secure Boot', yaml: K18 + efi('{secureBoot: false}') },
  { name: 'silent when it persists', yaml: K18 + efi('{persistent: true}') },
  { name: 'silent when it is written down as meant', yaml: K18 + efi('{persistent: false}') },
  { name: 'silent when that is filled in', yaml: K18 + efi('{persistent: {{ .x }}}') },
  { name: 'silent when the TPM is filled in', yaml: K18 + efi('{}', '{{ .tpm }}') },
  { name: 'silent beside a TPM that persists: persistence is split', yaml: K18 + efi('{}', '{persistent: true}') },
  { name: 'silent where the preference is shadowed', yaml: K18 + efi('{}', '', { vm: WINDOWS_11 }) },
  { name: 'silent for another guest', yaml: K18 + efi('{}', '{}', { name: 'app' }) },
  {
    name: 'info for an instance with a TPM',
    yaml:
      K18 +
      efi('{}', '{}', {
        kind: 'VirtualMachineInstance',
        domain: `features: {smm: {}}\ndevices: {tpm: {}}\nfirmware:\n  bootloader:\n    efi: ${VOLATILE_EFI}`,
      }),
    severity: 'info',
    says: ['into the template of a VirtualMachine'],
  },
  {
    name: 'silent for an instance without one',
    yaml:
      K18 +
      efi('{}', '{}', {
        kind: 'VirtualMachineInstance',
        domain: 'features: {smm: {}}\nfirmware: {bootloader: {efi: {}}}',
      }),
  },
]);

const deprecated = (firmware: string): string => preference('own', `firmware:\n  ${firmware}`);

ruleCases('guest/deprecated-preference', [
  {
    name: 'preferredUseEfi',
    yaml: K18 + deprecated('preferredUseEfi: true # ~> guest/deprecated-preference'),
    severity: 'warning',
    says: ['write preferredEfi, and', 'v1.8.4'],
    mends: true,
  },
  {
    name: 'preferredUseEfi without Secure Boot',
    yaml: K18 + deprecated('preferredUseEfi: true # ~> guest/deprecated-preference\n  preferredUseSecureBoot: false'),
    says: ['write preferredEfi with secureBoot: false'],
  },
  {
    name: 'preferredUseSecureBoot alone gives no VM an EFI',
    yaml: K18 + deprecated('preferredUseSecureBoot: true # ~> guest/deprecated-preference'),
    says: ['write secureBoot: true in the efi of the VMs that have one'],
    mends: false,
  },
  {
    name: 'silent beside preferredUseBios, which comes first',
    yaml: K18 + deprecated('preferredUseEfi: true\n  preferredUseBios: true'),
  },
  {
    name: 'silent where a BIOS may come first',
    yaml: K18 + deprecated('preferredUseEfi: true\n  preferredUseBios: {{ .bios }}'),
  },
  {
    name: 'preferredUseEfi where a BIOS is refused',
    yaml: K18 + deprecated('preferredUseBios: false\n  preferredUseEfi: true # ~> guest/deprecated-preference'),
  },
  {
    name: 'both are one finding',
    yaml: K18 + deprecated('preferredUseEfi: true # ~> guest/deprecated-preference\n  preferredUseSecureBoot: true'),
  },
  {
    name: 'in a namespace',
    yaml: K18 + deprecated('preferredUseEfi: true # ~> guest/deprecated-preference').replace('Cluster', ''),
  },
  { name: 'silent when off', yaml: K18 + deprecated('preferredUseEfi: false') },
  {
    name: 'silent beside preferredEfi, which counts',
    yaml: K18 + deprecated('preferredUseEfi: true\n  preferredEfi: {persistent: true}'),
  },
  { name: 'silent when it is filled in', yaml: K18 + deprecated('preferredUseEfi: {{ .efi }}') },
  { name: 'silent before the deprecation', yaml: kubevirt('1.4.1') + deprecated('preferredUseEfi: true') },
]);

const volumes = (text: string, more: object = {}): string =>
  machine({ spec: `volumes:\n${text}`, domain: PERSISTENT_TPM, ...more });
const IMAGE = '  - name: root\n    containerDisk: {image: registry.example/app} # ~> guest/ephemeral-root';
const PLAIN = quiet(IMAGE);
const DATA = '\n  - name: data\n    persistentVolumeClaim: {claimName: a}';
const DISKS = 'devices:\n  tpm: {persistent: true}\n  disks:\n    - name: root\n      disk: {}\n';

ruleCases('guest/ephemeral-root', [
  {
    name: 'a container disk alone',
    yaml: K18 + volumes(IMAGE),
    severity: 'warning',
    says: ['containerDisk', 'v1.8.4'],
  },
  {
    name: 'beside cloud-init and scratch space',
    yaml:
      K18 +
      volumes(
        `${IMAGE}\n  - name: a\n    cloudInitNoCloud: {userData: ""}\n  - name: b\n    emptyDisk: {capacity: 1Gi}`,
      ),
  },
  {
    name: 'an ephemeral claim',
    yaml:
      K18 + volumes('  - name: root\n    ephemeral: {persistentVolumeClaim: {claimName: a}} # ~> guest/ephemeral-root'),
  },
  {
    name: 'by preference, in an old release too',
    yaml: kubevirt('1.4.1') + volumes(IMAGE, { vm: WINDOWS_11, domain: 'devices: {}' }),
  },
  ...[
    'persistentVolumeClaim: {claimName: a}',
    'dataVolume: {name: a}',
    'hostDisk: {path: /a, type: Disk}',
    'somethingNew: {}',
    '{{ .x }}: {}',
  ].map((other) => ({
    name: `silent beside ${other}`,
    yaml: K18 + volumes(`${PLAIN}\n  - name: data\n    ${other}`),
  })),
  {
    name: 'silent for drivers alone',
    yaml: K18 + volumes('  - name: a\n    containerDisk: {image: quay.io/kubevirt/virtio-container-disk}'),
  },
  {
    name: 'silent for a CD-ROM',
    yaml:
      K18 +
      volumes(PLAIN, {
        domain: 'devices:\n  tpm: {persistent: true}\n  disks:\n    - name: root\n      cdrom: {bus: sata}',
      }),
  },
  {
    name: 'silent where a device is passed through',
    yaml:
      K18 +
      volumes(PLAIN, {
        domain:
          'devices:\n  tpm: {persistent: true}\n  hostDevices:\n    - name: nvme\n      deviceName: vendor.example/nvme',
      }),
  },
  {
    name: 'the only disk to boot from, beside data that persists',
    yaml: K18 + volumes(`${IMAGE}${DATA}`, { domain: `${DISKS}      bootOrder: 1\n    - name: data\n      disk: {}` }),
  },
  ...[
    ['both are booted from', '      bootOrder: 1\n    - name: data\n      disk: {}\n      bootOrder: 2'],
    ['only the other is', '    - name: data\n      disk: {}\n      bootOrder: 1'],
    ['the order is filled in', '      bootOrder: {{ .x }}\n    - name: data\n      disk: {}'],
    ['it boots from the network', '      bootOrder: 2\n  interfaces: [{name: a, masquerade: {}, bootOrder: 1}]'],
  ].map(([what, disks]) => ({
    name: `silent beside data where ${what}`,
    yaml: K18 + volumes(`${PLAIN}${DATA}`, { domain: `${DISKS}${disks}` }),
  })),
  { name: 'silent when volumes are filled in', yaml: K18 + volumes(`${PLAIN}\n{{ .more }}`) },
  { name: 'silent without volumes', yaml: K18 + machine({ domain: PERSISTENT_TPM }) },
  { name: 'silent without state', yaml: K18 + volumes(PLAIN, { domain: 'devices: {tpm: {}}' }) },
]);

const pool = (tpm: string, vm = '{}'): string =>
  `apiVersion: pool.kubevirt.io/v1alpha1\nkind: VirtualMachinePool\nmetadata: {name: desks}\nspec:\n  virtualMachineTemplate:\n    spec:\n      preference: ${vm}\n      template:\n        spec:\n          domain:\n            devices:\n              tpm: ${tpm}\n`;
const replicas = (tpm: string): string =>
  `apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstanceReplicaSet\nmetadata: {name: desks}\nspec:\n  template:\n    spec:\n      domain:\n        devices:\n          tpm: ${tpm}\n`;

ruleCases('guest/pool-state', [
  {
    name: 'a pool',
    yaml: K18 + pool('{persistent: true} # ~> guest/pool-state'),
    severity: 'warning',
    says: ['scaling in', 'v1.8.4'],
  },
  { name: 'a replica set', yaml: K18 + replicas('{persistent: true} # ~> guest/pool-state'), says: ['no instance'] },
  {
    name: 'by preference, at the reference',
    yaml:
      K18 +
      preference('own', 'devices: {preferredTPM: {persistent: true}}') +
      pool('', '{name: own} # ~> guest/pool-state'),
  },
  { name: 'by a bundled preference', yaml: K18 + pool('', '{name: windows.11} # ~> guest/pool-state') },
  { name: 'silent for a preference that is not known', yaml: K18 + pool('', '{name: own}') },
  { name: 'silent without state', yaml: K18 + pool('{}') + replicas('{}') },
  { name: 'silent when that is filled in', yaml: K18 + pool('{{ .tpm }}') },
  { name: 'silent for a VM', yaml: K18 + machine({ domain: PERSISTENT_TPM }) },
]);

const named = (name: string, domain = PERSISTENT_TPM, vm = ''): string => machine({ name, domain, vm });
const DOTS = 'app.lab # ~> guest/name-with-dots';

ruleCases('guest/name-with-dots', [
  ...['1.0.1', '1.2.2'].map((release) => ({
    name: `in v${release}`,
    yaml: gates(release, 'VMPersistentState') + named(DOTS),
    severity: 'error' as const,
    says: [release],
  })),
  {
    name: 'silent from the release on that names the volume anew',
    yaml: gates('1.3.0', 'VMPersistentState') + named(quiet(DOTS)),
  },
  { name: 'silent without dots', yaml: gates('1.2.2', 'VMPersistentState') + named('app-lab') },
  {
    name: 'silent without state',
    yaml: gates('1.2.2', 'VMPersistentState') + named(quiet(DOTS), 'devices: {tpm: {}}'),
  },
  { name: 'silent when the name is filled in', yaml: gates('1.2.2', 'VMPersistentState') + named('{{ .name }}.lab') },
]);

const long = (length: number, mark = true): string => `${'a'.repeat(length)}${mark ? ' # ~> guest/name-too-long' : ''}`;
const NONE = `${PERSISTENT_TPM}\nfirmware: {uuid: ${UUID}}`;

ruleCases('guest/name-too-long', [
  {
    name: 'an instance, but not a pool, which names its VMs itself',
    yaml:
      kubevirt('1.6.4', 'evictionStrategy: LiveMigrate') +
      machine({ name: long(38), kind: 'VirtualMachineInstance', domain: PERSISTENT_TPM }) +
      pool('{persistent: true}').replace('desks', long(50, false)),
  },
  {
    name: 'one more than the claim can hold',
    yaml: kubevirt('1.6.4', 'evictionStrategy: LiveMigrate') + named(long(38), NONE),
    severity: 'warning',
    says: ['38 characters', 'more than 37', '1.6.4'],
  },
  {
    name: 'when it is not known whether it migrates',
    yaml: named(long(38), NONE),
    kubevirt: '1.4',
    severity: 'warning',
  },
  { name: 'info where nobody means to migrate it', yaml: kubevirt('1.6.4') + named(long(60), NONE), severity: 'info' },
  {
    name: 'silent for as much as it can hold',
    yaml: kubevirt('1.6.4', 'evictionStrategy: LiveMigrate') + named(long(37, false), NONE),
  },
  {
    name: 'silent once it is mended',
    yaml:
      kubevirt('1.6.5', 'evictionStrategy: LiveMigrate') + named(long(38, false), NONE) + named(long(60, false), NONE),
  },
  {
    name: 'not yet in the next minor',
    yaml: kubevirt('1.7.0', 'evictionStrategy: LiveMigrate') + named(long(38), NONE),
  },
  { name: 'silent before names are generated', yaml: gates('1.3.1', 'VMPersistentState') + named(long(60, false)) },
  {
    name: 'silent for a VM that cannot migrate anyway',
    yaml:
      kubevirt('1.6.4', 'evictionStrategy: LiveMigrate') +
      machine({
        name: long(38, false),
        domain:
          'devices:\n  tpm: {persistent: true}\n  hostDevices:\n    - name: a\n      deviceName: vendor.example/a',
      }),
  },
  {
    name: 'silent without state',
    yaml: kubevirt('1.6.4', 'evictionStrategy: LiveMigrate') + named(long(60, false), 'devices: {}'),
  },
  {
    name: 'the volume of the pod in the oldest release',
    yaml: gates('1.0.1', 'VMPersistentState') + named(long(60)) + named(long(59, false)),
    severity: 'error',
    says: ['more than 59'],
  },
  {
    name: 'and after it',
    yaml: gates('1.2.2', 'VMPersistentState') + named(long(58)) + named(long(57, false)),
    severity: 'error',
    says: ['more than 57'],
  },
]);

const bare = (name: string, more: object = {}): string =>
  machine({ name, domain: 'devices: {} # ~> guest/windows-without-tpm', ...more });

ruleCases('guest/windows-without-tpm', [
  { name: 'told twice', yaml: K18 + bare('win11', { metadata: 'labels: {kubevirt.io/os: windows11}' }) },
  {
    name: 'silent for drivers of a release',
    yaml:
      K18 +
      quiet(bare('app', { spec: 'volumes:\n  - name: a\n    containerDisk: {image: a.example/virtio-win-11:1}' })),
  },
  {
    name: 'Windows 11',
    yaml: K18 + bare('win11-office'),
    severity: 'info',
    says: ['windows.11', 'enabled: false', 'v1.8.4'],
  },
  { name: 'servers', yaml: K18 + bare('win2022') + bare('server2025-dc'), says: ['windows.2k22', 'windows.2k25'] },
  {
    name: 'told by a label rather than Hyper-V',
    yaml: K18 + bare('app', { metadata: 'labels: {vm.kubevirt.io/os: windows11}' }),
  },
  { name: 'no word of a field that the release lacks', yaml: kubevirt('1.5.0') + bare('win11') },
  {
    name: 'silent for releases that get none',
    yaml: K18 + quiet(['win10', 'win2019', 'winxp', 'windows', 'win2k16'].map((name) => bare(name)).join('')),
  },
  { name: 'silent where the bundle has none yet', yaml: kubevirt('1.3.1') + quiet(bare('win2025')) },
  { name: 'silent where there is no bundle', yaml: kubevirt('1.0.1') + quiet(bare('win11')) },
  {
    name: 'silent when the evidence does not agree',
    yaml: K18 + quiet(bare('win2022', { metadata: 'labels: {kubevirt.io/os: win11}' })),
  },
  { name: 'silent with a TPM', yaml: K18 + machine({ name: 'win11', domain: 'devices: {tpm: {}}' }) },
  {
    name: 'silent when it is written down as meant',
    yaml: K18 + machine({ name: 'win11', domain: 'devices: {tpm: {enabled: false}}' }),
  },
  {
    name: 'silent when the preference is not known',
    yaml: K18 + quiet(bare('win11', { vm: 'preference: {name: own}' })),
  },
  { name: 'silent when a preference gives it', yaml: K18 + quiet(bare('win11', { vm: WINDOWS_11 })) },
  { name: 'silent when it is filled in', yaml: K18 + machine({ name: 'win11', domain: 'devices: {{ .devices }}' }) },
  { name: 'silent on arm64', yaml: K18 + quiet(bare('win11', { spec: 'architecture: arm64' })) },
]);

test.run();
