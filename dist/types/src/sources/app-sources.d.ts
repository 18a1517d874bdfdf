/** Where a cdk8s app makes its constructs and sets their fields, read from its sources, which are never run. */
import type { Running } from '../read/running.js';
/** A place in the sources of an app. Lines and columns are 1-based, the end is exclusive. */
export interface SourcePlace {
    /** Path relative to the working directory. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    /**
     * What stands there: what sets the field, or the nearest map or list around it; else the expression that makes the
     * construct; else the one that makes the nearest construct above it that is found.
     */
    readonly is: 'property' | 'construct' | 'ancestor';
    /** The path of the construct that the place belongs to. */
    readonly construct: string;
    /** The place as messages say it, with what stands there if it is not the field itself: `made at main.ts:8:1`. */
    readonly text: string;
}
/** The sources of one app. They are read when something is sought, and once. */
export declare class AppSources {
    #private;
    /**
     * @param entries Files that the app may begin with, the likeliest first; compiled ones stand for their sources.
     * @param cwd The folder that paths are relative to; default: the working directory.
     * @param before Sources that were sought in before: what was read for them is not read again.
     */
    constructor(entries: readonly string[], cwd?: string, before?: AppSources);
    /**
     * Finds where a construct is made or a field of its object is set.
     * @param construct Its path in the tree, as `desktops/anna`.
     * @param field A field of the manifest, as findings name it: `spec.template.spec.volumes[0]`.
     * @param running The calls that are under way, where the app runs: of tests that make the same construct, the one counts
     * that runs.
     * @returns undefined where the sources do not tell, or are not there.
     */
    find(construct: string, field?: string, running?: readonly Running[]): SourcePlace | undefined;
}
