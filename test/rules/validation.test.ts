/** Every check of virt-api around TPM, EFI and firmware that was read is behind a rule, in the releases that make it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintObjects, readYaml } from '../../src/index.js';
import { inRange, type Release, readRelease } from '../../src/kubevirt/release.js';
import { kubevirt, machine } from './documents.js';

interface Row {
  /** First and last release of the check, as they were read. */
  readonly from: string;
  readonly to?: string;
  /** The rule that says it, for this machine. */
  readonly rule?: string;
  readonly manifest?: string;
  /** Where the rule must report, if that is not where the check holds: a field is reported where it is missing. */
  readonly reported?: (release: Release) => boolean;
  /** Why no rule says it. */
  readonly why?: string;
}

const range =
  (from: string, to?: string) =>
  (release: Release): boolean =>
    inRange(release, { from, ...(to === undefined ? {} : { to }) });

const efi = (fields: string, more = '', spec = ''): string =>
  machine({ spec, domain: `${more}\nfirmware:\n  bootloader:\n    efi: ${fields}` });
const security = (kind: string): string => `launchSecurity:\n  ${kind}: {}`;
const SMM = 'features:\n  smm: {}';
const ARM = 'architecture: arm64';

const ROWS: Readonly<Record<string, Row>> = {
  'tpm-field': { from: 'v0.53.0', why: 'the field exists in every release known' },
  'tpm-persistent-field': { from: 'v1.0.0', why: 'the field exists in every release known' },
  'tpm-enabled-field': {
    from: 'v1.4.1',
    rule: 'guest/unsupported-field',
    manifest: machine({ domain: 'devices:\n  tpm: {enabled: false}' }),
    reported: (release) => !range('1.4.1')(release) || range('1.5.0', '1.5.0')(release),
  },
  'efi-persistent-field': {
    from: 'v1.1.0',
    rule: 'guest/unsupported-field',
    manifest: efi('{secureBoot: false, persistent: true}'),
    reported: (release) => !range('1.1.0')(release),
  },
  'persistent-without-gate': {
    from: 'v1.0.0',
    to: 'v1.5.3',
    rule: 'gates/missing',
    manifest: machine({ domain: 'devices:\n  tpm: {persistent: true}' }),
  },
  'bios-and-efi': {
    from: 'v0.53.0',
    rule: 'guest/bios-and-efi',
    manifest: machine({ domain: `${SMM}\nfirmware:\n  bootloader:\n    bios: {}\n    efi: {}` }),
  },
  'secureboot-smm': { from: 'v0.53.0', rule: 'guest/secure-boot-without-smm', manifest: efi('{}') },
  'arm64-bios': {
    from: 'v0.53.0',
    rule: 'guest/bios-and-efi',
    manifest: machine({ spec: ARM, domain: 'firmware:\n  bootloader:\n    bios: {}' }),
  },
  'arm64-secureboot': {
    from: 'v0.53.0',
    to: 'v1.8.2',
    rule: 'guest/secure-boot-without-smm',
    manifest: efi('{}', SMM, ARM),
  },
  'arm64-default-efi': { from: 'v0.53.0', why: 'a default, under which nothing is refused' },
  'sev-efi': {
    from: 'v0.53.0',
    rule: 'guest/confidential-state',
    manifest: machine({ domain: security('sev') }),
  },
  'sev-secureboot': {
    from: 'v0.53.0',
    rule: 'guest/confidential-state',
    manifest: efi('{}', `${SMM}\n${security('sev')}`),
  },
  'snp-tdx-persistent-efi': {
    from: 'v1.7.0',
    rule: 'guest/confidential-state',
    manifest: efi('{secureBoot: false, persistent: true}', security('snp')),
  },
  'tdx-smm': {
    from: 'v1.7.0',
    rule: 'guest/confidential-state',
    manifest: efi('{secureBoot: false}', `${SMM}\n${security('tdx')}`),
  },
  'firmware-serial-length': {
    from: 'v0.53.0',
    to: 'v1.4.1',
    rule: 'guest/unsupported-field',
    manifest: machine({ domain: `firmware: {serial: "${'a'.repeat(257)}"}` }),
  },
  'firmware-serial-chars': {
    from: 'v0.53.0',
    to: 'v1.4.1',
    rule: 'guest/unsupported-field',
    manifest: machine({ domain: 'firmware: {serial: "a b"}' }),
  },
  // Admission takes it everywhere: what fails is the start of a persistent one.
  'tpm-arch': {
    from: 'v0.53.0',
    rule: 'guest/tpm-arch',
    manifest: machine({ spec: ARM, domain: 'devices:\n  tpm: {persistent: true}' }),
  },
  // Nobody checks it before a VM starts.
  vmstatestorageclass: {
    from: 'v1.0.0',
    rule: 'state/unknown-storage-class',
    manifest: machine({ domain: 'devices:\n  tpm: {persistent: true}' }),
  },
};

/** What the rows say beside their condition, and what holds for their nearest neighbours. */
const MORE: readonly (Row & { readonly name: string })[] = [
  {
    name: 'SNP with Secure Boot',
    from: 'v1.7.0',
    rule: 'guest/confidential-state',
    manifest: efi('{}', `${SMM}\n${security('snp')}`),
  },
  {
    name: 'TDX with persistent EFI',
    from: 'v1.7.0',
    rule: 'guest/confidential-state',
    manifest: efi('{secureBoot: false, persistent: true}', security('tdx')),
  },
  {
    name: 'SNP without EFI',
    from: 'v1.7.0',
    rule: 'guest/confidential-state',
    manifest: machine({ domain: security('snp') }),
  },
  ...[
    [
      'SEV with persistent EFI',
      'guest/confidential-state',
      efi('{secureBoot: false, persistent: true}', security('sev')),
    ],
    [
      'TDX without SMM',
      'guest/confidential-state',
      efi('{secureBoot: false}', `features: {smm: {enabled: false}}\n${security('tdx')}`),
    ],
    [
      'SEV on another architecture',
      'guest/confidential-state',
      machine({ spec: 'architecture: s390x', domain: security('sev') }),
    ],
    [
      'BIOS on amd64',
      'guest/bios-and-efi',
      machine({ spec: 'architecture: amd64', domain: 'firmware:\n  bootloader:\n    bios: {}' }),
    ],
    ['arm64 without a boot loader', 'guest/secure-boot-without-smm', machine({ spec: ARM })],
    ['arm64 without Secure Boot', 'guest/secure-boot-without-smm', efi('{secureBoot: false}', '', ARM)],
    ['a plain serial', 'guest/unsupported-field', machine({ domain: `firmware: {serial: "${'a'.repeat(250)}_.+-0"}` })],
    ['an empty serial', 'guest/unsupported-field', machine({ domain: 'firmware: {serial: ""}' })],
  ].map(([name = '', rule = '', manifest = '']) => ({ name, from: 'v1.0.0', rule, manifest, reported: () => false })),
];

const RELEASES = '1.0.1 1.1.1 1.2.2 1.3.1 1.4.0 1.4.1 1.5.0 1.5.3 1.6.6 1.7.4 1.8.2 1.8.3 1.8.4 1.9.0'.split(' ');

function compare(name: string, { from, to, rule, manifest, reported = range(from, to) }: Row): void {
  for (const version of RELEASES) {
    const reading = readRelease(version);
    assert.ok('release' in reading);
    const objects = readYaml(kubevirt(version, 'vmStateStorageClass: ghost') + manifest).values.filter(Boolean);
    const { findings } = lintObjects(objects, {});
    assert.is(
      findings.some((finding) => finding.rule === rule),
      reported(reading.release),
      `${name} in v${version}`,
    );
  }
}

for (const [id, row] of Object.entries(ROWS)) {
  if (row.rule !== undefined) test(`${id} is behind ${row.rule}`, () => compare(id, row));
}

for (const row of MORE) test(row.name, () => compare(row.name, row));

const SHARED = join(__dirname, '../../../shared/facts/validation-rules.json');

if (existsSync(SHARED)) {
  test('the rows are those that were read', () => {
    const { rules } = JSON.parse(readFileSync(SHARED, 'utf8')) as {
      rules: { id: string; from: string; to: string | null }[];
    };
    assert.equal(
      rules.map(({ id, from, to }) => [id, from, to]),
      Object.entries(ROWS).map(([id, { from, to }]) => [id, from, to ?? null]),
    );
  });
}

test.run();
