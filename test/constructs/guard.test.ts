import { ApiObject, Chart, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { guard, KubeVirt, State, VirtualMachine, Volume } from '../../constructs/index.js';

/** What a piece of code writes to stderr. */
function stderrOf(run: () => void): string {
  const { write } = process.stderr;
  let text = '';
  process.stderr.write = (part: string | Uint8Array) => {
    text += part;
    return true;
  };
  try {
    run();
  } finally {
    process.stderr.write = write;
  }
  return text;
}

test('an error fails the synth with rule, construct path and remedy', () => {
  const chart = Testing.chart();
  new KubeVirt(chart, 'kubevirt', { release: '1.8' });
  const volume = Volume.template({ size: '30Gi', accessModes: ['ReadWriteOnce'] });
  new VirtualMachine(chart, 'vm', { liveMigration: true, disks: [{ name: 'root', volume }] });
  assert.throws(
    () => Testing.synth(chart),
    /\[test\/vm\] error migration\/rwo-disk: [\s\S]*use ReadWriteMany[\s\S]*vmstate explain migration\/rwo-disk/,
  );
});

test('an error in an object of another library fails the synth too', () => {
  const chart = Testing.chart();
  guard(chart, { release: '1.8' });
  new ApiObject(chart, 'raw', {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'raw' },
    spec: { runStrategy: 'Always', template: { spec: { domain: { firmware: { bootloader: { efi: {} } } } } } },
  });
  assert.throws(() => Testing.synth(chart), /test\/raw: error guest\/secure-boot-without-smm/);
});

test('an app is linted once for all its charts', () => {
  const app = Testing.app();
  let asked = 0;
  for (const id of ['a', 'b', 'c']) {
    const chart = new Chart(app, id);
    const vm = new VirtualMachine(chart, 'vm');
    const { toJson } = vm.apiObject;
    vm.apiObject.toJson = () => {
      asked++;
      return toJson.call(vm.apiObject);
    };
  }
  stderrOf(() => app.synth());
  assert.is(asked, 6, 'each object is asked to be judged, and to be written');
});

test('a warning is printed once, whatever is synthesized again', () => {
  const chart = Testing.chart();
  guard(chart, { release: '1.8' });
  new KubeVirt(chart, 'kubevirt', { release: '1.8', vmStateStorageClass: 'elsewhere' });
  new VirtualMachine(chart, 'vm', { state: State.persistent() });
  const text = stderrOf(() => {
    Testing.synth(chart);
    Testing.synth(chart);
  });
  assert.is(text.match(/warning meta\/needs-facts/g)?.length, 1, text);
});

test.run();
