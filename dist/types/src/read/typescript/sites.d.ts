/** Reads where programs make constructs and set fields of their objects, without running them. */
import type { TextPlace } from '../../kube-object.js';
import type { Path } from '../../value.js';
import type { Running } from '../running.js';
import type { Limits } from './machine.js';
import type { ReadText } from './resolve.js';
/** An API object. */
export interface SitedObject {
    /** The expression that makes it. */
    readonly made: TextPlace;
    /** Where a field is set, or the nearest map or list around it that is; undefined where none is. */
    property(path: Path): TextPlace | undefined;
}
export interface Sites {
    /**
     * The expressions that make constructs of a path: several where it cannot be told which of them runs.
     * @param running Tells tests apart that make the same.
     */
    constructsAt(path: string, running?: readonly Running[]): readonly TextPlace[];
    /** The objects that constructs of a path may be. */
    objectsAt(path: string): readonly SitedObject[];
}
export interface SitesOptions extends Limits {
    /** Absolute path of the file that is run. */
    readonly entry: string;
    readonly read: ReadText;
    /** A file as the user knows it, by its absolute path. */
    nameOf(absolute: string): string;
}
/**
 * Reads a program.
 * @throws Exhausted and others where it cannot be read to its end: who knows some constructs and not others might take one
 * for another.
 */
export declare function readSites({ entry, read, nameOf, ...limits }: SitesOptions): Sites;
