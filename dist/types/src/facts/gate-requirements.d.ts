/**
 * What needs a feature gate, by release. `path` starts at the spec of the VirtualMachineInstance for `subject: 'machine'`
 * (the VM's template, after instance type and preference), at the object's root otherwise; `[]` is any list item.
 *
 * Source: the admission code of kubevirt/kubevirt at every release tag v1.0.0 to v1.9.0 (file named in each row).
 */
import type { ReleaseRange } from './behaviours.js';
/**
 * How the value at `path` asks for the gate:
 * - `set`: it is there; `true`: it is true; `filled`: a list, map or text that is not empty; or equal to a given text.
 * - the others name a condition that src/kubevirt/gate-requirements.ts decides.
 */
export type GateCondition = 'set' | 'true' | 'filled' | {
    readonly equals: string;
} | 'persistent-tpm' | 'privileged-virtiofs' | 'virtiofs-config-volume' | 'virtiofs-storage-volume' | 'launch-security-amd64' | 'launch-security-s390x' | 'cdrom-without-volume' | 'other-architecture' | 'container-path-filesystem';
export interface GateRequirement extends ReleaseRange {
    readonly id: string;
    /** Any one of these gates lets it pass; the first is the one to name. */
    readonly gates: readonly [string, ...string[]];
    readonly subject: 'machine' | 'VirtualMachine' | readonly string[];
    readonly path: string;
    readonly when: GateCondition;
    /** Gates that are only in the way of a user of this release when virt-api refuses; others act without refusing. */
    readonly source: string;
}
export declare const GATE_REQUIREMENTS: readonly GateRequirement[];
