/** What rules of guest/ advise for confidential guests, which may not have all that others may. */

import { test } from 'uvu';
import { ruleCases } from '../harness.js';
import { gates, kubevirt, machine, preference } from './documents.js';

const K18 = kubevirt('1.8.4');
const K16 = gates('1.6.0', '');
const BARE_EFI = '{} # ~> guest/secure-boot-without-smm';
const SEALING = 'devices:\n  tpm: {persistent: true}';
/** A guest of a kind whose EFI is written so; the kind may be filled in. */
const guarded = (kind: string, efi: string, more: string, name = 'win11'): string =>
  machine({ name, domain: `launchSecurity: ${kind}\nfirmware:\n  bootloader:\n    efi: ${efi}\n${more}` });

ruleCases('guest/secure-boot-without-smm', [
  {
    name: 'is mended with SMM for a guest that may have it',
    yaml: K18 + machine({ domain: `firmware:\n  bootloader:\n    efi: ${BARE_EFI}` }),
    says: ['features.smm.enabled: true'],
    mends: true,
  },
  ...['{tdx: {}}', '{snp: {}}', '{sev: {}}'].map((kind) => ({
    name: `has no use for SMM where the guest is ${kind}`,
    yaml: K18 + guarded(kind, BARE_EFI, ''),
    says: ['; set secureBoot: false ('],
    mends: false,
  })),
  {
    name: 'is mended with SMM where TDX is not looked at',
    yaml: K16 + guarded('{tdx: {}}', BARE_EFI, ''),
    says: ['features.smm.enabled: true'],
    mends: true,
  },
  {
    name: 'is not mended where the kind of guest is filled in',
    yaml: K18 + guarded('{{ .security }}', BARE_EFI, ''),
    mends: false,
  },
  {
    name: 'nor where it comes of an instance type that is not known',
    yaml: K18 + machine({ vm: 'instancetype: {name: own}', domain: `firmware:\n  bootloader:\n    efi: ${BARE_EFI}` }),
    mends: false,
  },
]);

const BESIDE_TPM = '{secureBoot: false} # ~> guest/split-persistence';

ruleCases('guest/split-persistence', [
  ...['{tdx: {}}', '{snp: {}}'].map((kind) => ({
    name: `silent where the guest is ${kind}, which keeps no UEFI variables`,
    yaml: K18 + guarded(kind, '{secureBoot: false}', SEALING),
  })),
  { name: 'an SEV guest may keep them', yaml: K18 + guarded('{sev: {}}', BESIDE_TPM, SEALING), mends: true },
  { name: 'SNP before it is looked at', yaml: K16 + guarded('{snp: {}}', BESIDE_TPM, SEALING), mends: true },
  {
    name: 'is not mended where the kind of guest is filled in',
    yaml: K18 + guarded('{{ .security }}', BESIDE_TPM, SEALING),
    mends: false,
  },
]);

/** A preference for Windows, of which no VM is in scope. */
const asking = (kind: string): string =>
  preference(
    'windows-own',
    `preferredLaunchSecurity: ${kind}\nfeatures:\n  preferredSmm: {}\ndevices:\n  preferredTPM: {}\nfirmware:\n  preferredEfi:\n    secureBoot: true`,
  );

const SECURE = 'features: {smm: {}}\ndevices: {tpm: {}}';
const VOLATILE_EFI = '{} # ~> guest/volatile-efi';

ruleCases('guest/volatile-efi', [
  {
    name: 'is mended for a guest that may keep them',
    yaml: K18 + guarded('{sev: {}}', VOLATILE_EFI, SECURE),
    mends: true,
  },
  { name: 'silent for TDX', yaml: K18 + guarded('{tdx: {}}', '{}', SECURE) },
  { name: 'silent for SNP', yaml: K18 + guarded('{snp: {}}', '{}', SECURE) },
  { name: 'SNP before it is looked at', yaml: K16 + guarded('{snp: {}}', VOLATILE_EFI, SECURE), mends: true },
  {
    name: 'is not mended where the kind of guest is filled in',
    yaml: K18 + guarded('{{ .security }}', VOLATILE_EFI, SECURE),
    mends: false,
  },
  {
    name: 'a preference that asks for SEV',
    kubevirt: '1.9',
    yaml: asking('{sev: {}}').replace('preferredEfi:', 'preferredEfi: # ~> guest/volatile-efi'),
    mends: true,
  },
  { name: 'silent for one that asks for TDX', kubevirt: '1.9', yaml: asking('{tdx: {}}') },
]);

const OWN_EFI = '{secureBoot: true}';
const windowsOf = (kind: string, efi: string): string =>
  guarded(kind, efi, 'features: {smm: {}}').replace('  template:', '  preference: {name: windows.11}\n  template:');

ruleCases('guest/shadowed-preference', [
  {
    name: 'an own EFI beside SEV',
    yaml: K18 + windowsOf('{sev: {}}', `${OWN_EFI} # ~> guest/shadowed-preference`),
  },
  { name: 'silent where the guest could not keep what it replaces', yaml: K18 + windowsOf('{snp: {}}', OWN_EFI) },
]);

test.run();
