import { type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CDISpec } from './api/index.js';
import { type Some } from './joined.js';
import { Resource, type ResourceProps } from './resource.js';
/** What a CDI is made of. */
export interface CDIProps extends ResourceProps {
    /**
     * Metadata of the object.
     * @default - name `cdi`; labels of the chart
     */
    readonly metadata?: ApiObjectMetadata;
    /**
     * The release of CDI that runs or will run in the cluster, as `1.63` or `1.63.1`. It decides whether claims that are too
     * small are raised, and by what. It is written as the annotation `vmstate.io/cdi-release`, by which the linter knows it.
     * @default - read from the facts; where they do not tell it, not known
     */
    readonly release?: string;
    /**
     * Whether CDI raises the claims of TPM and UEFI state, of 10Mi, to the smallest that their class grants: the feature
     * gate `WebhookPvcRendering` is added where the release of CDI has it and does not raise claims without it.
     * @default - true where a StorageClass of the app or the facts grants none so small, and KubeVirt's release lets CDI
     */
    readonly raiseStateClaims?: boolean;
    /**
     * Feature gates to enable beside that one. CDI's own manifest lists `HonorWaitForFirstConsumer`.
     * @default - none
     */
    readonly featureGates?: readonly string[];
    /**
     * Any other field of the CDI object's spec; a field that a prop sets too must agree with it, lists are joined.
     * @default - none
     */
    readonly spec?: Some<CDISpec>;
}
/**
 * The CDI object, which has cdi-operator deploy the Containerized Data Importer and configures it for a cluster.
 * @see https://github.com/kubevirt/containerized-data-importer/blob/main/doc/cdi-config.md
 * @example
 * // The class grants nothing below 1Gi, so CDI is told to raise the claims of 10Mi that KubeVirt makes for state.
 * const storageClass = new StorageClass(chart, 'array', { provisioner: 'csi.example.org' });
 * const claimPropertySets = [{ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }] as const;
 * new StorageProfile(chart, 'profile', { storageClass, minimumSize: '1Gi', claimPropertySets });
 * new KubeVirt(chart, 'kubevirt', { release: '1.8', vmStateStorageClass: storageClass });
 * new CDI(chart, 'cdi', { release: '1.63' });
 */
export declare class CDI extends Resource {
    #private;
    readonly resourceType = "cdis";
    /** @throws Error when the release is no version, or raises no claims although it is told to. */
    constructor(scope: Construct, id: string, props?: CDIProps);
    /** The release of CDI: what was given, else what was captured; undefined where neither tells it. */
    get cdiRelease(): string | undefined;
}
