/** The objects of the manifests, each under a name that tells it from the others. */
import type { ObjectRef } from '../kube-object.js';
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
    /** The shortest name that means no other object. What is not of the app must not be taken for what is. */
    nameOf(one: Written): string;
}
