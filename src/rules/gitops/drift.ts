import { appOptions, broughtOf, hasGlobal, ignoredOf, isSettled, optionsIn } from '../../cluster/delivered.js';
import type { Delivery } from '../../cluster/deliveries.js';
import type { Machine } from '../../cluster/machine.js';
import type { Target } from '../../cluster/target.js';
import {
  ARGO_COMPARE_OPTIONS,
  ARGO_GLOBAL_DIFF,
  ARGO_NO_DRIFT,
  ARGO_OPERATOR_DIFF,
  ARGO_SERVER_SIDE_DIFF,
} from '../../facts/gitops.js';
import { KUBEVIRT_GROUP } from '../../facts/kinds.js';
import { WEBHOOK_FIELDS } from '../../facts/webhook-fields.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { holds, type Release } from '../../kubevirt/release.js';
import { get, isUnknown, type Path, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const VM = { group: KUBEVIRT_GROUP, kind: 'VirtualMachine' };

/** Whether an annotation lets the API server compare; that of an ApplicationSet's Applications stands in its template. */
function comparesOnServer({ object, spec }: Delivery): boolean {
  const written = text(object.value, ...spec.slice(0, -1), 'metadata', 'annotations', ARGO_COMPARE_OPTIONS);
  return isUnknown(written) || optionsIn(written).includes(ARGO_SERVER_SIDE_DIFF);
}

/** Whether an Application shows fields that webhooks fill in as differences. */
function showsDrift(delivery: Delivery): boolean {
  if (delivery.tool !== 'Argo CD' || !isSettled(delivery)) return false;
  if (appOptions(delivery).some(({ option }) => ARGO_NO_DRIFT.includes(option))) return false;
  return ignoredOf(delivery, VM).length === 0 && !comparesOnServer(delivery);
}

/** The fields that a release fills in and a VM does not set. */
const unset = ({ own }: Machine, release: Release): Path[] =>
  WEBHOOK_FIELDS.filter(({ behaviour }) => behaviour === undefined || holds(behaviour, release))
    .map(({ path }) => path)
    .filter((path) => get(own, ...path) === undefined);

function problemOf(delivery: Delivery, brought: readonly Machine[], target: Target): Problem | undefined {
  const found = brought.flatMap((machine) => {
    const fields = unset(machine, target.release);
    return fields.length > 0 ? [{ machine, fields }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const names = first.fields.map((path) => path.join('.')).join(', ');
  const { object, spec } = delivery;
  return {
    place: { object, path: [...spec, 'ignoreDifferences'] },
    message: `${describe(object)} brings VMs and ignores none of their differences: what ${target.release.label} fills in (${names}) may show as drift; set it in Git, or use ignoreDifferences or ${ARGO_COMPARE_OPTIONS}: ${ARGO_SERVER_SIDE_DIFF}, and never Replace=true`,
    related: found.map(({ machine, fields }) => ({
      place: { object: machine.object, path: machine.specPath, at: 'key' },
      message: `${describe(machine.object)} leaves ${fields.length} of them to KubeVirt`,
    })),
  };
}

export const rule = defineRule({
  id: 'gitops/drift',
  severity: 'info',
  summary: 'An Argo CD Application brings VMs and does not ignore what KubeVirt fills in.',
  why: `KubeVirt's webhook sets fields of a VM that Git leaves out. Where Argo CD takes them for differences, the Application stays out of
sync or heals itself for ever; those who answer with Replace=true lose the firmware.uuid, and the TPM with it.`,
  releases: 'all',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go',
    'kubevirt/kubevirt#11273',
    'projectbluefin/lab#97',
    'argoproj/argo-cd docs/user-guide/diffing.md',
  ],
  bad: yaml`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec: # ~> gitops/drift
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
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jqPathExpressions:
            - .spec.template.spec.architecture
            - .spec.template.spec.domain.machine
            - .spec.template.spec.domain.firmware
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
  facts: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    status:
      observedKubeVirtVersion: v1.8.4
  `,
  *check(target) {
    if (hasGlobal(target.cluster, ARGO_GLOBAL_DIFF, ARGO_OPERATOR_DIFF)) return;
    const brought = broughtOf(target.machines.filter(({ object }) => object.kind === VM.kind));
    for (const delivery of target.cluster.deliveries) {
      const problem = showsDrift(delivery) ? problemOf(delivery, brought(delivery), target) : undefined;
      if (problem) yield problem;
    }
  },
});
