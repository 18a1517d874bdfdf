import { Construct } from 'constructs';
import type { DataVolumeSpec } from './api/index.js';
import { type Some } from './joined.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import { type DataVolumeTemplate } from './volume.js';
/** A DataVolume of the app, or one that exists. */
export interface IDataVolume extends INamed {
    /** Its namespace; undefined where none is written. */
    readonly namespace: string | undefined;
}
/** What a DataVolume is made of. */
export interface DataVolumeProps extends ResourceProps, DataVolumeTemplate {
    /**
     * Any other field of the DataVolume's spec; a field that a prop sets too must agree with it. `pvc` takes the place of
     * what the props say of the claim, and `source` or `sourceRef` that of a blank disk.
     * @default - none
     */
    readonly spec?: Some<DataVolumeSpec>;
}
/** The claim that CDI makes for a DataVolume, under its name: what cdk8s-plus takes as `IPersistentVolumeClaim`. */
export declare class DataVolumeClaim extends Construct {
    #private;
    /** The version of claims. */
    readonly apiVersion = "v1";
    /** The group of claims, which has no name. */
    readonly apiGroup = "";
    /** The kind of claims. */
    readonly kind = "PersistentVolumeClaim";
    /** The plural by which the API server serves claims, as RBAC rules name it. */
    readonly resourceType = "persistentvolumeclaims";
    constructor(dataVolume: DataVolume);
    /** The name of the claim in Kubernetes. */
    get name(): string;
    /** The namespace of the claim; undefined where none is written. */
    get namespace(): string | undefined;
    /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
    get resourceName(): string;
}
/**
 * A disk that CDI makes and fills; its claim carries its name.
 * @see https://github.com/kubevirt/containerized-data-importer/blob/main/doc/datavolumes.md
 * @example
 * const source = DataVolumeSource.http('https://images.example.org/fedora.qcow2');
 * const root = new DataVolume(chart, 'root', { size: Size.gibibytes(20), source });
 * new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: Volume.dataVolume(root) }] });
 * @example
 * // The claim that CDI makes, for a pod of cdk8s-plus.
 * const data = new DataVolume(chart, 'data', { size: '5Gi' });
 * kplus.Volume.fromPersistentVolumeClaim(chart, 'volume', data.claim);
 */
export declare class DataVolume extends Resource implements IDataVolume {
    #private;
    /** A DataVolume that is not of this app. */
    static fromDataVolumeName(name: string, namespace?: string): IDataVolume;
    readonly resourceType = "datavolumes";
    /** Its claim, for pods of cdk8s-plus and for copies of it. */
    readonly claim: DataVolumeClaim;
    /** @throws Error when the size is missing or no quantity, or props and raw spec name two claims or two sources. */
    constructor(scope: Construct, id: string, props: DataVolumeProps);
}
