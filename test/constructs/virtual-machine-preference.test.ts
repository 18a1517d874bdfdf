import { Chart, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  State,
  VirtualMachine,
  VirtualMachineClusterPreference,
  VirtualMachinePreference,
} from '../../constructs/index.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { at } from '../../src/value.js';
import { chartFor, kindsOf, only, synth } from './app.js';

const domain = (chart: Chart): unknown => at(only(chart, 'VirtualMachine').spec, ['template', 'spec', 'domain']);

test('state, devices, requirements and raw fields make the spec', () => {
  const chart = chartFor();
  new VirtualMachineClusterPreference(chart, 'desktop', {
    state: State.persistent(),
    preferredDiskBus: 'virtio',
    preferredCdromBus: 'sata',
    preferredLunBus: 'scsi',
    preferredInterfaceModel: 'e1000e',
    requirements: { cpu: 2, memory: '4Gi' },
    spec: { devices: { preferredInputBus: 'usb' }, preferredTerminationGracePeriodSeconds: 3600 },
  });
  assert.equal(only(chart, 'VirtualMachineClusterPreference'), {
    apiVersion: 'instancetype.kubevirt.io/v1beta1',
    kind: 'VirtualMachineClusterPreference',
    metadata: { name: 'test-desktop-c88856ac' },
    spec: {
      devices: {
        preferredTPM: { persistent: true },
        preferredDiskBus: 'virtio',
        preferredCdromBus: 'sata',
        preferredLunBus: 'scsi',
        preferredInterfaceModel: 'e1000e',
        preferredInputBus: 'usb',
      },
      firmware: { preferredEfi: { persistent: true, secureBoot: true } },
      features: { preferredSmm: {} },
      requirements: { cpu: { guest: 2 }, memory: { guest: '4Gi' } },
      preferredTerminationGracePeriodSeconds: 3600,
    },
  });
});

test('a preference without props prefers nothing', () => {
  const chart = chartFor();
  new VirtualMachinePreference(chart, 'plain');
  assert.equal(only(chart, 'VirtualMachinePreference').spec, {});
});

test('no TPM, a volatile one and Secure Boot alone are said as the API says them', () => {
  const spec = (props: ConstructorParameters<typeof VirtualMachinePreference>[2]): unknown => {
    const chart = chartFor();
    new VirtualMachinePreference(chart, 'preference', props);
    return only(chart, 'VirtualMachinePreference').spec;
  };
  assert.equal(spec({ state: State.none() }), {});
  assert.equal(spec({ state: State.volatile() }), {
    devices: { preferredTPM: { persistent: false } },
    firmware: { preferredEfi: { persistent: false, secureBoot: true } },
    features: { preferredSmm: {} },
  });
  assert.equal(spec({ secureBoot: false }), { firmware: { preferredEfi: { secureBoot: false } } });
});

test('before preferredEfi there was, UEFI is asked for by the fields of that release', () => {
  const chart = chartFor('1.3');
  new VirtualMachinePreference(chart, 'uefi', { secureBoot: true });
  assert.equal(only(chart, 'VirtualMachinePreference').spec, {
    firmware: { preferredUseEfi: true, preferredUseSecureBoot: true },
    features: { preferredSmm: {} },
  });
});

test('UEFI variables that a release cannot keep by a preference fail the synth', () => {
  const chart = chartFor('1.3');
  new VirtualMachinePreference(chart, 'uefi', { state: State.persistentEfi() });
  assert.throws(() => synth(chart), /\[test\/uefi\] .*error guest\/unsupported-field: [\s\S]*"firmware.preferredEfi"/);
});

test('only the namespaced kind gets the namespace of the chart', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'lab' });
  new VirtualMachinePreference(chart, 'near');
  new VirtualMachineClusterPreference(chart, 'wide');
  assert.equal(
    synth(chart).map(({ metadata }) => metadata.namespace),
    ['lab', undefined],
  );
});

test('a VM keeps in its own spec what its preference keeps, so that snapshots see it', () => {
  const chart = chartFor();
  const preference = new VirtualMachinePreference(chart, 'desktop', { state: State.persistent(), secureBoot: false });
  const vm: VirtualMachine<'persistent'> = new VirtualMachine(chart, 'vm', { preference });
  vm.snapshot('snapshot');
  assert.equal(domain(chart), {
    firmware: {
      bootloader: { efi: { persistent: true, secureBoot: false } },
      uuid: '51a76ecc-1325-58af-aa0c-7abe95fd74b2',
    },
    devices: { interfaces: [{ name: 'default', masquerade: {} }], tpm: { persistent: true } },
  });
  assert.equal(only(chart, 'VirtualMachine').spec.preference, { name: preference.name, kind: preference.kind });
  assert.equal(kindsOf(chart).slice(-3), ['VirtualMachinePreference', 'VirtualMachine', 'VirtualMachineSnapshot']);
});

test('what a VM says of itself wins over its preference, and what the preference does not keep is left to it', () => {
  const chart = chartFor();
  const preference = new VirtualMachinePreference(chart, 'desktop', { state: State.persistentTpm() });
  // It keeps one thing or the other, so that its type tells both.
  const vm: VirtualMachine<'persistent' | 'stateless'> = new VirtualMachine(chart, 'vm', {
    preference,
    state: State.none(),
  });
  assert.equal(at(domain(chart), ['devices', 'tpm']), { enabled: false });
  // @ts-expect-error only a VM that surely keeps nothing can be cloned
  vm.clone('copy');
  assert.is(kindsOf(chart).at(-1), 'VirtualMachineClone', 'it keeps nothing after all');
  const other = chartFor();
  const volatile = new VirtualMachinePreference(other, 'volatile', { state: State.volatile() });
  new VirtualMachine(other, 'vm', { preference: volatile }).clone('copy');
  assert.equal(domain(other), { devices: { interfaces: [{ name: 'default', masquerade: {} }] } });
});

test('a VM that is to have no TPM has none, or is refused where a preference gives one for good', () => {
  const tpm = (release: string): unknown => {
    const chart = chartFor(release);
    const preference = new VirtualMachinePreference(chart, 'desktop', { state: State.persistentTpm() });
    new VirtualMachine(chart, 'vm', { preference, state: State.none() });
    return at(domain(chart), ['devices', 'tpm']);
  };
  assert.throws(
    () => tpm('1.5.0'),
    /test\/vm \(KubeVirt v1\.5\.0\): state: the preference gives a TPM, which this release/,
  );
  assert.equal(tpm('1.5.1'), { enabled: false });
});

test('a preference that is named only is left to itself, and a snapshot that misses its state fails the synth', () => {
  const chart = chartFor();
  const preference = VirtualMachineClusterPreference.fromVirtualMachineClusterPreferenceName('windows.11');
  new VirtualMachine(chart, 'vm', { preference }).snapshot('before');
  assert.throws(() => synth(chart), /\[test\/vm\] .*warning snapshot\/preference-invisible/);
  assert.equal(VirtualMachinePreference.fromVirtualMachinePreferenceName('a'), {
    name: 'a',
    kind: 'VirtualMachinePreference',
  });
});

test('every release takes what it can keep, and what it takes is what the VM keeps', () => {
  for (const { version, minor } of KNOWN_RELEASES) {
    for (const state of [undefined, State.none(), State.volatile(), State.persistentTpm()]) {
      const chart = chartFor(version);
      const preference = new VirtualMachineClusterPreference(chart, 'preference', state ? { state } : {});
      new VirtualMachine(chart, 'vm', { preference });
      assert.is(synth(chart).length, 4, minor);
    }
  }
});

test.run();
