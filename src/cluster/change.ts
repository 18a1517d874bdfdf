/** What a change does to one cluster: its base and its present state, both judged as one release. */

import { KUBEVIRT_GROUP } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import type { Release } from '../kubevirt/release.js';
import { KustomizationTree } from './kustomization-tree.js';
import type { Machine } from './machine.js';
import { type Pair, type Pairing, pair } from './pairs.js';
import type { ReleaseSign } from './release.js';
import type { Target } from './target.js';

/** A change of the KubeVirt release that Git deploys. */
export interface Boundary {
  readonly from: ReleaseSign;
  readonly to: ReleaseSign;
}

export interface ChangeInput {
  /** The base, judged as the release of `after`, so that what differs comes from the manifests. */
  readonly before: Target;
  readonly after: Target;
  /** The release that ran before the change, as far as it is to be seen. */
  readonly from: Release;
  /** Absent where the release stays, or is not known on both sides. */
  readonly boundary?: Boundary;
  /** Whether an object that is gone may stand where it cannot be seen: in another cluster, in a document that cannot be read. */
  readonly hides?: (gone: KubeObject) => boolean;
  /** The path now of a file of the base; default: the same. */
  readonly twin?: (path: string) => string;
}

const isVirtualMachine = ({ object }: Machine): boolean =>
  object.kind === 'VirtualMachine' && object.group === KUBEVIRT_GROUP;

export class Change {
  readonly before: Target;
  readonly after: Target;
  readonly from: Release;
  readonly boundary: Boundary | undefined;
  readonly #hides: (gone: KubeObject) => boolean;
  readonly #twin: (path: string) => string;
  #machines: Pairing<Machine> | undefined;
  #objects: Pairing<KubeObject> | undefined;
  #kustomizations: KustomizationTree | undefined;

  constructor({ before, after, from, boundary, hides, twin }: ChangeInput) {
    this.before = before;
    this.after = after;
    this.from = from;
    this.boundary = boundary;
    this.#hides = hides ?? (() => false);
    this.#twin = twin ?? ((path) => path);
  }

  /** The release that is judged. */
  get release(): Release {
    return this.after.release;
  }

  /** The VirtualMachines that stand on both sides. */
  get machines(): readonly Pair<Machine>[] {
    return this.#pairedMachines.both;
  }

  /** The VirtualMachines that stand in the base only. */
  get gone(): readonly Machine[] {
    return this.#pairedMachines.gone.filter(({ object }) => !this.#hides(object));
  }

  /** The VirtualMachines that are new. */
  get added(): readonly Machine[] {
    return this.#pairedMachines.added;
  }

  /** The kustomizations as they are now. */
  get kustomizations(): KustomizationTree {
    this.#kustomizations ??= new KustomizationTree(this.after.cluster.objects);
    return this.#kustomizations;
  }

  /** The objects of all kinds that stand on both sides. */
  get objects(): readonly Pair<KubeObject>[] {
    this.#objects ??= pair(this.before.cluster.objects, this.after.cluster.objects, (object) => object, this.fileOf);
    return this.#objects.both;
  }

  /** The path now of the file that an object of the base stands in; empty for one that comes from no file. */
  readonly fileOf = ({ document }: KubeObject): string => (document === undefined ? '' : this.#twin(document.file));

  get #pairedMachines(): Pairing<Machine> {
    this.#machines ??= pair(
      this.before.machines.filter(isVirtualMachine),
      this.after.machines.filter(isVirtualMachine),
      ({ object }) => object,
      this.fileOf,
    );
    return this.#machines;
  }
}
