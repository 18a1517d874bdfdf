import { brings, broughtOf, hasOption, isSettled } from '../../cluster/delivered.js';
import type { Delivery } from '../../cluster/deliveries.js';
import { isTooEarly, mayWaitFor } from '../../cluster/delivery-order.js';
import type { Machine } from '../../cluster/machine.js';
import { isJudged } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { ARGO_SKIP_DRY_RUN, ARGO_SYNC_OPTIONS, ARGO_SYNC_WAVE } from '../../facts/gitops.js';
import { CDI_GROUP, HYPERCONVERGED_GROUP, KUBEVIRT_GROUP, OLM_GROUP } from '../../facts/kinds.js';
import { HYPERCONVERGED_PACKAGES } from '../../facts/release-signs.js';
import type { Problem } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { get, items } from '../../value.js';
import { defineRule, yaml } from '../define.js';

interface Pair {
  readonly machine: Machine;
  readonly needed: KubeObject;
}

/** What must be there before admission takes a VM: its kind, and what it refers to. A DataVolume's kind as well. */
function* needsOf(machine: Machine, target: Target): Generator<KubeObject> {
  const { cluster } = target;
  yield* cluster.of(KUBEVIRT_GROUP, 'KubeVirt');
  yield* cluster.of(HYPERCONVERGED_GROUP, 'HyperConverged');
  if (items(machine.vmSpec, 'dataVolumeTemplates').length > 0) yield* cluster.of(CDI_GROUP, 'CDI');
  for (const { object } of [machine.preference, machine.instancetype])
    if (object && isJudged(target, object)) yield object;
}

/** The only delivery of a tool that brings an object. */
function onlyBringer({ cluster }: Target, object: KubeObject, tool: Delivery['tool']): Delivery | undefined {
  const [first, ...more] = cluster.deliveriesOf(object).filter((delivery) => delivery.tool === tool);
  return more.length === 0 ? first : undefined;
}

/** Whether Flux may bring what VMs of a delivery need only after them: it is brought by one that nothing waits for. */
function isLater(delivery: Delivery, needed: KubeObject, target: Target): boolean {
  const first = onlyBringer(target, needed, 'Flux');
  if (!first || first.destination !== delivery.destination) return false;
  return !mayWaitFor(target.cluster, delivery, first);
}

/** The VMs that a delivery surely brings before, or together with, what they need. */
function* pairsOf(delivery: Delivery, brought: readonly Machine[], target: Target): Generator<Pair> {
  const later = new Map<KubeObject, boolean>();
  for (const machine of brought) {
    for (const needed of needsOf(machine, target)) {
      const together = brings(delivery, needed);
      if (delivery.tool === 'Argo CD') {
        if (together && isTooEarly(delivery, machine.object, needed)) yield { machine, needed };
        continue;
      }
      if (!later.has(needed)) later.set(needed, isLater(delivery, needed, target));
      const apart = later.get(needed) === true && onlyBringer(target, machine.object, 'Flux') === delivery;
      if (together || apart) yield { machine, needed };
    }
  }
}

function problemOf(delivery: Delivery, brought: readonly Machine[], target: Target): Problem | undefined {
  const pairs = [...pairsOf(delivery, brought, target)];
  const [first] = pairs;
  if (!first) return undefined;
  const { object, spec, tool } = delivery;
  const needed = [...new Set(pairs.map((pair) => pair.needed))];
  const early = [...new Set(pairs.map(({ machine }) => machine.object))];
  const remedy =
    tool === 'Flux'
      ? 'bring them by another Kustomization, and name it in dependsOn'
      : `give the VMs a later ${ARGO_SYNC_WAVE}`;
  return {
    place: { object, path: [...spec, ...(tool === 'Flux' ? ['path'] : ['source', 'path'])], at: 'key' },
    message: `${describe(object)} brings ${describe(first.machine.object)} no later than ${needed.map(describe).join(', ')}, which it needs: the first sync of a new cluster refuses the VM; ${remedy}`,
    related: [
      ...early.map((vm) => ({
        place: { object: vm, path: ['metadata', 'name'] },
        message: `${describe(vm)} is too early`,
      })),
      ...needed.map((one) => ({
        place: { object: one, path: ['metadata', 'name'] },
        message: `${describe(one)} must be first`,
      })),
    ],
  };
}

const isOperator = ({ value }: KubeObject): boolean =>
  Object.values(HYPERCONVERGED_PACKAGES).some((name) => name === get(value, 'spec', 'name'));

/** A HyperConverged object in one Application with the subscription that makes its kind known. */
function* dryRuns(delivery: Delivery, { cluster }: Target): Generator<Problem> {
  const isBrought = (object: KubeObject): boolean => brings(delivery, object);
  const operator = cluster.of(OLM_GROUP, 'Subscription').find((object) => isOperator(object) && isBrought(object));
  if (!operator || !isSettled(delivery)) return;
  for (const object of cluster.of(HYPERCONVERGED_GROUP, 'HyperConverged').filter(isBrought)) {
    if (hasOption(delivery, object, [ARGO_SKIP_DRY_RUN]) !== false) continue;
    yield {
      place: { object, path: ['metadata'], at: 'key' },
      message: `${describe(object)} is brought together with ${describe(operator)}, whose operator makes its kind known: Argo CD's dry run fails on a new cluster before anything is applied; annotate it with ${ARGO_SYNC_OPTIONS}: ${ARGO_SKIP_DRY_RUN}`,
      related: [{ place: { object: delivery.object, path: delivery.spec, at: 'key' }, message: 'brings both' }],
    };
  }
}

export const rule = defineRule({
  id: 'gitops/order',
  severity: 'warning',
  summary: 'A GitOps tool brings VMs before, or together with, what they need.',
  why: `On a new cluster the kinds of KubeVirt exist only once its operator has worked on the KubeVirt or HyperConverged object, and admission
refuses a VM whose instance type or preference is not there yet. A sync that brings all at once then fails: in Argo CD until somebody
tries again, in Flux for ever, since it applies nothing of a Kustomization that fails in part.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'argoproj/argo-cd docs/user-guide/sync-waves.md',
    'argoproj/argo-cd docs/user-guide/sync-options.md',
    'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md dependsOn',
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go',
  ],
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
      name: virtualization
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: . # ~> gitops/order
      destination:
        server: https://kubernetes.default.svc
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
      name: virtualization
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
        argocd.argoproj.io/sync-wave: "1"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  *check(target) {
    if (target.cluster.unassigned !== undefined) return;
    const brought = broughtOf(target.machines);
    for (const delivery of target.cluster.deliveries) {
      const problem = problemOf(delivery, brought(delivery), target);
      if (problem) yield problem;
      if (delivery.tool === 'Argo CD') yield* dryRuns(delivery, target);
    }
  },
});
