import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { type Release } from '../src/kubevirt/release.js';
import type { HyperConvergedSpec, HyperConvergedSpecV1beta1 } from './api/index.js';
import { type ICluster } from './cluster.js';
import type { FactsFiles } from './facts.js';
import { type Some } from './joined.js';
import type { EvictionStrategy } from './machine-props.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
/** An API version of HyperConverged. */
export type HyperConvergedVersion = 'v1beta1' | 'v1';
/** What a HyperConverged is made of. */
export interface HyperConvergedProps extends Omit<ResourceProps, 'cluster'> {
    /**
     * Metadata of the object.
     * @default - name `kubevirt-hyperconverged`, and the namespace of that name, or `openshift-cnv` for OpenShift Virtualization;
     * labels of the chart
     */
    readonly metadata?: ApiObjectMetadata;
    /**
     * The release of HyperConverged that runs or will run in the cluster, as `1.15`, or that of OpenShift Virtualization, as
     * `4.19`. It tells the KubeVirt release, at its latest known patch since the operator updates itself, by which objects
     * are written and everything in the app is judged.
     */
    readonly release: string;
    /**
     * The KubeVirt release that runs, as `1.5` or `1.5.2`.
     * @default - the one that the release ships
     */
    readonly kubevirt?: string;
    /**
     * The API version in which the object is written; some fields stand elsewhere in each.
     * @default - the newest that the release serves
     */
    readonly apiVersion?: HyperConvergedVersion;
    /**
     * The storage class of the claims that hold TPM and UEFI state.
     * @default - none: KubeVirt takes a default class, or, up to v1.2, makes no claim
     */
    readonly vmStateStorageClass?: string | INamed;
    /**
     * What a node drain does with VMs that do not say so themselves.
     * @default - HyperConverged's own: LiveMigrate, or None on a single node
     */
    readonly evictionStrategy?: EvictionStrategy;
    /**
     * Whether the instance types and preferences that KubeVirt bundles are deployed. HyperConverged has the field since 1.15.
     * @default - HyperConverged's own: true
     */
    readonly commonInstancetypesDeployment?: boolean;
    /**
     * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
     * @default - none: what the app does not hold is unknown
     */
    readonly facts?: FactsFiles;
    /**
     * Any other field of the HyperConverged object's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<HyperConvergedSpec> | Some<HyperConvergedSpecV1beta1>;
}
/** How to tell of a HyperConverged that the app does not hold. */
export interface HyperConvergedImportOptions {
    /**
     * Its release, as `1.15`, or that of OpenShift Virtualization, as `4.19`.
     * @default - read from the facts
     */
    readonly release?: string;
    /**
     * The KubeVirt release that runs, as `1.5` or `1.5.2`.
     * @default - the one that the release ships
     */
    readonly kubevirt?: string;
    /**
     * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
     * @default - none: what the app does not hold is unknown
     */
    readonly facts?: FactsFiles;
}
/**
 * The HyperConverged object, which has its operator deploy and configure KubeVirt and CDI. It keeps the feature gates that
 * persistent state needs on itself.
 * @see https://github.com/kubevirt/hyperconverged-cluster-operator/blob/main/docs/cluster-configuration.md
 * @example
 * new HyperConverged(chart, 'hco', { release: '1.15', vmStateStorageClass: 'cephfs' });
 * new VirtualMachine(chart, 'vm', { state: State.persistent() });
 */
export declare class HyperConverged extends Resource implements ICluster {
    #private;
    /**
     * A HyperConverged that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
     * @param name Name of the HyperConverged object.
     * @throws Error when the release is none that is known.
     */
    static fromHyperConvergedName(scope: Construct, id: string, name: string, options?: HyperConvergedImportOptions): ICluster & INamed;
    readonly resourceType = "hyperconvergeds";
    readonly kubevirtRelease: string;
    readonly facts: FactsFiles | undefined;
    /** @throws Error when the release is none that is known, or lacks the API version or a field that is set. */
    constructor(scope: Construct, id: string, props: HyperConvergedProps);
    /** The release given to this object, which no other cluster decides. */
    get release(): Release;
}
