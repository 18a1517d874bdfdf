import { Chart, Testing } from 'cdk8s';
import type { Construct } from 'constructs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { guard, Resource, type ResourceProps } from '../../constructs/index.js';

/** A resource of a kind of our own, so that what all share is seen alone. */
class Thing extends Resource {
  readonly resourceType = 'things';

  constructor(scope: Construct, id: string, clusterScoped: boolean, props: ResourceProps = {}) {
    const apiVersion = (): string => 'example.com/v1';
    super(scope, id, props, { kind: 'Thing', clusterScoped, apiVersion, body: () => ({}) });
  }
}

const chartIn = (namespace: string): Chart => new Chart(Testing.app(), 'test', { namespace });

test('an object gets the namespace of its chart', () => {
  const chart = chartIn('desktops');
  const thing = new Thing(chart, 'thing', false, { metadata: { name: 'thing' } });
  assert.is(thing.namespace, 'desktops');
  assert.equal(Testing.synth(chart), [
    { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'thing', namespace: 'desktops' } },
  ]);
});

test('a cluster-wide object gets no namespace from its chart', () => {
  const chart = chartIn('desktops');
  const thing = new Thing(chart, 'thing', true, { metadata: { name: 'thing', labels: { a: 'b' } } });
  assert.is(thing.namespace, undefined);
  assert.equal(Testing.synth(chart), [
    { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'thing', labels: { a: 'b' } } },
  ]);
});

test('a namespace for a cluster-wide object is refused', () => {
  const metadata = { namespace: 'desktops' };
  assert.throws(
    () => new Thing(chartIn('desktops'), 'thing', true, { metadata }),
    /test\/thing: a Thing belongs to no namespace; leave metadata.namespace desktops out/,
  );
});

test('what cannot be written is said of the construct and the release', () => {
  class Contradiction extends Resource {
    readonly resourceType = 'contradictions';

    constructor(scope: Construct, id: string) {
      const body = (): never => {
        throw new Error('spec.a is 1 and 2');
      };
      super(scope, id, {}, { kind: 'Contradiction', apiVersion: () => 'example.com/v1', body });
    }
  }
  const chart = chartIn('desktops');
  guard(chart, { release: '1.8.4' });
  new Contradiction(chart, 'both');
  assert.throws(() => Testing.synth(chart), /test\/both \(KubeVirt v1\.8\.4\): spec\.a is 1 and 2/);
});

test.run();
