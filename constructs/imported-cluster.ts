import { Construct } from 'constructs';
import type { ICluster } from './cluster.js';
import type { FactsFiles } from './facts.js';
import type { INamed } from './resource.js';
import { treeOf } from './tree.js';

/** A cluster whose KubeVirt or HyperConverged is managed elsewhere. */
export class ImportedCluster extends Construct implements ICluster, INamed {
  constructor(
    scope: Construct,
    id: string,
    readonly name: string,
    readonly kubevirtRelease: string | undefined,
    readonly facts: FactsFiles | undefined,
  ) {
    super(scope, id);
    treeOf(this).clusters.push(this);
  }
}
