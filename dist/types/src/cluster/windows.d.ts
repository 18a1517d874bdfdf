/** Tells whether a machine's guest is Windows. */
import type { KubeObject } from '../kube-object.js';
import type { Cluster } from './cluster.js';
import type { Machine } from './machine.js';
/** Why a machine's guest is taken for Windows, as a noun; undefined when nothing tells so. */
export declare function windowsEvidence(machine: Machine, cluster: Cluster): string | undefined;
/** Why a preference is taken for one of Windows, as a noun; undefined when nothing tells so. */
export declare function preferenceEvidence({ name, value }: KubeObject): string | undefined;
/** A release of Windows as the bundled preferences write it, and what tells that the guest is one. */
export interface WindowsRelease {
    readonly release: string;
    readonly evidence: string;
}
/** The release of Windows that a machine's guest is; undefined when nothing tells, or not all that does agrees. */
export declare function windowsRelease(machine: Machine, cluster: Cluster): WindowsRelease | undefined;
