import { broughtBy, broughtOf, hasGlobal, isHook, waveOf } from '../../cluster/delivered.js';
import type { Delivery } from '../../cluster/deliveries.js';
import { runStrategyOf, type VirtualMachineSpec, virtualMachines } from '../../cluster/run-strategy.js';
import { surely, type Target } from '../../cluster/target.js';
import { ARGO_GLOBAL_HEALTH, ARGO_OPERATOR_HEALTH } from '../../facts/gitops.js';
import { STOPPED_STRATEGY } from '../../facts/run-strategies.js';
import type { Problem } from '../../finding.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** An object that makes a sync one of several steps: a hook, or one in another wave than the first that is known. */
function stepOf(delivery: Delivery, objects: readonly KubeObject[]): KubeObject | undefined {
  const hook = objects.find((object) => surely(isHook(delivery, object)));
  if (hook) return hook;
  const waves = objects.flatMap((object) => {
    const wave = waveOf(delivery, object);
    return isUnknown(wave) ? [] : [{ object, wave }];
  });
  return waves.find(({ wave }) => wave !== waves[0]?.wave)?.object;
}

const placeOf = ({ object, path, spec }: VirtualMachineSpec): Place => ({
  object,
  path: [...path, spec.runStrategy === undefined ? 'running' : 'runStrategy'],
});

function problemOf(
  delivery: Delivery,
  [first, ...others]: readonly VirtualMachineSpec[],
  target: Target,
): Problem | undefined {
  const step = first && stepOf(delivery, broughtBy(target.cluster, delivery));
  if (!first || !step) return undefined;
  return {
    place: placeOf(first),
    message: `${describe(first.object)} is declared stopped, which Argo CD takes for Suspended: a sync of ${describe(delivery.object)}, which has several waves or hooks, waits for it without end and blocks later ones; bring stopped VMs by an Application without waves, or give VirtualMachine a health check in argocd-cm`,
    related: [
      {
        place: { object: step, path: ['metadata', 'annotations'], at: 'key' },
        message: `${describe(step)} is another step`,
      },
      ...others.map((vm) => ({ place: placeOf(vm), message: `${describe(vm.object)} is declared stopped too` })),
    ],
  };
}

export const rule = defineRule({
  id: 'gitops/halted-wave',
  severity: 'warning',
  summary: 'A stopped VM is brought by an Argo CD Application that syncs in several waves.',
  why: `Argo CD's health check calls a VM that does not run Suspended, whether it should run or not. In a sync of more than one wave, or with
a hook, each object must become healthy before it ends: this one never does, and no later sync begins. Argo CD releases of
September 2026 on take a VM that is declared stopped for healthy.`,
  releases: 'all',
  needs: ['git'],
  sources: ['argoproj/argo-cd#29663', 'argoproj/argo-cd#29664', 'KBVE/kbve#10567'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "2"
    spec:
      runStrategy: Halted # ~> gitops/halted-wave
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
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "2"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  *check(target) {
    if (hasGlobal(target.cluster, ARGO_GLOBAL_HEALTH, ARGO_OPERATOR_HEALTH)) return;
    const deliveries = target.cluster.deliveries.filter(({ tool }) => tool === 'Argo CD');
    if (deliveries.length === 0) return;
    const stopped = virtualMachines(target.cluster).filter(
      (vm) => vm.path.length === 1 && runStrategyOf(vm) === STOPPED_STRATEGY,
    );
    const brought = broughtOf(stopped);
    for (const delivery of deliveries) {
      const problem = problemOf(delivery, brought(delivery), target);
      if (problem) yield problem;
    }
  },
});
