/** What CDI knows of a StorageClass's provisioner: the claim property sets it writes into the class's StorageProfile. */
import { type Maybe } from '../value.js';
import type { ClaimPropertySet } from './backend-storage.js';
/** What the provisioner of a StorageClass can do by CDI's table; undefined when the table does not know the class. */
export declare function providedCapabilities(storageClass: unknown): Maybe<readonly ClaimPropertySet[] | undefined>;
/** The smallest claim that the provisioner of a class grants by CDI's table; undefined where the table names none. */
export declare function providedMinimum(storageClass: unknown): Maybe<string | undefined>;
/** The claim property sets CDI gives a StorageClass: none for a provisioner it does not know. The newest CDI unless told. */
export declare function claimPropertySetsOf(storageClass: unknown, cdi?: string): Maybe<readonly ClaimPropertySet[]>;
/** Whether a class gives ReadWriteMany file systems: unknown for a provisioner of which nothing is known. */
export declare function grantsSharedFilesystem(storageClass: unknown): Maybe<boolean>;
/** What becomes of a claim of a class whose volumes are bound to a node; undefined where they are not, or it is unknown. */
export declare function nodeBinding(storageClass: unknown): 'refused' | 'picked' | undefined;
/** Whether claims of a class are bound at once, before any pod that uses them has a node. */
export declare function bindsAtOnce(storageClass: unknown): Maybe<boolean>;
