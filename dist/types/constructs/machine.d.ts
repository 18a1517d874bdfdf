/** The VirtualMachineInstance that the props of a machine make. */
import { type Release } from '../src/kubevirt/release.js';
import { type Maybe } from '../src/value.js';
import type { DiskProps, MachineProps, NetworkProps } from './machine-props.js';
import { type PreferenceMatcher } from './preferred.js';
import { Resource } from './resource.js';
type Fields = Readonly<Record<string, unknown>>;
/** A template that stands in the spec of the VM beside that of the instance. */
export interface DataVolumeTemplateFields {
    readonly metadata: {
        readonly name: string;
    };
    readonly spec: Fields;
}
export declare class Machine {
    #private;
    private readonly owner;
    private readonly props;
    /** Fields of the VM's spec that the user wrote in the terms of the API. */
    private readonly vm;
    /** Fields of the instance's spec that the user wrote in the terms of the API. */
    private readonly raw;
    constructor(owner: Resource, props: MachineProps, 
    /** Fields of the VM's spec that the user wrote in the terms of the API. */
    vm: object | undefined);
    /** @throws Error when the name is taken, or none that it can have. */
    addDisk(disk: DiskProps): void;
    /** @throws Error when the name is taken or empty, or the network cannot be bound so. */
    addNetwork(network: NetworkProps): void;
    /** `spec.instancetype` or `spec.preference`. */
    matchers(release: Release): {
        readonly instancetype?: Fields;
        readonly preference?: PreferenceMatcher;
    };
    /** The spec of the instance without a firmware.uuid. */
    spec(release: Release, vm: string): Fields;
    /** The DataVolumes that are made with the VM. */
    templates(vm: string): DataVolumeTemplateFields[];
    /** Whether the machine keeps TPM or UEFI state, by its own spec and its preference as far as that is known. */
    keepsState(spec: Fields, release: Release): Maybe<boolean>;
}
export {};
