/** What stands in manifests to ignore findings: annotations of objects, and comments. */
import type { TargetChoice } from '../cluster/targets.js';
import type { FilePosition } from '../finding.js';
import type { KubeObject, Place, SourceDocument } from '../kube-object.js';
interface Entry {
    /** A rule or a family, as written. */
    readonly rule: string;
    readonly reason: string;
}
/** An object that ignores may concern, with the cluster that it was judged in. */
export interface Seen {
    readonly object: KubeObject;
    readonly choice: TargetChoice;
}
/** One entry of an annotation or comment. */
export interface Ignore extends Entry {
    readonly place: Place | undefined;
    readonly comment: FilePosition | undefined;
    /** The line of the file that a comment is for. */
    readonly line: number | undefined;
    /** What it may concern; the comments of one document share it. */
    readonly seen: Seen[];
    used: boolean;
}
/** What is ignored in one document; or in one object, where that comes from no document. */
export interface Ignores {
    readonly comments: readonly Ignore[];
    /** The same by the line that they are for. */
    readonly byLine: ReadonlyMap<number | undefined, readonly Ignore[]>;
    /** What the comments may concern. */
    readonly seen: Seen[];
    readonly objects: Map<string, readonly Ignore[]>;
}
/** What an object's annotations ignore. */
export declare function annotated(object: KubeObject): Ignore[];
/** What is ignored in a document or object; undefined for a document that cannot hold any: most are such. */
export declare function ignoresOf(source: SourceDocument | KubeObject): Ignores | undefined;
export {};
