import { type VirtualMachineSpec, virtualMachines } from '../../cluster/run-strategy.js';
import type { Target } from '../../cluster/target.js';
import { RUN_STRATEGIES } from '../../facts/run-strategies.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { holds, type Release } from '../../kubevirt/release.js';
import { nearest } from '../../nearest.js';
import { get, isMap, isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** The values that a release takes. */
const valuesIn = (release: Release): string[] =>
  RUN_STRATEGIES.filter(({ behaviour }) => behaviour === undefined || holds(behaviour, release)).map(
    ({ value }) => value,
  );

const KUSTOMIZE_KINDS: readonly string[] = ['Kustomization', 'Component'];
const SETS = /run(ning|Strategy)\b/;

/** Whether what brings an object, or some kustomization's replacement, may set the fields. */
function mayBeSet({ cluster }: Target, { object }: VirtualMachineSpec): boolean {
  if (cluster.deliveriesOf(object).some(({ changes }) => SETS.test(changes))) return true;
  return cluster.objects.some(
    ({ kind, value }) => KUSTOMIZE_KINDS.includes(kind) && SETS.test(JSON.stringify(get(value, 'replacements') ?? '')),
  );
}

function ofBoth({ object, path }: VirtualMachineSpec): Problem {
  return {
    place: { object, path: [...path, 'running'], at: 'key' },
    message: `${describe(object)} sets both running and runStrategy: admission refuses it, since they exclude each other; keep runStrategy`,
  };
}

function ofNeither({ object, path, spec }: VirtualMachineSpec): Problem | undefined {
  // Without a template it is a patch, or broken in another way; without a name some program completes it.
  if (!isMap(get(spec, 'template')) || object.name === '') return undefined;
  return {
    place: { object, path, at: 'key' },
    message: `${describe(object)} has no runStrategy: admission refuses it, since nothing says whether it runs; set "runStrategy: Always", or Halted`,
  };
}

function ofValue(vm: VirtualMachineSpec, strategy: string, values: readonly string[], { label }: Release) {
  if (values.includes(strategy)) return undefined;
  const meant = nearest(strategy, values);
  const remedy = meant === undefined ? `it is one of ${values.join(', ')}` : `use "${meant}"`;
  return {
    place: { object: vm.object, path: [...vm.path, 'runStrategy'] },
    message: `runStrategy "${strategy}" is none of ${label}: admission refuses ${describe(vm.object)}; ${remedy}`,
  };
}

function problemOf(vm: VirtualMachineSpec, values: readonly string[], target: Target): Problem | undefined {
  const running = get(vm.spec, 'running');
  const strategy = get(vm.spec, 'runStrategy');
  if (isUnknown(running) || isUnknown(strategy)) return undefined;
  if (running !== undefined && strategy !== undefined) return ofBoth(vm);
  if (typeof strategy === 'string') return ofValue(vm, strategy, values, target.release);
  if (running !== undefined || strategy !== undefined) return undefined;
  return mayBeSet(target, vm) ? undefined : ofNeither(vm);
}

export const rule = defineRule({
  id: 'gitops/run-strategy',
  severity: 'error',
  summary: 'A VM says not at all, twice, or by an unknown word whether it runs.',
  why: `Exactly one of running and runStrategy must be set, and no schema stands behind the value: manifests pass every schema check and
are then refused by admission, which for a GitOps tool is a sync that fails.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go func validateRunStrategy',
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
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec: # ~> gitops/run-strategy
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Stopped # ~> gitops/run-strategy
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
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
  `,
  *check(target) {
    const values = valuesIn(target.release);
    for (const vm of virtualMachines(target.cluster)) {
      const problem = problemOf(vm, values, target);
      if (problem) yield problem;
    }
  },
});
