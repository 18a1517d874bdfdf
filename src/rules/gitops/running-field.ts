import type { Cluster } from '../../cluster/cluster.js';
import { ignoredOf } from '../../cluster/delivered.js';
import { virtualMachines } from '../../cluster/run-strategy.js';
import { BEHAVIOURS } from '../../facts/behaviours.js';
import { RUNNING_STRATEGY } from '../../facts/run-strategies.js';
import type { ObjectChange } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { get, isUnknown, items, moreItems } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const SINCE = behaviourText('runningDeprecated');

/** Whether a rule of ignoreDifferences names the field, or may: as a JSON pointer, or in a query of jq. */
function namesRunning(rule: unknown): boolean {
  if (isUnknown(rule)) return true;
  return ['jsonPointers', 'jqPathExpressions'].some(
    (list) =>
      moreItems(rule, list) !== undefined ||
      items(rule, list).some((path) => isUnknown(path) || /\brunning\b/.test(String(path))),
  );
}

/** The Application that leaves to the cluster whether an object runs, as the field is written now. */
const ignoringOf = (object: KubeObject, cluster: Cluster): KubeObject | undefined =>
  cluster.deliveriesOf(object).find((delivery) => ignoredOf(delivery, object).some(namesRunning))?.object;

export const rule = defineRule({
  id: 'gitops/running-field',
  severity: 'warning',
  summary: 'A VM says by the deprecated field running whether it runs.',
  why: `The API server warns at each apply. Consoles and tools write runStrategy instead, so that Git and cluster come to set one of
two fields each, which admission refuses together; and a GitOps tool that heals itself undoes each stop.`,
  releases: `warning ${SINCE}, info before`,
  needs: ['release'],
  fix: {
    safety: 'safe',
    does: 'It writes runStrategy in its place: Always for true, Halted for false; that is unsafe where an Application of Argo CD ignores differences of running.',
  },
  sources: [BEHAVIOURS.runningDeprecated.source, 'kubevirt/kubevirt#11993', 'kubevirt/user-guide#849'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      running: true # ~> gitops/running-field
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  *check({ cluster, release }) {
    const deprecated = holds('runningDeprecated', release);
    const why = deprecated
      ? `in ${release.label}: each apply is answered with a warning, and tools write runStrategy beside it`
      : `${SINCE}, and ${release.label} takes runStrategy as well`;
    for (const { object, path, spec } of virtualMachines(cluster)) {
      const running = get(spec, 'running');
      // With both fields the object is refused, which is another rule's matter.
      if (typeof running !== 'boolean' || get(spec, 'runStrategy') !== undefined) continue;
      const field = [...path, 'running'];
      const strategy = RUNNING_STRATEGY[`${running}`];
      const changes: readonly ObjectChange[] = [
        { op: 'rename', object, path: field, key: 'runStrategy' },
        { op: 'set', object, path: field, value: strategy },
      ];
      const ignoring = ignoringOf(object, cluster);
      const too = ignoring ? `; ${describe(ignoring)} must then ignore runStrategy where it ignores running` : '';
      yield {
        place: { object, path: field, at: 'key' },
        // What is no longer ignored is set back to what Git says.
        fix: { title: `write "runStrategy: ${strategy}"`, safety: ignoring ? 'unsafe' : 'safe', changes },
        ...(deprecated ? {} : { severity: 'info' }),
        message: `"running: ${running}" is deprecated ${why}; say "runStrategy: ${strategy}"${too}`,
      };
    }
  },
});
