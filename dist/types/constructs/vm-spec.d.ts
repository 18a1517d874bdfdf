/** The spec of a VirtualMachine, of its own or as the template of a pool. */
import type { Release } from '../src/kubevirt/release.js';
import type { Machine } from './machine.js';
import type { RunProps } from './machine-props.js';
type Labels = Readonly<Record<string, string>>;
/** What a VM or pool gives its spec. */
export interface VmSpecOptions {
    readonly release: Release;
    /** Name of the VM or pool: DataVolumes are named after it. */
    readonly name: string;
    /** The spec of the instance. */
    readonly instance: unknown;
    /** Labels of the instance and its pod. */
    readonly labels: Labels;
    /** Fields of the VM's spec in the terms of the API; those of the instance are in `instance` already. */
    readonly raw: object | undefined;
    /** Path of the spec, for messages. */
    readonly where: string;
}
/** @throws Error when props and raw fields contradict each other. */
export declare function vmSpec(machine: Machine, { runStrategy, podMetadata }: RunProps, options: VmSpecOptions): unknown;
export {};
