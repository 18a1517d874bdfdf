/** An app of cdk8s is mended, and what cdk8s itself writes of it before and after is compared. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { PlainMap } from '../src/value.js';
import { synthesized } from './cdk8s-app.js';
import { lint, run } from './workspace.js';

const ROOT = join(__dirname, '..');
const APP = join(ROOT, 'test/fixtures/typescript-fix');

/** What cdk8s writes for an app, by kind and name. */
const written = (folder: string): ReadonlyMap<string, PlainMap> =>
  new Map(synthesized(folder).map(({ kind, name, value }) => [`${kind} ${name}`, value]));

/** The paths at which two values differ, with what stands there. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  const isMap = (value: unknown): value is PlainMap => typeof value === 'object' && value !== null;
  if (!isMap(one) || !isMap(other))
    return JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [`${path}: ${JSON.stringify(one)} > ${JSON.stringify(other)}`];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], `${path}.${key}`));
}

function typeErrors(folder: string): string {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--esModuleInterop',
    '--resolveJsonModule',
    '--types',
    'node',
  ];
  try {
    execFileSync(process.execPath, [tsc, ...flags, '--target', 'es2022', '--module', 'commonjs', 'main.ts'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** What is to differ in what cdk8s writes, and nothing else. */
const WANTED = [
  'KubeVirt kubevirt .spec.configuration.developerConfiguration.featureGates.0: "NUMA" > "Snapshot"',
  'KubeVirt kubevirt .spec.configuration.developerConfiguration.featureGates.1: "Snapshot" > undefined',
  ...['anna', 'ben', 'legacy'].flatMap((name) => [
    `VirtualMachine ${name} .spec.running: true > undefined`,
    `VirtualMachine ${name} .spec.runStrategy: undefined > "Always"`,
  ]),
  'VirtualMachine anna .spec.template.spec.domain.features.smm.enabled: false > true',
  'VirtualMachine ben .spec.template.spec.domain.features.smm.enabled: false > true',
  'VirtualMachine legacy .status: {} > undefined',
  'VirtualMachine win11 .spec.running: false > undefined',
  'VirtualMachine win11 .spec.runStrategy: undefined > "Halted"',
  'VirtualMachinePreference windows .spec.devices.preferredTPM.persistent: undefined > true',
  'VirtualMachinePreference windows .spec.firmware.preferredEfi: undefined > {"secureBoot":false,"persistent":true}',
  'VirtualMachinePreference windows .spec.firmware.preferredUseEfi: true > undefined',
  'VirtualMachinePreference windows .spec.firmware.preferredUseSecureBoot: false > undefined',
];

test('what cdk8s writes changes as is meant, and the app still compiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-fix-'));
  try {
    cpSync(APP, folder, { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const before = written(folder);
    assert.is(typeErrors(folder), '');
    const flags = ['.', '--unsafe-fixes', '--no-config'];
    assert.fixture(run(folder, ['lint', '--diff', ...flags]).out, readFileSync(`${APP}.diff`, 'utf8'));
    const { summary, findings } = lint(folder, ['--fix', ...flags]);
    assert.is(summary.fixed, 11);
    assert.equal(
      findings.filter(({ fix, noFix }) => fix || noFix),
      [],
    );
    const after = written(folder);
    assert.is(typeErrors(folder), '');
    const found = [...before].flatMap(([name, value]) =>
      differences(value, after.get(name)).map((one) => `${name} ${one}`),
    );
    assert.equal([...after.keys()], [...before.keys()]);
    assert.equal(found.sort(), [...WANTED].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
