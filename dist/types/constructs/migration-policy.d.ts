import type { Construct } from 'constructs';
import type { MigrationPolicySpec } from './api/index.js';
import { type Some } from './joined.js';
import { Resource, type ResourceProps } from './resource.js';
import { type Quantity } from './volume.js';
/** What a MigrationPolicy is made of. */
export interface MigrationPolicyProps extends ResourceProps {
    /**
     * Labels of the namespaces whose VMs it holds for, all of them.
     * @default - VMs of any namespace
     */
    readonly namespaceSelector?: Readonly<Record<string, string>>;
    /**
     * Labels of the instances it holds for, all of them; of the policies that fit, the one with the most labels counts.
     * @default - any instance
     */
    readonly virtualMachineInstanceSelector?: Readonly<Record<string, string>>;
    /**
     * The most that one migration sends each second, as `64Mi`; 0 means no limit.
     * @default - that of the cluster
     */
    readonly bandwidthPerMigration?: Quantity;
    /**
     * Seconds that a migration may take for each GiB of the guest, after which it is given up.
     * @default - that of the cluster
     */
    readonly completionTimeoutPerGiB?: number;
    /**
     * Whether the guest's CPUs are slowed down when it writes memory faster than it is sent.
     * @default - that of the cluster
     */
    readonly allowAutoConverge?: boolean;
    /**
     * Whether the guest may go on at its target before its memory has arrived, so that it is lost when either node fails.
     * @default - that of the cluster
     */
    readonly allowPostCopy?: boolean;
    /**
     * Any other field of the policy's spec; a field that a prop sets too must agree with it.
     * @default - none
     */
    readonly spec?: Some<MigrationPolicySpec>;
}
/**
 * How some VMs migrate, where that differs from what the cluster says.
 * @see https://kubevirt.io/user-guide/cluster_admin/migration_policies/
 * @example
 * new MigrationPolicy(chart, 'databases', {
 *   virtualMachineInstanceSelector: { workload: 'database' },
 *   bandwidthPerMigration: '256Mi',
 *   allowAutoConverge: true,
 * });
 */
export declare class MigrationPolicy extends Resource {
    #private;
    readonly resourceType = "migrationpolicies";
    /** @throws Error when a number is none that the API takes. */
    constructor(scope: Construct, id: string, props?: MigrationPolicyProps);
}
