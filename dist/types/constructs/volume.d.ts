/** What a disk of a VM is made of. */
import type { Size } from 'cdk8s';
import type * as api from './api/index.js';
import type { INamed } from './resource.js';
/** A Kubernetes quantity: `Size.gibibytes(40)`, `40Gi`, or a number of bytes. */
export type Quantity = Size | string | number;
/**
 * The quantity as manifests write it.
 * @throws Error when it is none, as `40GB`.
 */
export declare function quantityText(quantity: Quantity): string;
/**
 * The size of memory or a disk as manifests write it.
 * @throws Error when it is no quantity, or not more than 0.
 */
export declare function sizeText(quantity: Quantity): string;
/** How a volume can be mounted; the values of cdk8s-plus' `PersistentVolumeAccessMode` are taken too. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteMany' | 'ReadOnlyMany' | 'ReadWriteOncePod';
/** A file system or a raw device; the values of cdk8s-plus' `PersistentVolumeMode` are taken too. */
export type VolumeMode = 'Filesystem' | 'Block';
/**
 * A disk image that is downloaded, copied or made empty when the VM is created.
 * @example
 * const root = Volume.template({ source: DataVolumeSource.claim('golden', 'images'), accessModes: ['ReadWriteMany'] });
 * const data = Volume.template({ size: '200Gi', storageClass: 'rbd' });
 * new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: root }, { name: 'data', volume: data }] });
 */
export interface DataVolumeTemplate {
    /**
     * Size of the disk: more than 0, and needed by all that is no copy of a claim or snapshot.
     * @default - that of its source
     */
    readonly size?: Quantity;
    /**
     * The storage class of its claim.
     * @default - the default class of the cluster
     */
    readonly storageClass?: string | INamed;
    /**
     * How the claim can be mounted.
     * @default - the first of the class's StorageProfile
     */
    readonly accessModes?: readonly AccessMode[];
    /**
     * A file system or a raw device.
     * @default - that of the class's StorageProfile
     */
    readonly volumeMode?: VolumeMode;
    /**
     * Where the content comes from.
     * @default - a blank disk
     */
    readonly source?: DataVolumeSource;
}
/**
 * Where the content of a DataVolume comes from.
 * @example
 * const source = DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:42');
 * new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: Volume.template({ size: '20Gi', source }) }] });
 */
export declare class DataVolumeSource {
    /** The fields of the DataVolume's spec. */
    readonly fields: Readonly<Record<string, unknown>>;
    /** What it names: made before the DataVolume, where it is a construct. */
    readonly needs?: (string | INamed) | undefined;
    /** An empty disk. */
    static blank(): DataVolumeSource;
    /** An image downloaded by HTTP or HTTPS. */
    static http(url: string): DataVolumeSource;
    /** A container disk, pulled from a registry: `docker://quay.io/containerdisks/fedora:latest`. */
    static registry(url: string): DataVolumeSource;
    /**
     * A copy of a claim.
     * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
     */
    static claim(claim: string | INamed, namespace?: string | undefined): DataVolumeSource;
    /**
     * A copy of a volume snapshot.
     * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
     */
    static snapshot(snapshot: string | INamed, namespace?: string | undefined): DataVolumeSource;
    /** What a DataSource names at the moment, as the images that DataImportCrons keep fresh. */
    static dataSource(name: string | INamed, namespace?: string | undefined): DataVolumeSource;
    private constructor();
}
/** The spec of a DataVolume. Sizes and modes go to `storage`, where CDI completes them from the StorageProfile. */
export declare function dataVolumeSpec(template: DataVolumeTemplate): Readonly<Record<string, unknown>>;
/** Where the size of a DataVolume's claim is told. */
export declare const CLAIMS: readonly ["storage", "pvc"];
/** What is wrong with a DataVolume that tells no size: CDI takes copies alone without. */
export declare function sizeProblem(spec: unknown): string | undefined;
/**
 * What a disk stands on.
 * @example
 * const answers = new kplus.Secret(chart, 'answers', { stringData: { 'Autounattend.xml': '<unattend/>' } });
 * new VirtualMachine(chart, 'vm', {
 *   disks: [
 *     { name: 'root', volume: Volume.claim('root') },
 *     { name: 'answers', type: 'cdrom', volume: Volume.sysprepSecret(answers) },
 *     { name: 'host', volume: Volume.of({ downwardMetrics: {} }) },
 *   ],
 * });
 */
export declare class Volume {
    /** The fields of the volume beside its name; of a template they are known with the VM's name. */
    readonly fields: Readonly<Record<string, unknown>>;
    /** What it names: made before the VM, where it is a construct. */
    readonly needs?: (string | INamed) | undefined;
    /** The DataVolume that is made with the VM. */
    readonly template?: DataVolumeTemplate | undefined;
    /** A DataVolume that exists or stands in the app. */
    static dataVolume(dataVolume: string | INamed): Volume;
    /** A DataVolume of the VM's own, made and deleted with it. */
    static template(template: DataVolumeTemplate): Volume;
    /** A PersistentVolumeClaim: its name, or one of cdk8s-plus. */
    static claim(claim: string | INamed): Volume;
    /** An image from a registry; what is written to it is gone at every stop. */
    static containerDisk(image: string): Volume;
    /** Scratch space that is gone at every stop. */
    static emptyDisk(capacity: Quantity): Volume;
    /** cloud-init by a disk without network: its user data as text, or a Secret with the key `userdata`. */
    static cloudInitNoCloud(userData: string | INamed): Volume;
    /** cloud-init by a config drive: its user data as text, or a Secret with the key `userdata`. */
    static cloudInitConfigDrive(userData: string | INamed): Volume;
    /** Answer files for Windows Setup from a Secret: `Autounattend.xml` or `Unattend.xml`. */
    static sysprepSecret(secret: string | INamed): Volume;
    /** Answer files for Windows Setup from a ConfigMap. */
    static sysprepConfigMap(configMap: string | INamed): Volume;
    /** The keys of a Secret as files. */
    static secret(secret: string | INamed): Volume;
    /** The keys of a ConfigMap as files. */
    static configMap(configMap: string | INamed): Volume;
    /** Any other volume, by the fields of the API beside its name. */
    static of(fields: Omit<api.Volume, 'name'>): Volume;
    private constructor();
}
