/** Options that lint and plan share, read at the border. */
import { type Release } from './kubevirt/release.js';
/** The release that a text names, or what to say when it is none that is known. */
export declare function knownRelease(version: string): Release | string;
/** Reads a release the user typed; throws a UsageError naming the known ones when it is none of them. */
export declare function releaseOption(version: string | undefined): Release | undefined;
