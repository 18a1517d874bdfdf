/** Where a program makes constructs and sets fields of their objects, as far as that is sure. */
import type { TextPlace } from '../kube-object.js';
import type { Running } from '../read/running.js';
import type { Sites } from '../read/typescript/sites.js';
import type { Path } from '../value.js';
/** What is found, and how near it is to what was sought. */
export interface Found {
    readonly place: TextPlace;
    readonly is: 'property' | 'construct' | 'ancestor';
    /** The construct that the place belongs to. */
    readonly construct: string;
}
export declare class ProgramPlaces {
    #private;
    private readonly sites;
    constructor(sites: Sites);
    /** Where a field is set, else where its construct is made. */
    exact(path: string, field: Path, running: readonly Running[]): Found | undefined;
    /** Where the nearest construct above one is made. */
    above(path: string, running: readonly Running[]): Found | undefined;
}
