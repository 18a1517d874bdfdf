import { type AppliedPatch, mergeOf, placeIn } from '../../cluster/kustomize-patches.js';
import type { Machine } from '../../cluster/machine.js';
import { EVICTION_STRATEGY_PATH } from '../../cluster/paths.js';
import { isJudged } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { HYPERCONVERGED_EVICTION_STRATEGY } from '../../facts/hyperconverged.js';
import { HYPERCONVERGED_GROUP, isKubeVirtGroup } from '../../facts/kinds.js';
import { describe, type Place } from '../../kube-object.js';
import { text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const MUST_MIGRATE = 'LiveMigrate';

export const rule = defineRule({
  id: 'migration/cluster-default',
  severity: 'warning',
  summary: 'The cluster evicts every VM by live migration, also those that cannot live-migrate.',
  why: `With evictionStrategy LiveMigrate in the KubeVirt or HyperConverged object, a VM that cannot live-migrate and names no strategy of its own
has its eviction denied, so every drain of its node waits for ever, though nothing in the VM says so. LiveMigrateIfPossible migrates
the others all the same. Where all VMs in Git that follow the default surely can migrate, nothing is said.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/kubevirt pkg/defaults func setDefaultEvictionStrategy',
    'kubevirt/kubevirt pkg/virt-api/webhooks pod-eviction-admitter.go',
    'kubevirt/kubevirt#9798',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        evictionStrategy: LiveMigrate # ~> migration/cluster-default
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
        evictionStrategy: LiveMigrateIfPossible
  `,
  *check(target) {
    const places = [...configured(target), ...target.cluster.patches.flatMap(patched)];
    if (places.length === 0) return;
    const following = target.machinesThat((machine) => text(machine.spec, 'evictionStrategy') === undefined);
    const able = following.filter((machine) => target.verdict(machine).migratable === true);
    if (following.length > 0 && able.length === following.length) return;
    const stuck = following.filter((machine) => target.verdict(machine).migratable === false);
    for (const place of places)
      yield {
        place,
        message: `evictionStrategy "LiveMigrate" holds for every VM that names none, and in ${target.release.label} those that cannot live-migrate${countText(stuck)} hold up each drain of their nodes; set LiveMigrateIfPossible here, and LiveMigrate in the VMs that must never be shut down by a drain`,
        related: related(target, stuck),
      };
  },
});

/** Where the KubeVirt or HyperConverged object of the cluster says so. */
function configured(target: Target): Place[] {
  const { evictionStrategy, evictionStrategyPlace: place } = target.configuration;
  return evictionStrategy === MUST_MIGRATE && place && isJudged(target, place.object) ? [place] : [];
}

/** Where a merge patch of one says so, whatever it patches. */
function patched(patch: AppliedPatch): Place[] {
  const merge = mergeOf(patch);
  if (!merge) return [];
  const { group, version, kind, value } = merge;
  const ofHyperConverged = kind === 'HyperConverged' && group === HYPERCONVERGED_GROUP;
  const ofKubeVirt = kind === 'KubeVirt' && isKubeVirtGroup(group);
  const own = Object.hasOwn(HYPERCONVERGED_EVICTION_STRATEGY, version)
    ? HYPERCONVERGED_EVICTION_STRATEGY[version]
    : undefined;
  const path = ofKubeVirt ? EVICTION_STRATEGY_PATH : ofHyperConverged ? own : undefined;
  if (!path || text(value, ...path) !== MUST_MIGRATE) return [];
  return [placeIn(patch, path)];
}

const countText = (stuck: readonly Machine[]): string => (stuck.length === 0 ? '' : ` (${stuck.length} in Git)`);

function related(target: Target, machines: readonly Machine[]) {
  return machines
    .filter(({ object }) => isJudged(target, object))
    .map(({ object }) => ({
      place: { object, path: ['metadata', 'name'] },
      message: `${describe(object)} cannot live-migrate`,
    }));
}
