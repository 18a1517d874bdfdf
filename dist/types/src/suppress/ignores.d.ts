/** What stands in manifests to ignore findings: annotations of objects, and comments. */
import type { TargetChoice } from '../cluster/targets.js';
import type { FilePosition } from '../finding.js';
import type { KubeObject, Place, SourceDocument } from '../kube-object.js';
interface Entry {
    /** A rule or a family, as written. */
    readonly rule: string;
    readonly reason: string;
}
/** One entry of an annotation or comment. */
export interface Ignore extends Entry {
    readonly place: Place | undefined;
    readonly comment: FilePosition | undefined;
    /** The line of the file that a comment is for. */
    readonly line: number | undefined;
    /** The objects it may concern, each with the cluster that it was judged in. */
    readonly seen: {
        readonly object: KubeObject;
        readonly choice: TargetChoice;
    }[];
    used: boolean;
}
/** What is ignored in one document; or in one object, where that comes from no document. */
export interface Ignores {
    readonly comments: readonly Ignore[];
    readonly objects: Map<string, readonly Ignore[]>;
}
/** What an object's annotations ignore. */
export declare function annotated(object: KubeObject): Ignore[];
/** What is ignored in a document or object; undefined for a document that cannot hold any: most are such. */
export declare function ignoresOf(source: SourceDocument | KubeObject): Ignores | undefined;
export {};
