import { Duration, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KubeVirt, VirtualMachine } from '../../constructs/index.js';
import { durationText } from '../../constructs/operation.js';
import { only } from './app.js';

test('durations are written as the API server would write them', () => {
  const cases: readonly (readonly [Duration, string])[] = [
    [Duration.seconds(45), '45s'],
    [Duration.minutes(5), '5m0s'],
    [Duration.seconds(3725), '1h2m5s'],
    [Duration.hours(2), '2h0m0s'],
    [Duration.days(2), '48h0m0s'],
  ];
  for (const [duration, text] of cases) assert.is(durationText(duration), text);
  assert.is(durationText('10m'), '10m');
});

test('an operation belongs to the cluster of its VM', () => {
  const chart = Testing.chart();
  new KubeVirt(chart, 'one', { release: '1.8', metadata: { name: 'one' } });
  const cluster = new KubeVirt(chart, 'other', { release: '1.2', metadata: { name: 'other' } });
  const vm = new VirtualMachine(chart, 'vm', { cluster });
  const snapshot = vm.snapshot('snapshot');
  assert.is(snapshot.cluster, cluster);
  assert.is(snapshot.apiVersion, 'snapshot.kubevirt.io/v1alpha1');
  assert.is(only(chart, 'VirtualMachineSnapshot').apiVersion, 'snapshot.kubevirt.io/v1alpha1');
});

test.run();
