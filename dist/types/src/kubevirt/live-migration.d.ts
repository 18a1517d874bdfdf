/**
 * Whether a VirtualMachineInstance is live-migratable, as virt-handler decides it, and what stands in the way.
 * Source: see src/facts/migration-blockers.ts.
 */
import { type MigrationBlocker, type MigrationBlockerId } from '../facts/migration-blockers.js';
import { type Maybe, type Path, Unknown } from '../value.js';
import { type GateLists } from './feature-gates.js';
import { type Release } from './release.js';
/** What beside the spec decides about migration. */
export interface MigrationInputs {
    /** Metadata of the VM's template, or of the VMI itself. */
    readonly metadata: unknown;
    /** Access mode of the state claim; undefined when the VM needs none. */
    readonly stateAccessMode: Maybe<string | undefined>;
    /** Access modes of the claim behind a volume of the spec; unknown when it cannot be told. */
    claimAccessModes(volume: unknown): Maybe<readonly string[]>;
    /** `spec.configuration` of the KubeVirt CR; unknown when it is not to be seen. */
    readonly configuration: unknown;
    readonly gates: Maybe<GateLists>;
}
/** Something that makes a VM not live-migratable, or may do so. */
export interface Blocker {
    readonly blocker: MigrationBlocker & {
        readonly id: MigrationBlockerId;
    };
    readonly blocks: true | Unknown;
    /** Path in the VMI spec. */
    readonly path: Path;
}
/**
 * What makes, or may make, an effective spec not live-migratable in a release.
 * @param by By its claims and what stands below its volumes, or by all the rest.
 */
export declare function migrationBlockers(spec: unknown, inputs: MigrationInputs, release: Release, by: 'machine' | 'model'): Blocker[];
/** Whether a VM can live-migrate, given what was found against it. */
export declare function isMigratable(blockers: readonly Blocker[]): Maybe<boolean>;
/** Whether somebody means a VM to live-migrate, by its eviction strategy or else the cluster's. */
export declare function wantsLiveMigration(own: Maybe<string | undefined>, cluster: Maybe<string | undefined>): Maybe<boolean>;
