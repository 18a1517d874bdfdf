import { Chart, Size, Testing } from 'cdk8s';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { MigrationPolicy } from '../../constructs/index.js';

const chartOf = (): Chart => new Chart(Testing.app(), 'test', { namespace: 'desktops' });

test('a policy belongs to no namespace, and its props stand at their fields', () => {
  const chart = chartOf();
  const policy = new MigrationPolicy(chart, 'policy', {
    metadata: { name: 'desktops' },
    namespaceSelector: { team: 'desktops' },
    virtualMachineInstanceSelector: { size: 'large' },
    bandwidthPerMigration: Size.mebibytes(64),
    completionTimeoutPerGiB: 800,
    allowAutoConverge: true,
    allowPostCopy: false,
    spec: { maxDowntimeMs: 300 },
  });
  assert.is(policy.namespace, undefined);
  assert.equal(Testing.synth(chart), [
    {
      apiVersion: 'migrations.kubevirt.io/v1alpha1',
      kind: 'MigrationPolicy',
      metadata: { name: 'desktops' },
      spec: {
        allowAutoConverge: true,
        allowPostCopy: false,
        bandwidthPerMigration: '64Mi',
        completionTimeoutPerGiB: 800,
        maxDowntimeMs: 300,
        selectors: { namespaceSelector: { team: 'desktops' }, virtualMachineInstanceSelector: { size: 'large' } },
      },
    },
  ]);
});

test('a policy without selectors keeps the key, which the API asks for', () => {
  const chart = chartOf();
  new MigrationPolicy(chart, 'policy', { metadata: { name: 'all' } });
  assert.equal(Testing.synth(chart)[0].spec, { selectors: {} });
});

test('what is no whole number or no quantity is refused', () => {
  for (const seconds of [1.5, -1, Number.NaN])
    assert.throws(
      () => new MigrationPolicy(chartOf(), 'policy', { completionTimeoutPerGiB: seconds }),
      new RegExp(`test/policy: completionTimeoutPerGiB takes whole seconds, 0 or more, not ${seconds}`),
    );
  assert.throws(
    () => new MigrationPolicy(chartOf(), 'policy', { bandwidthPerMigration: '64MB' }),
    /"64MB" is no Kubernetes quantity/,
  );
});

test('the raw spec may not contradict a prop', () => {
  const chart = chartOf();
  new MigrationPolicy(chart, 'policy', { allowPostCopy: false, spec: { allowPostCopy: true } });
  assert.throws(() => Testing.synth(chart), /spec.allowPostCopy is false by the props and true by the raw spec/);
});

test.run();
