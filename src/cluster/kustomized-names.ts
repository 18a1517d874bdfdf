/** VMs whose name or namespace a kustomization changes, though their own manifests stay. */

import { type Place, pathOf } from '../kube-object.js';
import { isUnknown, text } from '../value.js';
import type { Change } from './change.js';
import { directory } from './kustomization.js';
import { KustomizationTree } from './kustomization-tree.js';
import type { Machine } from './machine.js';
import { surely } from './target.js';

export interface MovedBy {
  readonly place: Place;
  readonly field: string;
  readonly was: string;
  readonly is: string;
  /** The machines with state that it builds, before and after. */
  readonly machines: readonly Machine[];
}

/** A prefix that is not there is an empty one; a namespace that is not there comes from whoever applies the objects. */
const FIELDS: readonly { readonly field: string; readonly absent: string | undefined }[] = [
  { field: 'namespace', absent: undefined },
  { field: 'namePrefix', absent: '' },
  { field: 'nameSuffix', absent: '' },
];

/** The machines with state that stand on both sides in files that a kustomization reaches. */
function builtBy(change: Change, before: ReadonlySet<string>, after: ReadonlySet<string>): Machine[] {
  return change.machines
    .filter(
      (pair) =>
        before.has(pathOf(pair.before.object)) &&
        after.has(pathOf(pair.after.object)) &&
        surely(change.before.verdict(pair.before).state.needed),
    )
    .map((pair) => pair.after);
}

/** What the kustomizations of a change rename. */
export function* movedByKustomizations(change: Change): Generator<MovedBy> {
  const { kustomizations } = change;
  const tree = new KustomizationTree(change.before.cluster.objects);
  for (const before of tree.all) {
    const folder = directory(change.fileOf(before));
    const after = kustomizations.all.find(({ document }) => directory(document?.file ?? '') === folder);
    if (!after) continue;
    for (const { field, absent } of FIELDS) {
      const was = text(before.value, field) ?? absent;
      const is = text(after.value, field) ?? absent;
      if (was === undefined || is === undefined || isUnknown(was) || isUnknown(is) || was === is) continue;
      const machines = builtBy(change, tree.reach(before).files, kustomizations.reach(after).files);
      if (machines.length > 0) yield { place: { object: after, path: [field] }, field, was, is, machines };
    }
  }
}
