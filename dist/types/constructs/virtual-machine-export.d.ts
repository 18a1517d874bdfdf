import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import type { VirtualMachineExportSpec } from './api/index.js';
import { type Some } from './joined.js';
import { type ISubject, Operation } from './operation.js';
import { type INamed, type ResourceProps } from './resource.js';
import type { IVirtualMachine } from './virtual-machine.js';
import type { IVirtualMachineSnapshot } from './virtual-machine-snapshot.js';
/** What is exported. */
export declare class ExportSource {
    /** The object that is exported. */
    readonly subject: ISubject;
    /** Its API group. */
    readonly apiGroup: string;
    /** Its kind. */
    readonly kind: string;
    /** The disks of a VM, and in releases that can its TPM and UEFI state; it must be off. */
    static virtualMachine(virtualMachine: IVirtualMachine): ExportSource;
    /** What a snapshot holds. */
    static snapshot(snapshot: IVirtualMachineSnapshot): ExportSource;
    /** One PersistentVolumeClaim: its name, or one of cdk8s-plus. */
    static claim(claim: string | ISubject): ExportSource;
    private constructor();
}
/** What a VirtualMachineExport is made of. */
export interface VirtualMachineExportProps extends ResourceProps {
    /** What is exported. The export stands in its namespace and is made after it. */
    readonly source: ExportSource;
    /**
     * How long the export stays: a `Duration`, or text such as `2h`.
     * @default - KubeVirt's own: 2 hours
     */
    readonly ttlDuration?: Duration | string;
    /**
     * The Secret with the token that downloads need: its name, or one of cdk8s-plus.
     * @default - KubeVirt makes one
     */
    readonly tokenSecretRef?: string | INamed;
    /**
     * Any other field of the export's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<VirtualMachineExportSpec>;
}
/**
 * Has KubeVirt serve disks for download.
 * @see https://kubevirt.io/user-guide/storage/export_api/
 * @example
 * new VirtualMachineExport(chart, 'export', { source: ExportSource.claim('golden'), ttlDuration: '30m' });
 */
export declare class VirtualMachineExport extends Operation {
    readonly resourceType = "virtualmachineexports";
    /** @throws Error when a namespace is asked for that is not that of the source. */
    constructor(scope: Construct, id: string, props: VirtualMachineExportProps);
}
