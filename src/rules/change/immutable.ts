import type { Change } from '../../cluster/change.js';
import type { Machine } from '../../cluster/machine.js';
import type { Pair } from '../../cluster/pairs.js';
import { changedPaths } from '../../cluster/spec-changes.js';
import { IMMUTABLE_SPECS, type ImmutableSpec } from '../../facts/immutable-specs.js';
import { CDI_GROUP, FORCED_SYNC } from '../../facts/kinds.js';
import type { Problem } from '../../finding.js';
import { describe, type KubeObject, kindKey } from '../../kube-object.js';
import { get, items, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'change/immutable',
  severity: 'error',
  summary: 'A field changes that cannot be changed in an object that exists.',
  why: `The API server or an admission webhook refuses the update, so a GitOps tool fails at every sync and what stands in Git is not what
runs. A tool that replaces the object instead deletes what it holds. The rule is info for an edited dataVolumeTemplate: it is accepted,
and the DataVolume that was made from it stays as it is.`,
  releases: 'all',
  needs: ['two revisions'],
  sources: [
    'kubevirt/kubevirt#5829',
    'kubevirt/kubevirt#16738',
    ...new Set(IMMUTABLE_SPECS.map(({ source }) => source)),
  ],
  base: yaml`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-1.qcow2
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
  bad: yaml`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-2.qcow2 # ~> change/immutable
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
  good: yaml`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-1.qcow2
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
  *compare(change) {
    for (const pair of change.objects) {
      const spec = SPECS.get(kindKey(pair.after.group, pair.after.kind));
      const problem = spec && !isForced(pair.after) ? refused(pair, spec) : undefined;
      if (problem) yield problem;
    }
    for (const pair of change.machines) yield* unmoved(change, pair);
  },
});

const SPECS: ReadonlyMap<string, ImmutableSpec> = new Map(
  IMMUTABLE_SPECS.map((spec) => [kindKey(spec.group, spec.kind), spec]),
);
const DATA_VOLUME = SPECS.get(kindKey(CDI_GROUP, 'DataVolume'));

/** Whether whoever wrote it wants it deleted and made anew where it cannot be changed. */
const isForced = ({ value }: KubeObject): boolean =>
  FORCED_SYNC.some(({ annotation, pattern }) =>
    pattern.test(String(get(value, 'metadata', 'annotations', annotation) ?? '')),
  );

const FEW = 3;

function listed(paths: readonly Path[]): string {
  const texts = paths.slice(0, FEW).map((path) => path.join('.'));
  return paths.length > FEW ? `${texts.join(', ')} and ${paths.length - FEW} more` : texts.join(', ');
}

function refused({ before, after }: Pair<KubeObject>, spec: ImmutableSpec): Problem | undefined {
  const paths = changedPaths(before.value, after.value, spec);
  const [path] = paths;
  if (!path) return undefined;
  return {
    place: { object: after, path },
    message: `${listed(paths)} of ${describe(after)} cannot be changed once it exists: the update is refused; undo it, or make a new object under another name`,
    related: [{ place: { object: before, path }, message: 'it was' }],
  };
}

/** The templates that a VM's DataVolumes were made from, edited afterwards. */
function* unmoved({ release }: Change, { before, after }: Pair<Machine>): Generator<Problem> {
  if (!DATA_VOLUME) return;
  const old = items(before.vmSpec, 'dataVolumeTemplates');
  for (const [index, template] of items(after.vmSpec, 'dataVolumeTemplates').entries()) {
    const name = get(template, 'metadata', 'name');
    const twin = typeof name === 'string' ? old.find((other) => get(other, 'metadata', 'name') === name) : undefined;
    const paths = twin === undefined ? [] : changedPaths(twin, template, DATA_VOLUME);
    const [path] = paths;
    if (!path) continue;
    yield {
      place: { object: after.object, path: [...(after.vmPath ?? []), 'dataVolumeTemplates', index, ...path] },
      severity: 'info',
      message: `${listed(paths)} of dataVolumeTemplate "${String(name)}" is edited, and ${release.label} makes a DataVolume from a template once: the one of ${describe(after.object)} stays as it is; grow its PersistentVolumeClaim instead, or give the template another name for a new disk`,
    };
  }
}
