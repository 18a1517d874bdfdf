/** The objects of the manifests, each under a name that tells it from the others, and the constructs that wrote them. */
import type { ObjectRef } from '../kube-object.js';
import type { RecordedFile } from './rerun.js';
/** An object and the file it stands in, as findings name it. */
export interface Written {
    readonly object: ObjectRef;
    readonly file: string;
}
export declare class Resources {
    #private;
    constructor(written: Iterable<Written>);
    /** Whether an object stands in the manifests, and not merely beside them. */
    holds({ file }: Written): boolean;
    /** Whether cdk8s' record of constructs, which is kept by bare names, cannot tell an object from another. */
    collides({ object }: Written): boolean;
    /** The shortest name that means no other object. What is not of the app must not be taken for what is. */
    nameOf(one: Written): string;
}
/** Tells the construct that wrote an object, by the path that cdk8s gave its manifest; undefined where several may have. */
export declare function constructsIn(files: readonly RecordedFile[], manifests: readonly string[]): (manifest: string, object: ObjectRef) => string | undefined;
