import { olderReleaseOf } from '../../cluster/release.js';
import type { Target } from '../../cluster/target.js';
import { HYPERCONVERGED_GROUP, KUBEVIRT_GROUP } from '../../facts/kinds.js';
import type { KubeObject } from '../../kube-object.js';
import { newestRelease, supportedReleases } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

/** What the release would be needed for: the object that configures KubeVirt, else the first machine. */
function subject({ cluster, machines }: Target): KubeObject | undefined {
  const configured = cluster.of(KUBEVIRT_GROUP, 'KubeVirt')[0] ?? cluster.of(HYPERCONVERGED_GROUP, 'HyperConverged')[0];
  return configured ?? machines[0]?.object;
}

const list = supportedReleases()
  .map(({ minor }) => `v${minor}`)
  .join(', ');

export const rule = defineRule({
  id: 'meta/unknown-release',
  severity: 'info',
  summary: 'The KubeVirt release is not known, or newer or older than any that is.',
  why: `What is right depends on the release. Without it the releases that KubeVirt supports are judged: what holds in all
of them is reported as usual, what holds in some is a note that names them.`,
  releases: 'all',
  needs: ['release'],
  sources: ['kubevirt/kubevirt docs/release.md'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt # ~> meta/unknown-release
      namespace: kubevirt
    spec: {}
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
  `,
  *check(target) {
    const object = subject(target);
    const { known, newer } = target.reading;
    if (!object || (known && newer === undefined)) return;
    const place = { object, path: ['metadata', 'name'] };
    if (newer !== undefined) {
      yield {
        place,
        message: `KubeVirt "${newer}" is newer than any release known; it was judged as ${newestRelease().label}`,
      };
      return;
    }
    const older = olderReleaseOf(target.cluster);
    const message =
      older === undefined
        ? `the KubeVirt release is not known, so ${list} were judged; pin it with --kubevirt or spec.imageTag of the KubeVirt object`
        : `${older} is older than any release known, so ${list} were judged; upgrade, or say with --kubevirt which to judge`;
    yield { place, message };
  },
});
