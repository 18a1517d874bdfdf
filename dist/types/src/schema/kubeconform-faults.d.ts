/**
 * What kubeconform's message says of an object, as single faults. Its list of errors ends at the first level that holds several;
 * only the text of the message goes on to the fields themselves, as a tree that is indented by two for each level.
 */
import type { Path } from '../value.js';
import type { KubeconformResult } from './kubeconform-wrapper.js';
export interface KubeconformFault {
    readonly what: 'unknown' | 'missing' | 'value';
    readonly path: Path;
    /** In its own words. */
    readonly said: string;
}
/** What does not fit of an object that kubeconform refuses. */
export declare function kubeconformFaults({ message }: KubeconformResult, value: unknown): readonly KubeconformFault[];
