/** Options that lint and plan share, read at the border. */
import { type Release } from './kubevirt/release.js';
/** Reads a release the user typed or configured; throws a UsageError naming the known ones when it is none of them. */
export declare function releaseOption(version: string | undefined): Release | undefined;
