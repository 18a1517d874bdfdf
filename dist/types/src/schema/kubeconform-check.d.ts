/** Has kubeconform judge the documents of a cluster, and finds for each result the object that it is of. */
import type { Target } from '../cluster/target.js';
import type { SourceDocument } from '../kube-object.js';
import { type ObjectCheck } from './check.js';
export interface KubeconformInput {
    readonly program: string;
    /** Further places of schemas, asked after the user's definitions and the release. */
    readonly schemaLocations: readonly string[];
    readonly timeoutSeconds?: number | undefined;
    /** Whether findings in a file are reported. */
    inScope(file: string): boolean;
    /** Whether a document has keys that stand twice: that is told by the reader. */
    hasDuplicates(document: SourceDocument): boolean;
}
/**
 * What kubeconform says of the objects of a target.
 * @throws ToolError when it fails.
 */
export declare function kubeconformCheck(target: Target, input: KubeconformInput): ObjectCheck;
