import { type AppliedPatch, mergeOf, placeIn } from '../../cluster/kustomize-patches.js';
import { FEATURE_GATES_PATH } from '../../cluster/paths.js';
import { isKubeVirtGroup } from '../../facts/kinds.js';
import type { Problem, RelatedPlace } from '../../finding.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { isGateOn } from '../../kubevirt/feature-gates.js';
import type { Release } from '../../kubevirt/release.js';
import { get, items, moreItems, openReason } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** The gates that a list holds; undefined when more may stand there than is known. */
function listed(value: unknown): readonly string[] | undefined {
  const found = items(value, ...FEATURE_GATES_PATH);
  if (moreItems(value, ...FEATURE_GATES_PATH) || !found.every((gate) => typeof gate === 'string')) return undefined;
  return found;
}

/** The gates that a merge patch of a KubeVirt object sets as its list; undefined for any other patch. */
function setGates(patch: AppliedPatch): readonly string[] | undefined {
  const merge = mergeOf(patch);
  if (merge?.kind !== 'KubeVirt' || !isKubeVirtGroup(merge.group)) return undefined;
  const list = get(merge.value, ...FEATURE_GATES_PATH);
  return Array.isArray(list) && openReason(list) === undefined ? listed(merge.value) : undefined;
}

export const rule = defineRule({
  id: 'gates/list-replaced',
  severity: 'warning',
  summary: 'A merge patch sets the list of feature gates and drops those that the patched object lists.',
  why: `featureGates is a plain list: kustomize, Flux and kubectl replace it as a whole where a merge patch names it. A gate that only
the base lists is off after the patch, and VMs that need it are refused; one that is on in its release by itself stays so. The rule is
info where the patched object is out of sight.`,
  releases: 'by gate',
  needs: ['release'],
  sources: ['kubevirt/kubevirt-tekton-tasks#552', 'kubernetes-sigs/kustomize api/filters/patchstrategicmerge'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: platform
      namespace: flux-system
    spec:
      path: ./
      prune: false
      interval: 10m
      sourceRef:
        kind: GitRepository
        name: fleet
      patches:
        - target:
            kind: KubeVirt
          patch: | # ~> gates/list-replaced
            apiVersion: kubevirt.io/v1
            kind: KubeVirt
            metadata:
              name: kubevirt
            spec:
              configuration:
                developerConfiguration:
                  featureGates:
                    - Sidecar
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: platform
      namespace: flux-system
    spec:
      path: ./
      prune: false
      interval: 10m
      sourceRef:
        kind: GitRepository
        name: fleet
      patches:
        - target:
            kind: KubeVirt
          patch: |
            - op: add
              path: /spec/configuration/developerConfiguration/featureGates/-
              value: Sidecar
  `,
  *check({ cluster, release }) {
    for (const patch of cluster.patches) {
      const gates = setGates(patch);
      if (!gates) continue;
      const problem = patch.objects.length > 0 ? dropped(patch, gates, release) : unseen(patch, gates);
      if (problem) yield problem;
    }
  },
});

/** Whether a gate is on by being listed, and off without. */
function isOnByList(gate: string, gates: readonly string[], release: Release): boolean {
  const isOn = (featureGates: readonly string[]): boolean =>
    isGateOn(gate, release, { featureGates, disabledFeatureGates: [] });
  return isOn([gate]) && !isOn(gates);
}

/** What a patch takes from the objects it changes. */
function dropped(patch: AppliedPatch, gates: readonly string[], release: Release): Problem | undefined {
  const lost = new Set<string>();
  const related: RelatedPlace[] = [];
  for (const object of patch.objects) {
    const own = (listed(object.value) ?? []).filter((gate) => isOnByList(gate, gates, release));
    if (own.length === 0) continue;
    for (const gate of own) lost.add(gate);
    related.push({ place: gatesOf(object), message: `${describe(object)} lists ${quoted(own)}` });
  }
  if (lost.size === 0) return undefined;
  const names = quoted([...lost].sort());
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, 'key'),
    message: `this patch replaces the whole list of feature gates, so ${names} of the patched object ${lost.size === 1 ? 'is' : 'are'} off in ${release.label}; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`,
    related,
  };
}

/** A patch of an object that is out of sight: not one of KubeVirt's own release, whose list is empty. */
function unseen(patch: AppliedPatch, gates: readonly string[]): Problem | undefined {
  if (patch.fromRelease || gates.length === 0) return undefined;
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, 'key'),
    severity: 'info',
    message: `this patch sets the whole list of feature gates to ${quoted(gates)}; gates that the patched object lists, which is out of sight, go off; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`,
  };
}

const gatesOf = (object: KubeObject): Place => ({ object, path: FEATURE_GATES_PATH, at: 'key' });
const quoted = (gates: readonly string[]): string => gates.map((gate) => `"${gate}"`).join(', ');
