import { type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { type Release } from '../src/kubevirt/release.js';
import type { KubeVirtSpec } from './api/index.js';
import { type ICluster } from './cluster.js';
import type { FactsFiles } from './facts.js';
import { type Some } from './joined.js';
import type { EvictionStrategy } from './machine-props.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
/** What a KubeVirt object is made of. */
export interface KubeVirtProps extends Omit<ResourceProps, 'cluster'> {
    /**
     * Metadata of the object.
     * @default - name and namespace `kubevirt`; labels of the chart
     */
    readonly metadata?: ApiObjectMetadata;
    /**
     * The KubeVirt release that runs or will run in the cluster, as `1.8` (its latest known patch) or `1.8.4`. It decides
     * which feature gates are added, in which API versions objects are written, and how everything in the app is judged. It is
     * written as the annotation `vmstate.io/kubevirt-release`, by which the linter knows it; it deploys nothing by itself.
     */
    readonly release: string;
    /**
     * The storage class of the claims that hold TPM and UEFI state.
     * @default - none: KubeVirt takes a default class, or, up to v1.2, makes no claim
     */
    readonly vmStateStorageClass?: string | INamed;
    /**
     * Feature gates to enable beside those that the objects of the app need, which are added by themselves.
     * @default - those that are needed
     */
    readonly featureGates?: readonly string[];
    /**
     * Feature gates to disable.
     * @default - none
     */
    readonly disabledFeatureGates?: readonly string[];
    /**
     * What a node drain does with VMs that do not say so themselves.
     * @default - KubeVirt's own: None
     */
    readonly evictionStrategy?: EvictionStrategy;
    /**
     * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
     * @default - none: what the app does not hold is unknown
     */
    readonly facts?: FactsFiles;
    /**
     * Any other field of the KubeVirt object's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<KubeVirtSpec>;
}
/** How to tell of a KubeVirt that the app does not hold. */
export interface KubeVirtImportOptions {
    /**
     * Its release, as `1.8` or `1.8.4`.
     * @default - read from the facts
     */
    readonly release?: string;
    /**
     * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
     * @default - none: what the app does not hold is unknown
     */
    readonly facts?: FactsFiles;
}
/**
 * The KubeVirt object, which has virt-operator deploy KubeVirt and configures it for a cluster.
 * @see https://kubevirt.io/user-guide/cluster_admin/installation/
 * @example
 * // The gates that the VMs of the app need are added: here VMPersistentState, which v1.5 has.
 * new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'cephfs' });
 * new VirtualMachine(chart, 'vm', { state: State.persistent() });
 * @example
 * // Not of this app: VMs are made and judged for the release, and with what was captured from the cluster.
 * const prod = KubeVirt.fromKubeVirtName(chart, 'prod', 'kubevirt', { release: '1.8.4', facts: 'facts/prod.yaml' });
 * new VirtualMachine(chart, 'vm', { cluster: prod, memory: '2Gi' });
 */
export declare class KubeVirt extends Resource implements ICluster {
    #private;
    /**
     * A KubeVirt that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
     * @param name Name of the KubeVirt object.
     * @throws Error when the release is none that is known.
     */
    static fromKubeVirtName(scope: Construct, id: string, name: string, options?: KubeVirtImportOptions): ICluster & INamed;
    readonly resourceType = "kubevirts";
    readonly kubevirtRelease: string;
    readonly facts: FactsFiles | undefined;
    /** @throws Error when the release is none that is known, or `spec.imageTag` deploys another one. */
    constructor(scope: Construct, id: string, props: KubeVirtProps);
    /** The release given to this object, which no other cluster decides. */
    get release(): Release;
    /** Enables a feature gate. */
    addFeatureGate(gate: string): void;
}
