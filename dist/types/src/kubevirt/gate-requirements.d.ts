/** Which feature gates an object needs, as KubeVirt's admission decides it. */
import { type GateRequirement } from '../facts/gate-requirements.js';
import { type Path } from '../value.js';
import { type Release } from './release.js';
/** A place of an object that asks for a gate. */
export interface GateNeed {
    readonly requirement: GateRequirement;
    /** Path of the value that asks, in the spec or object given. */
    readonly path: Path;
}
/** What is asked of: the effective VMI spec, with the template's metadata beside it. */
export type Subject = {
    readonly spec: unknown;
    readonly metadata: unknown;
};
/** The paths of several rows as one tree, so that what they share is walked once. */
interface Tree {
    readonly rows: GateRequirement[];
    readonly children: Map<string, Tree>;
}
/** The rows of a subject that hold in a release, made ready for many objects. */
export interface Requirements {
    readonly rows: readonly GateRequirement[];
    readonly tree: Tree;
}
/** The kinds of objects that ask for gates themselves, in any release. */
export declare const ASKING_KINDS: ReadonlySet<string>;
/** The rows of a subject that hold in a release. */
export declare function requirementsFor(subject: 'machine' | 'VirtualMachine' | {
    kind: string;
}, release: Release): Requirements;
/**
 * The places of a spec or object that ask for a gate, one a row at most. What cannot be known asks for nothing.
 * @param metadata Metadata beside a spec, whose paths begin with `metadata`.
 */
export declare function gateNeeds({ rows, tree }: Requirements, root: unknown, release: Release, metadata?: unknown): readonly GateNeed[];
export {};
