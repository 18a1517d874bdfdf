/** What the tool that brings an object reads in it and in its own settings. */
import { type Marks } from '../facts/gitops.js';
import type { KubeObject, Place } from '../kube-object.js';
import { type Maybe } from '../value.js';
import type { Cluster } from './cluster.js';
import type { Delivery } from './deliveries.js';
/** The options that an annotation holds. */
export declare const optionsIn: (written: Maybe<string | undefined>) => string[];
/** Argo CD's options in an object's own annotation. */
export declare function ownOptions(delivery: Delivery, object: KubeObject): Maybe<readonly string[]>;
/** The sync options of an Application, each with its place. */
export declare function appOptions({ object, spec }: Delivery): {
    readonly option: string;
    readonly place: Place;
}[];
/** What an Application ignores of the differences of a kind, or may: rules of ignoreDifferences. */
export declare function ignoredOf({ object, spec }: Delivery, { group, kind }: Pick<KubeObject, 'group' | 'kind'>): readonly unknown[];
/** Whether all of an Application's settings are to be seen: an ApplicationSet may patch them, a template hide them. */
export declare function isSettled({ object, spec, tool }: Delivery): boolean;
/** Whether an object is marked with one of the values that some names are given. */
export declare function isMarked(delivery: Delivery, object: KubeObject, marks: Marks): Maybe<boolean>;
/** Whether an Application or one of its objects has an option; unknown when that may be so. */
export declare function hasOption(delivery: Delivery, object: KubeObject, options: readonly string[]): Maybe<boolean>;
/** The wave in which Argo CD applies an object: 0 unless it says otherwise. */
export declare function waveOf(delivery: Delivery, object: KubeObject): Maybe<number>;
/** Whether Argo CD runs an object as a hook; unknown when it may be one. */
export declare function isHook(delivery: Delivery, object: KubeObject): Maybe<boolean>;
/** Whether a delivery brings an object. */
export declare const brings: (delivery: Delivery, { document }: KubeObject) => boolean;
/** Gives those of some things that a delivery brings, in their order. A delivery is asked once for each file of theirs. */
export declare function broughtOf<T extends {
    readonly object: KubeObject;
}>(all: readonly T[]): (delivery: Delivery) => T[];
/** The objects of a cluster that a delivery brings, as far as they were read. */
export declare const broughtBy: (cluster: Cluster, delivery: Delivery) => KubeObject[];
/** Whether Argo CD's own configuration, as far as it stands in Git, says something: its ConfigMap or its operator's object. */
export declare function hasGlobal(cluster: Cluster, keys: readonly string[], field: string): boolean;
