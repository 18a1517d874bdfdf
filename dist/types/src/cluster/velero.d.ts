/** What Velero's backups in Git select. Three-valued: what is filled in elsewhere is unknown. */
import type { KubeObject } from '../kube-object.js';
import { type Maybe, type Path } from '../value.js';
import type { Machine } from './machine.js';
import type { Target } from './target.js';
export interface VeleroBackup {
    readonly object: KubeObject;
    /** Path of its selection, and the selection. */
    readonly path: Path;
    readonly spec: unknown;
}
/** Every backup and schedule in Git. */
export declare function backupsOf({ cluster }: Target): VeleroBackup[];
/** Where a backup selects by labels; undefined when it takes all. */
export declare function selectorOf({ spec }: VeleroBackup): 'labelSelector' | 'orLabelSelectors' | undefined;
/** Whether a backup takes a VM itself. */
export declare function takesMachine({ object }: Machine, backup: VeleroBackup): Maybe<boolean>;
/** The field by which a backup leaves out claims of any kind. */
export declare function claimsFieldOf({ spec }: VeleroBackup): string;
/** Whether a backup leaves out claims of any kind. */
export declare const leavesClaims: ({ spec }: VeleroBackup) => Maybe<boolean>;
/** Whether a backup takes the state claim of a machine by what is written in it. */
export declare function takesClaim(target: Target, machine: Machine, backup: VeleroBackup): Maybe<boolean>;
/** Whether a backup takes the pod of a running machine, whose claims Velero then takes as well. */
export declare function takesPod({ metadata, vmSpec }: Machine, backup: VeleroBackup): Maybe<boolean>;
/** Whether a backup is meant to hold objects without their volumes. */
export declare function isMetadataOnly({ object, path }: VeleroBackup): boolean;
/** Whether something in scope shows that the plugin for KubeVirt is in use. */
export declare function hasVeleroPlugin({ cluster }: Target): boolean;
