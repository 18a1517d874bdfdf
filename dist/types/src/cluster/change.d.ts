/** What a change does to one cluster: its base and its present state, both judged as one release. */
import type { KubeObject } from '../kube-object.js';
import type { Release } from '../kubevirt/release.js';
import { KustomizationTree } from './kustomization-tree.js';
import type { Machine } from './machine.js';
import { type Pair } from './pairs.js';
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
export declare class Change {
    #private;
    readonly before: Target;
    readonly after: Target;
    readonly from: Release;
    readonly boundary: Boundary | undefined;
    constructor({ before, after, from, boundary, hides, twin }: ChangeInput);
    /** The release that is judged. */
    get release(): Release;
    /** The VirtualMachines that stand on both sides. */
    get machines(): readonly Pair<Machine>[];
    /** The VirtualMachines that stand in the base only. */
    get gone(): readonly Machine[];
    /** The VirtualMachines that are new. */
    get added(): readonly Machine[];
    /** The kustomizations as they are now. */
    get kustomizations(): KustomizationTree;
    /** The objects of all kinds that stand on both sides. */
    get objects(): readonly Pair<KubeObject>[];
    /** The path now of the file that an object of the base stands in; empty for one that comes from no file. */
    readonly fileOf: ({ document }: KubeObject) => string;
}
