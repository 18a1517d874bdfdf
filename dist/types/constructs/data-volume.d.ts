import { Construct } from 'constructs';
import type { DataVolumeSpec } from './api/index.js';
import { type Some } from './joined.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import { type DataVolumeTemplate } from './volume.js';
/** A DataVolume of the app, or one that exists. */
export interface IDataVolume extends INamed {
    readonly namespace: string | undefined;
}
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
    readonly apiVersion = "v1";
    readonly apiGroup = "";
    readonly kind = "PersistentVolumeClaim";
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
