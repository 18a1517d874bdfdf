/** Small apps to synthesize. */

import { ApiObject, type Chart, Testing } from 'cdk8s';
import { KubeVirt } from '../../constructs/index.js';

/** A chart with a KubeVirt of a release whose class for state can hold it everywhere. */
export function chartFor(release = '1.8'): Chart {
  const chart = Testing.chart();
  new KubeVirt(chart, 'kubevirt', { release, vmStateStorageClass: 'cephfs' });
  new ApiObject(chart, 'cephfs', {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'cephfs' },
    provisioner: 'cephfs.csi.ceph.com',
  });
  return chart;
}

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly annotations?: object };
  readonly spec: Readonly<Record<string, unknown>>;
}

/** The objects of a chart, synthesized with all checks. */
export const synth = (chart: Chart): Manifest[] => Testing.synth(chart) as Manifest[];

/** The only object of a kind. */
export function only(chart: Chart, kind: string): Manifest {
  const found = synth(chart).filter((object) => object.kind === kind);
  if (found.length !== 1) throw new Error(`there are ${found.length} objects ${kind}`);
  return found[0] as Manifest;
}

/** The kinds that are written, in order. */
export const kindsOf = (chart: Chart): string[] => synth(chart).map(({ kind }) => kind);
