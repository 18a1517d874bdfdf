/** Objects that have KubeVirt do something with another object: they stand in its namespace and are made after it. */
import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { type INamed, type ManifestOptions, Resource, type ResourceProps } from './resource.js';
/** What is worked on: a construct of this library or of cdk8s-plus, or the name and namespace of what exists. */
export interface ISubject extends INamed {
    /** Its namespace. */
    readonly namespace?: string | undefined;
    /** Where constructs of cdk8s-plus have the namespace. */
    readonly metadata?: {
        readonly namespace?: string | undefined;
    };
}
/**
 * A span of time as Go writes it: `1h30m0s`; a string is taken as it is.
 * @throws Error when Go does not read the string, as `2 hours` or `1d`.
 */
export declare function durationText(duration: Duration | string): string;
export declare abstract class Operation extends Resource {
    /** @throws Error when a namespace is asked for that is not that of the subject. */
    constructor(scope: Construct, id: string, props: ResourceProps, subject: ISubject, options: ManifestOptions);
}
