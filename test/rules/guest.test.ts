import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintText, ruleCases } from '../harness.js';
import { gates, kubevirt, machine, PERSISTENT_TPM, pool, preference } from './documents.js';

const K18 = kubevirt('1.8.4');
const SECURE = 'firmware:\n  bootloader:\n    efi: {} # ~> guest/secure-boot-without-smm';
const OWN = 'preference:\n  name: own';
const quiet = (text: string): string => text.replaceAll(/ # ~>.*/g, '');

ruleCases('guest/secure-boot-without-smm', [
  {
    name: 'silent where arm64 is the default of the cluster',
    yaml:
      kubevirt('1.8.4', 'architectureConfiguration: {defaultArchitecture: arm64}') + machine({ domain: quiet(SECURE) }),
  },
  {
    name: 'silent where a preference prefers an architecture that may have it off',
    yaml: K18 + preference('own', 'preferredArchitecture: arm64') + machine({ vm: OWN, domain: quiet(SECURE) }),
  },
  ...['preferredArchitecture: amd64', 'preferredArchitecture: ""'].map((spec) => ({
    name: `where the preference says no other architecture: ${spec}`,
    yaml: K18 + preference('own', spec) + machine({ vm: OWN, domain: SECURE }),
    says: ['smm'],
  })),
  {
    name: 'silent where a preference and the cluster agree on one that has it off',
    yaml:
      kubevirt('1.8.4', 'architectureConfiguration: {defaultArchitecture: arm64}') +
      preference('own', 'preferredArchitecture: arm64') +
      machine({ vm: OWN, domain: quiet(SECURE) }),
  },
  {
    name: 'on arm64 no word of SMM',
    yaml: kubevirt('1.5.3') + machine({ spec: 'architecture: arm64', domain: SECURE }),
    says: ['set secureBoot: false ('],
  },

  {
    name: 'an empty efi means Secure Boot',
    yaml: K18 + machine({ domain: SECURE }),
    severity: 'error',
    says: ['v1.8.4', 'smm'],
  },
  {
    name: 'SMM that is switched off, at the switch',
    yaml:
      K18 +
      machine({ domain: `features:\n  smm:\n    enabled: false # ~> guest/secure-boot-without-smm\n${quiet(SECURE)}` }),
  },
  { name: 'silent with SMM', yaml: K18 + machine({ domain: `features:\n  smm: {}\n${quiet(SECURE)}` }) },
  {
    name: 'silent without Secure Boot',
    yaml: K18 + machine({ domain: 'firmware:\n  bootloader:\n    efi:\n      secureBoot: false' }),
  },
  {
    name: 'silent when a preference brings SMM',
    yaml: K18 + machine({ vm: 'preference:\n  name: fedora', domain: quiet(SECURE) }),
  },
  {
    name: 'silent when the preference is not known',
    yaml: K18 + machine({ vm: 'preference:\n  name: own', domain: quiet(SECURE) }),
  },
  {
    name: 'silent when secureBoot is filled in',
    yaml: K18 + machine({ domain: 'firmware:\n  bootloader:\n    efi:\n      secureBoot: {{ .x }}' }),
  },
  ...['"false"', '"true"', '0'].map((value) => ({
    name: `silent when secureBoot is ${value}, which decides nothing`,
    yaml: K18 + machine({ domain: `firmware:\n  bootloader:\n    efi:\n      secureBoot: ${value}` }),
  })),
  {
    name: 'nor in a preference',
    yaml:
      K18 +
      preference('own', 'firmware:\n  preferredEfi: {secureBoot: "false"}') +
      machine({ vm: 'preference:\n  name: own' }),
  },
  {
    name: 'one of nothing is none, and means Secure Boot',
    yaml: K18 + machine({ domain: SECURE.replace('{}', '{secureBoot: null}') }),
  },
  {
    name: 'once at the preference that asks for it',
    yaml:
      K18 +
      preference('own', 'firmware:\n  preferredEfi: {} # ~> guest/secure-boot-without-smm') +
      ['a', 'b'].map((name) => machine({ name, vm: 'preference:\n  name: own' })).join(''),
    says: ['the 2 VMs'],
  },
  {
    name: 'silent on arm64 from the release on that has it off there',
    yaml: kubevirt('1.8.4') + machine({ spec: 'architecture: arm64', domain: quiet(SECURE) }),
  },
  {
    name: 'silent where nodes of arm64 are chosen, and KubeVirt may fill in their architecture',
    yaml: kubevirt('1.8.4') + machine({ spec: 'nodeSelector: {kubernetes.io/arch: arm64}', domain: quiet(SECURE) }),
  },
  {
    name: 'silent where the architecture is filled in, which may have it off',
    yaml: kubevirt('1.8.4') + machine({ spec: 'architecture: "{{ .arch }}"', domain: quiet(SECURE) }),
  },
  {
    name: 'for nodes of arm64 no word of SMM, where whatever is filled in is refused',
    yaml: kubevirt('1.8.2') + machine({ spec: 'nodeSelector: {kubernetes.io/arch: arm64}', domain: SECURE }),
    says: ['set secureBoot: false ('],
    mends: false,
  },
  {
    name: 'nor where Secure Boot is written',
    yaml:
      kubevirt('1.8.4') +
      machine({
        spec: 'nodeSelector: {kubernetes.io/arch: arm64}',
        domain: SECURE.replace('{}', '{secureBoot: true}'),
      }),
    says: ['set secureBoot: false ('],
    mends: false,
  },
  {
    name: 'for nodes of amd64 as ever',
    yaml: K18 + machine({ spec: 'nodeSelector: {kubernetes.io/arch: amd64}', domain: SECURE }),
    says: ['smm.enabled: true'],
    mends: true,
  },
  {
    name: 'no fix for nodes that are filled in',
    yaml: K18 + machine({ spec: 'nodeSelector: {kubernetes.io/arch: "{{ .arch }}"}', domain: SECURE }),
    mends: false,
  },
  { name: 'on arm64 before that', yaml: kubevirt('1.8.2') + machine({ spec: 'architecture: arm64', domain: SECURE }) },
]);

ruleCases('guest/bios-and-efi', [
  {
    name: 'both are set',
    yaml:
      K18 +
      machine({
        domain: 'features:\n  smm: {}\nfirmware:\n  bootloader:\n    bios: {} # ~> guest/bios-and-efi\n    efi: {}',
      }),
    severity: 'error',
  },
  { name: 'silent for one', yaml: K18 + machine({ domain: 'firmware:\n  bootloader:\n    bios: {}' }) },
  {
    name: 'silent when one is filled in',
    yaml: K18 + machine({ domain: 'firmware:\n  bootloader:\n    bios: {}\n    efi: {{ .efi }}' }),
  },
  {
    name: 'silent for bios beside a preference with EFI: the VM wins',
    yaml: K18 + machine({ vm: 'preference:\n  name: windows.11', domain: 'firmware:\n  bootloader:\n    bios: {}' }),
  },
]);

ruleCases('guest/unowned-instance', [
  {
    name: 'persistent state of an instance',
    yaml:
      K18 +
      machine({
        kind: 'VirtualMachineInstance',
        domain: 'devices:\n  tpm:\n    persistent: true # ~> guest/unowned-instance',
      }),
    severity: 'warning',
  },
  {
    name: 'a volatile TPM is info',
    yaml: K18 + machine({ kind: 'VirtualMachineInstance', domain: 'devices:\n  tpm: {} # ~> guest/unowned-instance' }),
    severity: 'info',
  },
  { name: 'silent for a VirtualMachine', yaml: K18 + machine({ domain: PERSISTENT_TPM }) },
  { name: 'silent without state', yaml: K18 + machine({ kind: 'VirtualMachineInstance' }) },
  {
    name: 'silent when the TPM is filled in',
    yaml: K18 + machine({ kind: 'VirtualMachineInstance', domain: 'devices:\n  tpm: {{ .tpm }}' }),
  },
  {
    name: 'silent where the release has no persistent EFI',
    yaml:
      kubevirt('1.0.1') +
      machine({
        kind: 'VirtualMachineInstance',
        domain: 'features: {smm: {}}\nfirmware:\n  bootloader:\n    efi:\n      persistent: true',
      }),
  },
]);

ruleCases('guest/unsupported-field', [
  {
    name: 'efi.persistent before it exists',
    yaml:
      kubevirt('1.0.1') +
      machine({ domain: 'firmware:\n  bootloader:\n    efi:\n      persistent: true # ~> guest/unsupported-field' }),
    severity: 'error',
    says: ['efi.persistent', 'v1.0.1'],
  },
  {
    name: 'tpm.enabled in a patch that lacks it',
    yaml: kubevirt('1.5.0') + machine({ domain: 'devices:\n  tpm:\n    enabled: false # ~> guest/unsupported-field' }),
  },
  {
    name: 'tpm.enabled in the next patch',
    yaml: kubevirt('1.5.1') + machine({ domain: 'devices:\n  tpm:\n    enabled: false' }),
  },
  {
    name: 'preferredEfi before it exists',
    yaml:
      kubevirt('1.3.1') +
      preference('own', 'firmware:\n  preferredEfi: {persistent: true} # ~> guest/unsupported-field'),
    says: ['upgrade, or say preferredUseEfi'],
  },
  {
    name: 'once for the preferences of a file',
    yaml:
      kubevirt('1.3.1') +
      preference('own', 'firmware:\n  preferredEfi: {persistent: true} # ~> guest/unsupported-field') +
      preference('other', 'firmware:\n  preferredEfi: {secureBoot: true}'),
  },
  {
    name: 'for each VM',
    yaml:
      kubevirt('1.5.0') +
      machine({ domain: 'devices:\n  tpm:\n    enabled: false # ~> guest/unsupported-field' }) +
      machine({ name: 'ledger', domain: 'devices:\n  tpm:\n    enabled: false # ~> guest/unsupported-field' }),
  },
  {
    name: 'silent in a release that has all',
    yaml:
      K18 +
      machine({ domain: 'devices:\n  tpm:\n    enabled: true' }) +
      preference('own', 'firmware:\n  preferredEfi: {persistent: true}'),
  },
  {
    name: 'silent when the value is filled in',
    yaml: kubevirt('1.0.1') + machine({ domain: 'firmware:\n  bootloader:\n    efi:\n      persistent: {{ .x }}' }),
  },
]);

const volatile = (evidence: object = {}): string =>
  machine({ domain: 'devices:\n  tpm: {} # ~> guest/volatile-tpm', ...evidence });

ruleCases('guest/volatile-tpm', [
  {
    name: 'silent for the preference when nothing tells that its bundle is deployed',
    yaml: gates('1.3.1', 'VMPersistentState') + machine({ vm: 'preference:\n  name: windows.11' }),
  },

  {
    name: 'told by Hyper-V passthrough',
    yaml:
      K18 +
      machine({
        domain: 'features:\n  hypervPassthrough: {enabled: true}\ndevices:\n  tpm: {} # ~> guest/volatile-tpm',
      }),
  },
  {
    name: 'silent for another system in the annotation',
    yaml:
      K18 +
      quiet(
        volatile({
          metadata:
            'annotations:\n  vm.kubevirt.io/os: fedora\nlabels:\n  os.template.kubevirt.io/fedora40: "true"\n  windows: "no"',
        }),
      ),
  },
  {
    name: 'silent where the disk starts over as well',
    yaml:
      K18 +
      quiet(
        volatile({ name: 'win11', spec: 'volumes:\n  - name: a\n    containerDisk: {image: registry.example/app}' }),
      ),
  },
  {
    name: 'silent for another image',
    yaml:
      K18 +
      quiet(volatile({ spec: 'volumes:\n  - name: a\n    containerDisk: {image: quay.io/containerdisks/fedora}' })),
  },
  {
    name: 'info for an instance, which needs a VM first',
    yaml:
      K18 +
      machine({
        name: 'win11',
        kind: 'VirtualMachineInstance',
        domain: 'devices:\n  tpm: {} # ~> guest/volatile-tpm',
      }),
    severity: 'info',
    says: ['into the template of a VirtualMachine'],
  },
  {
    name: 'silent when EFI persists: persistence is split',
    yaml:
      K18 +
      machine({
        name: 'win11',
        domain: 'features:\n  smm: {}\ndevices:\n  tpm: {}\nfirmware:\n  bootloader:\n    efi: {persistent: true}',
      }),
  },

  {
    name: 'told by the name',
    yaml: K18 + volatile({ name: 'win11-office' }),
    severity: 'warning',
    says: ['win11-office', 'BitLocker'],
  },
  {
    name: 'told by an annotation',
    yaml: K18 + volatile({ metadata: 'annotations:\n  vm.kubevirt.io/os: windows2k22' }),
  },
  {
    name: 'told by a label of templates',
    yaml: K18 + volatile({ metadata: 'labels:\n  os.template.kubevirt.io/win2k22: "true"' }),
  },
  {
    name: 'told by Hyper-V',
    yaml:
      K18 + machine({ domain: 'features:\n  hyperv:\n    relaxed: {}\ndevices:\n  tpm: {} # ~> guest/volatile-tpm' }),
  },
  {
    name: 'told by sysprep',
    yaml: K18 + volatile({ spec: 'volumes:\n  - name: a\n    sysprep: {secret: {name: a}}' }),
  },
  {
    name: 'told by the driver disk',
    yaml:
      K18 +
      volatile({ spec: 'volumes:\n  - name: a\n    containerDisk: {image: quay.io/kubevirt/virtio-container-disk}' }),
  },
  {
    name: 'a bundled preference of an older release',
    yaml:
      gates('1.3.1', 'VMPersistentState\nCommonInstancetypesDeploymentGate') +
      machine({ vm: 'preference:\n  name: windows.11 # ~> guest/volatile-tpm' }),
  },
  {
    name: 'silent for the same preference later: it persists',
    yaml: K18 + machine({ vm: 'preference:\n  name: windows.11' }),
  },
  { name: 'silent without evidence', yaml: K18 + quiet(volatile({ name: 'twin1' })) },
  {
    name: 'silent when it is written down as meant',
    yaml: K18 + machine({ name: 'win11', domain: 'devices:\n  tpm:\n    persistent: false' }),
  },
  {
    name: 'silent where a release does not know that it is switched off',
    yaml:
      gates('1.3.1', 'VMPersistentState') + machine({ name: 'win11', domain: 'devices:\n  tpm:\n    enabled: false' }),
  },
  { name: 'silent when it persists', yaml: K18 + machine({ name: 'win11', domain: PERSISTENT_TPM }) },
  {
    name: 'silent when that is filled in',
    yaml: K18 + machine({ name: 'win11', domain: 'devices:\n  tpm:\n    persistent: {{ .x }}' }),
  },
  {
    name: 'also beside UEFI variables of which nothing is known',
    yaml:
      K18 +
      volatile({ name: 'win11', vm: 'preference:\n  name: corp' }) +
      machine({
        name: 'win10',
        domain:
          'devices:\n  tpm: {} # ~> guest/volatile-tpm\nfirmware:\n  bootloader:\n    efi: {persistent: "{{ .x }}"}',
      }),
  },
  { name: 'silent without a TPM', yaml: K18 + machine({ name: 'win11' }) },
  {
    name: 'silent where the preference is shadowed: that is the cause',
    yaml: K18 + quiet(volatile({ name: 'win11', vm: 'preference:\n  name: windows.11' })),
  },
]);

const split = (tpm: string, efi: string, more: object = {}): string =>
  machine({
    domain: `features:\n  smm: {}\ndevices:\n  tpm: ${tpm}\nfirmware:\n  bootloader:\n    efi: ${efi}`,
    ...more,
  });

ruleCases('guest/split-persistence', [
  {
    name: 'only the TPM persists',
    yaml: K18 + split('{persistent: true}', '{} # ~> guest/split-persistence'),
    severity: 'warning',
    says: ['efi.persistent'],
  },
  {
    name: 'only the UEFI variables persist',
    yaml: K18 + split('{} # ~> guest/split-persistence', '{persistent: true}'),
    says: ['tpm.persistent'],
  },
  { name: 'silent when both do', yaml: K18 + split('{persistent: true}', '{persistent: true}') },
  { name: 'silent when neither does', yaml: K18 + split('{}', '{}') },
  { name: 'silent when it is written down as meant', yaml: K18 + split('{persistent: true}', '{persistent: false}') },
  { name: 'silent when one is filled in', yaml: K18 + split('{persistent: true}', '{{ .efi }}') },
  { name: 'silent for BIOS', yaml: K18 + machine({ domain: PERSISTENT_TPM }) },
  { name: 'silent before EFI can persist', yaml: kubevirt('1.0.1') + split('{persistent: true}', '{}') },
]);

/** A VM with a TPM that persists, whose preference gives its EFI. */
const preferring = (name: string, mark = ' # ~> guest/split-persistence'): string =>
  machine({ vm: `preference:\n  name: ${name}${mark}`, domain: PERSISTENT_TPM });
const BESIDE = 'write secureBoot: false beside it, as the preference does';

ruleCases('guest/split-persistence', [
  {
    name: 'an own EFI would have the Secure Boot that the preference has not',
    yaml: K18 + preferring('linux.efi'),
    says: ['efi.persistent: true in the VM itself', BESIDE],
    mends: false,
  },
  {
    name: 'what is advised is not refused, and mends it',
    yaml:
      K18 +
      machine({
        vm: 'preference: {name: linux.efi}',
        domain: `${PERSISTENT_TPM}\nfirmware:\n  bootloader:\n    efi: {persistent: true, secureBoot: false}`,
      }),
  },
  {
    name: 'no word of it where the preference has Secure Boot',
    yaml: K18 + preferring('fedora'),
    says: ['in the VM itself'],
    saysNot: ['secureBoot'],
  },
  {
    name: 'nor where the preference says it of the own EFI too',
    yaml:
      gates('1.3.1', 'VMPersistentState') +
      preference(
        'own',
        'firmware:\n  preferredUseEfi: true # ~> guest/split-persistence\n  preferredUseSecureBoot: false',
      ) +
      preferring('own', ''),
    says: ['in the VM itself'],
    saysNot: ['secureBoot'],
  },
  {
    name: 'nor where it is written in the preference itself',
    yaml:
      K18 +
      preference('own', 'firmware:\n  preferredEfi: {secureBoot: false} # ~> guest/split-persistence') +
      preferring('own', ''),
    says: ['set preferredEfi.persistent: true'],
    saysNot: ['secureBoot'],
    mends: true,
  },
]);

test('an own EFI of a preference without Secure Boot is admitted only where that is repeated', async () => {
  const beside = (fields: string): string =>
    machine({
      vm: 'preference: {name: linux.efi}',
      domain: `firmware:\n  bootloader:\n    efi: {persistent: true${fields}}`,
    });
  const refused = async (text: string): Promise<boolean> =>
    (await lintText(text)).findings.some(({ rule }) => rule === 'guest/secure-boot-without-smm');
  assert.equal([await refused(K18 + beside('')), await refused(K18 + beside(', secureBoot: false'))], [true, false]);
});

const windows11 = (domain: string): string => machine({ name: 'win11', vm: 'preference:\n  name: windows.11', domain });

ruleCases('guest/shadowed-preference', [
  ...[
    ['hco.kubevirt.io/v1beta1', 'CommonInstancetypesDeployment: {enabled: false}'],
    ['hco.kubevirt.io/v1', 'workloadSources: {commonInstancetypesDeployment: {enabled: false}}'],
  ].map(([apiVersion, spec]) => ({
    name: `silent when ${apiVersion} keeps the bundle from being deployed`,
    kubevirt: '1.8',
    yaml: `apiVersion: ${apiVersion}\nkind: HyperConverged\nmetadata: {name: hco, namespace: hco}\nspec: {${spec}}\n---\n${windows11('devices:\n  tpm: {}')}`,
  })),
  {
    name: 'a field that no version of HyperConverged has keeps nothing',
    kubevirt: '1.8',
    yaml: `apiVersion: hco.kubevirt.io/v1beta1\nkind: HyperConverged\nmetadata: {name: hco, namespace: hco}\nspec: {commonInstancetypesDeployment: {enabled: false}}\n---\n${windows11('devices:\n  tpm: {} # ~> guest/shadowed-preference')}`,
  },

  {
    name: 'silent where a preference cannot have preferredEfi yet',
    yaml:
      kubevirt('1.3.1') +
      preference('own', 'firmware:\n  preferredEfi: {persistent: true}') +
      machine({ vm: 'preference:\n  name: own', domain: 'firmware:\n  bootloader:\n    efi: {secureBoot: false}' }),
  },
  {
    name: 'silent for EFI of a preference that does not persist it',
    yaml:
      K18 +
      preference('own', 'firmware:\n  preferredEfi: {secureBoot: false}') +
      machine({ vm: 'preference:\n  name: own', domain: 'firmware:\n  bootloader:\n    efi: {secureBoot: false}' }),
  },

  {
    name: "the VM's own TPM",
    yaml: K18 + windows11('devices:\n  tpm: {} # ~> guest/shadowed-preference'),
    severity: 'warning',
    says: ['preferredTPM', 'windows.11'],
  },
  {
    name: "the VM's own EFI",
    yaml:
      K18 +
      windows11('firmware:\n  bootloader:\n    efi:\n      secureBoot: true\n').replace(
        'efi:',
        'efi: # ~> guest/shadowed-preference',
      ),
  },
  { name: 'its BIOS', yaml: K18 + windows11('firmware:\n  bootloader:\n    bios: {} # ~> guest/shadowed-preference') },
  { name: 'silent when the VM repeats it', yaml: K18 + windows11(PERSISTENT_TPM) },
  { name: 'silent when the VM decides', yaml: K18 + windows11('devices:\n  tpm:\n    persistent: false') },
  { name: 'silent for an inherited one', yaml: K18 + windows11('devices: {}') },
  {
    name: 'silent when the preference is not known',
    yaml: K18 + machine({ vm: 'preference:\n  name: own', domain: 'devices:\n  tpm: {}' }),
  },
  { name: 'silent when the own value is filled in', yaml: K18 + windows11('devices:\n  tpm: {{ .tpm }}') },
  { name: 'silent before the bundled preference persists', yaml: kubevirt('1.3.1') + windows11('devices:\n  tpm: {}') },
  {
    name: 'names the preference in Git',
    yaml:
      K18 +
      preference('own', 'devices:\n  preferredTPM: {persistent: true}') +
      machine({ vm: 'preference:\n  name: own', domain: 'devices:\n  tpm: {} # ~> guest/shadowed-preference' }),
  },
]);

const TPM = 'devices:\n  tpm:\n    persistent: true # ~> guest/tpm-arch';

/** An instance type with something of its own. */
const instancetype = (spec: string): string =>
  `apiVersion: instancetype.kubevirt.io/v1beta1\nkind: VirtualMachineClusterInstancetype\nmetadata: {name: small}\nspec:\n  cpu: {guest: 1}\n  memory: {guest: 1Gi}\n  ${spec}\n---\n`;
const SMALL = 'instancetype:\n  name: small';

ruleCases('guest/tpm-arch', [
  {
    name: 'a persistent TPM on arm64',
    yaml: K18 + machine({ spec: 'architecture: arm64', domain: TPM }),
    severity: 'error',
    says: ['arm64'],
  },
  {
    name: 'in every release',
    yaml: gates('1.0.1', 'VMPersistentState') + machine({ spec: 'architecture: arm64', domain: TPM }),
  },
  {
    name: 'by the default of the cluster',
    yaml: kubevirt('1.8.4', 'architectureConfiguration: {defaultArchitecture: arm64}') + machine({ domain: TPM }),
  },
  {
    name: 'by the nodes that are chosen, where no architecture is named',
    yaml: K18 + machine({ spec: 'nodeSelector: {kubernetes.io/arch: arm64}', domain: TPM }),
    says: ['admission does not check'],
    saysNot: ['passes admission'],
  },
  {
    name: 'by the nodes that an instance type chooses',
    yaml:
      kubevirt('1.5.3') +
      instancetype('nodeSelector: {kubernetes.io/arch: arm64}') +
      machine({ vm: SMALL, domain: TPM }),
  },
  {
    name: 'silent by those in a release whose instance types choose none, and where the VM chooses others',
    yaml:
      gates('1.0.1', 'VMPersistentState') +
      instancetype('nodeSelector: {kubernetes.io/arch: arm64}') +
      machine({ vm: SMALL, domain: quiet(TPM) }),
  },
  {
    name: 'silent where the VM chooses other nodes than its instance type, or that is not known',
    yaml:
      K18 +
      instancetype('nodeSelector: {kubernetes.io/arch: arm64}') +
      machine({ vm: SMALL, spec: 'nodeSelector: {kubernetes.io/arch: amd64}', domain: quiet(TPM) }) +
      machine({ vm: SMALL.replace('small', 'other'), domain: quiet(TPM) }),
  },
  {
    name: 'silent where a preference prefers an architecture that the cluster may have a default before',
    yaml: K18 + preference('own', 'preferredArchitecture: arm64') + machine({ vm: OWN, domain: quiet(TPM) }),
  },
  {
    name: 'where a preference and the cluster agree on the architecture',
    yaml:
      kubevirt('1.8.4', 'architectureConfiguration: {defaultArchitecture: arm64}') +
      preference('own', 'preferredArchitecture: arm64') +
      machine({ vm: OWN, domain: TPM }),
  },
  {
    name: 'by the default of the cluster in a release whose preferences prefer no architecture',
    yaml:
      kubevirt('1.6.3', 'architectureConfiguration: {defaultArchitecture: arm64}') +
      preference('own', 'preferredArchitecture: amd64') +
      machine({ vm: OWN, domain: TPM }),
  },
  {
    name: 'silent by the nodes where the architecture is named, or not known',
    yaml:
      K18 +
      machine({ spec: 'architecture: amd64\nnodeSelector: {kubernetes.io/arch: arm64}', domain: quiet(TPM) }) +
      machine({ spec: 'nodeSelector: {kubernetes.io/arch: amd64}', domain: quiet(TPM) }) +
      machine({ spec: 'nodeSelector: {kubernetes.io/arch: "{{ .arch }}"}', domain: quiet(TPM) }) +
      machine({ spec: 'nodeSelector: {disktype: ssd}', domain: quiet(TPM) }),
  },
  {
    name: 'silent on amd64 and where nothing is said',
    yaml: K18 + machine({ spec: 'architecture: amd64', domain: quiet(TPM) }) + machine({ domain: quiet(TPM) }),
  },
  {
    name: 'silent when it chooses other nodes, or they are filled in',
    yaml:
      K18 +
      machine({ spec: 'nodeSelector: {kubernetes.io/arch: amd64}', domain: quiet(TPM) }) +
      machine({ name: 'ledger', spec: 'nodeSelector: {kubernetes.io/arch: "{{ .arch }}"}', domain: quiet(TPM) }),
  },
  {
    name: 'silent for a TPM that forgets',
    yaml: K18 + machine({ spec: 'architecture: arm64', domain: 'devices:\n  tpm: {}' }),
  },
  {
    name: 'silent when the architecture is filled in',
    yaml: K18 + machine({ spec: 'architecture: {{ .arch }}', domain: quiet(TPM) }),
  },
]);

const confidential = (
  kind: string,
  efi = '{secureBoot: false, persistent: true} # ~> guest/confidential-state',
): string => machine({ domain: `launchSecurity:\n  ${kind}: {}\nfirmware:\n  bootloader:\n    efi: ${efi}` });

ruleCases('guest/confidential-state', [
  { name: 'SNP', yaml: K18 + confidential('snp'), severity: 'error', says: ['SNP guests cannot keep'] },
  { name: 'TDX', yaml: K18 + confidential('tdx') },
  { name: 'silent for SEV alone', yaml: K18 + quiet(confidential('sev')) },
  { name: 'silent without persistence', yaml: K18 + confidential('snp', '{secureBoot: false}') },
  { name: 'silent before it is refused', yaml: kubevirt('1.6.0') + quiet(confidential('snp')) },
  {
    name: 'silent when persistence is filled in',
    yaml: K18 + confidential('snp', '{secureBoot: false, persistent: {{ .x }}}'),
  },
]);

const UUID = '0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10';
const EXAMPLE = '5d307ca9-b3ef-428c-8861-06e72d69f223';
const withUuid = (name: string, uuid: string, metadata = ''): string =>
  machine({ name, metadata, domain: `firmware:\n  uuid: ${uuid}` });

/** A VM that a migration from elsewhere brings forth. */
const receiver = (name: string): string =>
  withUuid(name, UUID).replace('runStrategy: Always', 'runStrategy: WaitAsReceiver');

const fleet = (replicas: string, uuid: string): string =>
  pool('').replace('replicas: 2', replicas).replace('devices: {}', `firmware: {uuid: ${uuid}`);
const POOL_UUID = `${UUID}} # ~> guest/uuid-shared`;

ruleCases('guest/uuid-shared', [
  {
    name: 'a pool of several VMs alone',
    yaml: K18 + fleet('replicas: 3', POOL_UUID),
    severity: 'warning',
    says: ['the template of VirtualMachinePool farm', 'its 3 guests'],
  },
  {
    name: "also with KubeVirt's example, in every release",
    yaml: kubevirt('1.0.1') + fleet('replicas: 2', POOL_UUID.replace(UUID, EXAMPLE)),
    says: ['its 2 guests'],
  },
  {
    name: 'a replica set',
    yaml: `${K18}apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstanceReplicaSet\nmetadata: {name: farm}\nspec:\n  replicas: 2\n  template:\n    spec:\n      domain:\n        firmware: {uuid: ${POOL_UUID}\n`,
    says: ['VirtualMachineInstanceReplicaSet farm'],
  },
  {
    name: 'a pool and a VM',
    yaml: K18 + withUuid('a', `${UUID} # ~> guest/uuid-shared`) + fleet('replicas: 3', `${UUID}}`),
    says: ['4 VMs'],
  },
  ...['replicas: 1', 'replicas: 0', 'paused: false', 'replicas: {{ .n }}', 'replicas: "3"'].map((replicas) => ({
    name: `silent for a pool alone with ${replicas}`,
    yaml: K18 + fleet(replicas, `${UUID}}`),
  })),
  {
    name: 'two VMs with one uuid, whatever its case',
    yaml: K18 + withUuid('a', `${UUID} # ~> guest/uuid-shared`) + withUuid('b', UUID.toUpperCase()),
    severity: 'warning',
    says: ['2 VMs'],
  },
  {
    name: 'in every release',
    yaml: kubevirt('1.0.1') + withUuid('a', `${UUID} # ~> guest/uuid-shared`) + withUuid('b', UUID),
  },
  {
    name: "KubeVirt's example alone is a warning where a TPM is kept under it",
    yaml:
      K18 +
      machine({
        name: 'a',
        domain: `devices: {tpm: {persistent: true}}\nfirmware:\n  uuid: ${EXAMPLE} # ~> guest/uuid-shared`,
      }),
    severity: 'warning',
  },
  {
    name: "KubeVirt's example alone is info where none is",
    yaml: K18 + withUuid('a', `${EXAMPLE} # ~> guest/uuid-shared`),
    severity: 'info',
  },
  { name: 'silent for different ones', yaml: K18 + withUuid('a', UUID) + withUuid('b', UUID.replace('0a', '0b')) },
  { name: 'silent for one VM in two places', yaml: K18 + withUuid('a', UUID) + withUuid('a', UUID) },
  {
    name: 'the same name in two namespaces is two',
    yaml: K18 + withUuid('a', `${UUID} # ~> guest/uuid-shared`, 'namespace: x') + withUuid('a', UUID, 'namespace: y'),
  },
  {
    name: 'silent for the copy of a VM that waits to receive it, and for what waits besides',
    yaml: K18 + withUuid('a', UUID) + receiver('b') + receiver('c'),
  },
  {
    name: 'two that one of them could be a copy of',
    yaml: K18 + withUuid('a', `${UUID} # ~> guest/uuid-shared`) + withUuid('b', UUID) + receiver('c'),
    says: ['2 VMs'],
  },
  { name: 'silent when they are filled in', yaml: K18 + withUuid('a', '{{ .uuid }}') + withUuid('b', '{{ .uuid }}') },
]);

const template = (source: string): string =>
  `dataVolumeTemplates:\n  - metadata: {name: root}\n    spec:\n      source:\n        ${source}`;

/** Windows told by what real manifests hold, and what only looks like it. */
const WINDOWS: readonly (readonly [why: string, evidence: object])[] = [
  ...['win10pro', 'win10vm1', 'windowsxp', 'win2k19', 'win2012r2', 'server2022-dc', 'winsrv01', 'win-dc01'].map(
    (name) => [`the name ${name}`, { name }] as const,
  ),
  ['an annotation with a longer word', { metadata: 'annotations:\n  kubevirt.io/os: windowsembedded' }],
  ['the annotation of Harvester', { metadata: 'labels:\n  harvesterhci.io/os: windows' }],
  ['the template', { metadata: 'labels:\n  vm.kubevirt.io/template: windows2k19-server-medium' }],
  ['an image of DataVolume over HTTP', { vm: template('http: {url: "https://nas.example/isos/Win11_23H2.iso"}') }],
  ['an evaluation medium', { vm: template('http: {url: "https://nas.example/20348_SERVER_EVAL_x64FRE_en-us.iso"}') }],
  ['an image in a registry', { vm: template('registry: {url: "docker://registry.example/vms/windows:2022"}') }],
  [
    'a container disk beside one that lasts',
    {
      spec: `volumes:\n  - name: a\n    containerDisk: {image: "registry.example/windows-11:1"}\n  - name: b\n    persistentVolumeClaim: {claimName: data}`,
    },
  ],
  ['another sign beside such a name', { name: 'server-2022', metadata: 'annotations:\n  kubevirt.io/os: windows' }],
  ['its disk', { spec: `volumes:\n  - name: a\n    persistentVolumeClaim: {claimName: win11-root}` }],
];
const NOT_WINDOWS: typeof WINDOWS = [
  ...[
    'twin1',
    'winery',
    'darwin-10',
    'edwin10',
    'win32-cross',
    'sql-server-2022',
    'observer2022',
    'window',
    'db-server-2022',
    'server-2022',
    'server_2019',
    'postgres-server2019',
    'ubuntu-server2022',
  ].map((name) => [`the name ${name}`, { name }] as const),
  ['a folder of that name', { vm: template('http: {url: "https://windows.example/windows/fedora.qcow2"}') }],
  ['a share of that name', { spec: `volumes:\n  - name: a\n    persistentVolumeClaim: {claimName: windows}` }],
  ['another system beside a name', { name: 'win11', metadata: 'labels:\n  kubevirt.io/os: rhel8' }],
  ['a preference of another system beside a name', { name: 'win11', vm: 'preference:\n  name: fedora' }],
];

ruleCases('guest/volatile-tpm', [
  ...WINDOWS.map(([why, evidence]) => ({ name: `told by ${why}`, yaml: K18 + volatile(evidence) })),
  ...NOT_WINDOWS.map(([why, evidence]) => ({ name: `silent for ${why}`, yaml: K18 + quiet(volatile(evidence)) })),
  {
    name: 'told by the label of the preference',
    yaml:
      K18 +
      preference('own', 'devices: {}').replace(
        '{name: own}',
        '{name: own, labels: {instancetype.kubevirt.io/os-type: windows}}',
      ) +
      volatile({ vm: 'preference:\n  name: own' }),
  },
  {
    name: 'told by the name of a preference of their own',
    yaml: K18 + preference('my-windows', 'devices: {}') + volatile({ vm: 'preference:\n  name: my-windows' }),
  },
  {
    name: 'at the preference in Git that gives it, with the name that the field has there',
    yaml:
      K18 +
      preference('my-windows', 'devices:\n  preferredTPM: {} # ~> guest/volatile-tpm') +
      machine({ vm: 'preference:\n  name: my-windows' }),
    says: ['set preferredTPM.persistent: true,'],
  },
  {
    name: 'a note at a preference for Windows that no VM in Git names',
    yaml: K18 + preference('windows', 'devices:\n  preferredTPM: {} # ~> guest/volatile-tpm'),
    severity: 'info',
    says: ['told by its name windows', 'set preferredTPM.persistent: true,'],
  },
  {
    name: 'silent for such a one that only facts hold',
    yaml: K18,
    facts: preference('windows', 'devices:\n  preferredTPM: {}'),
  },
  { name: 'silent for such a one of another system', yaml: K18 + preference('fedora', 'devices:\n  preferredTPM: {}') },
  {
    name: 'silent for such a one that says that it is meant',
    yaml: K18 + preference('windows', 'devices:\n  preferredTPM: {persistent: false}'),
  },
  {
    name: 'silent for such a one that is filled in',
    yaml: K18 + preference('windows', 'devices:\n  preferredTPM: {persistent: "{{ .keep }}"}'),
  },
  {
    name: 'told by the image of a DataVolume beside the VM',
    yaml:
      K18 +
      'apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata: {name: root}\nspec:\n  source:\n    http: {url: "https://nas.example/win2022.qcow2"}\n---\n' +
      volatile({ spec: 'volumes:\n  - name: a\n    dataVolume: {name: root}' }),
  },
  {
    name: 'silent for another DataVolume, and for two of one name',
    yaml:
      K18 +
      ['root', 'root', 'other']
        .map(
          (name) =>
            `apiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata: {name: ${name}}\nspec:\n  source:\n    http: {url: "https://nas.example/win2022.qcow2"}\n---\n`,
        )
        .join('') +
      quiet(volatile({ spec: 'volumes:\n  - name: a\n    dataVolume: {name: root}' })),
  },
  {
    name: 'told by the label of its domain',
    yaml:
      K18 +
      volatile({}).replace('  template:\n', '  template:\n    metadata: {labels: {kubevirt.io/domain: win10}}\n') +
      quiet(volatile({ name: 'b' })).replace(
        '  template:\n',
        '  template:\n    metadata: {labels: {kubevirt.io/domain: twin}}\n',
      ),
    says: ['the label kubevirt.io/domain: win10'],
  },
  ...[
    'features: {hyperv: {relaxed: {enabled: false}, vapic: {enabled: false}}}',
    'features: {hyperv: {}}',
    'features: {hypervPassthrough: {enabled: false}}',
    'features: {hypervPassthrough: {}}',
    'features: "{{ .features }}"',
    'clock: "{{ .clock }}"',
    'clock: {timer: {hyperv: {present: false}}}',
  ].map((off) => ({
    name: `silent for Hyper-V that is switched off: ${off}`,
    yaml: K18 + machine({ domain: `${off}\ndevices: {tpm: {}}` }),
  })),
  ...[
    'features: {hyperv: {relaxed: {enabled: false}, vapic: {}}}',
    'features: {hyperv: {relaxed: {enabled: "{{ .on }}"}}}',
    'features: {hypervPassthrough: {enabled: "{{ .on }}"}}',
    'clock: {timer: {hyperv: {}}}',
  ].map((on) => ({
    name: `told by Hyper-V of which some is or may be on: ${on}`,
    yaml: K18 + machine({ domain: `${on}\ndevices:\n  tpm: {} # ~> guest/volatile-tpm` }),
  })),
  {
    name: 'silent for Hyper-V that a preference switches off',
    yaml:
      K18 +
      preference('own', 'features: {preferredHyperv: {relaxed: {enabled: false}}}') +
      machine({ vm: 'preference:\n  name: own', domain: 'devices: {tpm: {}}' }),
  },
  {
    name: 'silent for Hyper-V in a VM of another system',
    yaml: K18 + machine({ name: 'rhel8-server', domain: 'features:\n  hyperv:\n    relaxed: {}\ndevices:\n  tpm: {}' }),
  },
]);

const boots = (efi: string, tpm = '{}'): string =>
  preference('windows', `devices:\n  preferredTPM: ${tpm}\nfirmware:\n  preferredEfi: ${efi}`);

ruleCases('guest/volatile-efi', [
  {
    name: 'a note at a preference for Windows that no VM in Git names',
    yaml: K18 + boots('{secureBoot: true} # ~> guest/volatile-efi'),
    severity: 'info',
    says: ['told by its name windows', 'set preferredEfi.persistent: true,'],
  },
  { name: 'silent for such a one that says that it is meant', yaml: K18 + boots('{persistent: false}') },
  { name: 'silent for such a one without Secure Boot', yaml: K18 + boots('{secureBoot: false}') },
  { name: 'silent for such a one whose TPM is filled in', yaml: K18 + boots('{}', '{persistent: "{{ .keep }}"}') },
  {
    name: 'silent for such a one before preferences had the field',
    yaml: kubevirt('1.3.1') + boots('{secureBoot: true}'),
  },
]);

test.run();
