import { Construct } from 'constructs';
import type { ICluster } from './cluster.js';
import type { FactsFiles } from './facts.js';
import type { INamed } from './resource.js';
/** A cluster whose KubeVirt or HyperConverged is managed elsewhere. */
export declare class ImportedCluster extends Construct implements ICluster, INamed {
    readonly name: string;
    readonly kubevirtRelease: string | undefined;
    readonly facts: FactsFiles | undefined;
    constructor(scope: Construct, id: string, name: string, kubevirtRelease: string | undefined, facts: FactsFiles | undefined);
}
