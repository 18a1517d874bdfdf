import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StorageProfileSpec } from './api/index.js';
import { type Some } from './joined.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import { type AccessMode, type Quantity, type VolumeMode } from './volume.js';
/** One way in which a class gives volumes. CDI takes no profile over that leaves either of the two out. */
export interface ClaimPropertySet {
    /** How its volumes can be mounted, at least one way. */
    readonly accessModes: readonly [AccessMode, ...AccessMode[]];
    /** File systems or raw devices. */
    readonly volumeMode: VolumeMode;
}
/** What a StorageProfile is made of. */
export interface StorageProfileProps extends ResourceProps {
    /**
     * Metadata of the object.
     * @default - name of the class; labels of the chart
     */
    readonly metadata?: ApiObjectMetadata;
    /** The class it describes: its name, or a construct. CDI reads the profile of that name only. */
    readonly storageClass: string | INamed;
    /**
     * What the class really gives, best first, in place of what CDI knows of its provisioner. KubeVirt keeps TPM and UEFI
     * state on the class by these.
     * @default - by CDI's table of provisioners; none for one that it does not know
     */
    readonly claimPropertySets?: readonly ClaimPropertySet[];
    /**
     * How CDI copies claims of the class.
     * @default - by CDI's table of provisioners, else a snapshot where there is a class of them, else copy
     */
    readonly cloneStrategy?: 'copy' | 'snapshot' | 'csi-clone';
    /**
     * Name of the VolumeSnapshotClass by which CDI takes snapshots.
     * @default - one of the same driver
     */
    readonly snapshotClass?: string | INamed;
    /**
     * What DataImportCrons keep their images as.
     * @default - by CDI's table of provisioners, else pvc
     */
    readonly dataImportCronSourceFormat?: 'pvc' | 'snapshot';
    /**
     * The smallest claim that the class grants: annotation `cdi.kubevirt.io/minimumSupportedPvcSize`. KubeVirt asks for less
     * than many arrays grant; CDI raises its claim to this where it is told to (see `CDI`).
     * @default - by CDI's table of provisioners
     */
    readonly minimumSize?: Quantity;
    /**
     * Any other field of the profile's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<StorageProfileSpec>;
}
/**
 * What a StorageClass can do: CDI makes a profile for each class itself, this one says what it does not know. CDI copies
 * the spec into the status, which KubeVirt reads.
 * @see https://github.com/kubevirt/containerized-data-importer/blob/main/doc/storageprofile.md
 * @example
 * // CDI does not know the provisioner.
 * const storageClass = new StorageClass(chart, 'nas', { provisioner: 'nas.example.org' });
 * new StorageProfile(chart, 'profile', {
 *   storageClass,
 *   claimPropertySets: [{ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }],
 * });
 */
export declare class StorageProfile extends Resource {
    #private;
    readonly resourceType = "storageprofiles";
    /** @throws Error when metadata names it otherwise than its class, or a set of claim properties is not complete. */
    constructor(scope: Construct, id: string, props: StorageProfileProps);
}
