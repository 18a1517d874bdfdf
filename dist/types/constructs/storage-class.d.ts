import type { Construct } from 'constructs';
import type { StorageClassFields } from './api/index.js';
import { type Some } from './joined.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
/** A StorageClass of the app, or one that exists; `name` is what `storageClassName` of cdk8s-plus takes. */
export interface IStorageClass extends INamed {
}
/** What a StorageClass is made of. */
export interface StorageClassProps extends ResourceProps {
    /** Name of the driver that makes the volumes, as `rook-ceph.rbd.csi.ceph.com`. */
    readonly provisioner: string;
    /**
     * What the driver is told; its own documentation says what it takes.
     * @default - none
     */
    readonly parameters?: Readonly<Record<string, string>>;
    /**
     * What becomes of a volume whose claim is deleted.
     * @default - that of Kubernetes: Delete
     */
    readonly reclaimPolicy?: 'Delete' | 'Retain';
    /**
     * When a claim gets its volume: at once, or on the node of the first pod that uses it.
     * @default - that of Kubernetes: Immediate
     */
    readonly volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
    /**
     * Whether claims can be made larger.
     * @default - that of Kubernetes: false
     */
    readonly allowVolumeExpansion?: boolean;
    /**
     * Options that volumes are mounted with.
     * @default - none
     */
    readonly mountOptions?: readonly string[];
    /**
     * Whether claims that name no class get this one: annotation `storageclass.kubernetes.io/is-default-class`.
     * @default - not written
     */
    readonly default?: boolean;
    /**
     * Whether disks and state of VMs that name no class get this one, before the default of the cluster: annotation
     * `storageclass.kubevirt.io/is-default-virt-class`.
     * @default - not written
     */
    readonly virtDefault?: boolean;
    /**
     * Any other field of the StorageClass, as `allowedTopologies`; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly fields?: Some<StorageClassFields>;
}
/**
 * A class of storage, and who gets it when no class is asked for.
 * @see https://kubernetes.io/docs/concepts/storage/storage-classes/
 * @example
 * const shared = new StorageClass(chart, 'cephfs', {
 *   metadata: { name: 'cephfs' },
 *   provisioner: 'rook-ceph.cephfs.csi.ceph.com',
 *   reclaimPolicy: 'Retain',
 * });
 * new KubeVirt(chart, 'kubevirt', { release: '1.8', vmStateStorageClass: shared });
 */
export declare class StorageClass extends Resource implements IStorageClass {
    #private;
    /** A class that is not of this app. */
    static fromStorageClassName(name: string): IStorageClass;
    readonly resourceType = "storageclasses";
    /** Name of the driver that makes the volumes. */
    readonly provisioner: string;
    /** @throws Error when `default` or `virtDefault` contradicts an annotation that is given. */
    constructor(scope: Construct, id: string, props: StorageClassProps);
}
