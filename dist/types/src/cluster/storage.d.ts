/** StorageClasses and StorageProfiles of a cluster, as KubeVirt and CDI read them. */
import { type KubeObject } from '../kube-object.js';
import type { ClaimPropertySet, Sourced, StateStorage } from '../kubevirt/backend-storage.js';
import { type Maybe, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
import type { Configuration } from './configuration.js';
/** Reads claim property sets; unknown as a whole when one of them is. */
export declare function readClaimPropertySets(values: readonly unknown[]): Maybe<readonly ClaimPropertySet[]>;
export declare class ClusterStorage implements StateStorage {
    #private;
    readonly cluster: Cluster;
    readonly stateClass: StateStorage['stateClass'];
    readonly classes: readonly KubeObject[];
    /** The release of CDI, if it is known. */
    readonly cdi: string | undefined;
    constructor(cluster: Cluster, configuration: Configuration);
    /** The StorageClass with a name, if it is known. */
    class(name: string): KubeObject | undefined;
    /** Whether a class of that name exists. */
    exists(name: string): Maybe<boolean>;
    /** Whether every class there is is known by its name. */
    get knowsAllClasses(): boolean;
    /** The classes marked as default. */
    defaultClasses(kind: 'virt' | 'cluster'): readonly KubeObject[];
    defaults(kind: 'virt' | 'cluster'): {
        names: readonly string[];
        more?: Unknown;
    };
    /** The StorageProfile object of a class, if it is known: from Git when its spec decides, else captured. */
    profileObject(name: string): KubeObject | undefined;
    profile(name: string): Sourced<Maybe<readonly ClaimPropertySet[] | undefined>>;
    /** What the provisioner of a class can do, by CDI's table: undefined when the table does not know it. */
    capabilities(name: string): Maybe<readonly ClaimPropertySet[] | undefined>;
    /** The smallest claim that a class grants: as its StorageProfile says, else by CDI's table; undefined where nothing does. */
    minimumSize(name: string): Maybe<string | undefined>;
    /** What becomes of a claim of a class whose volumes are bound to one node, as far as that is known. */
    nodeBinding(name: string): 'refused' | 'picked' | undefined;
}
