/** What may have been meant by a field that does not exist: a name beside it, another place, or another release. */
import type { ApiKind } from '../kubevirt/api-types.js';
import { type Path } from '../value.js';
import { type ObjectType, type Shapes } from './shapes.js';
import type { Fault } from './walk.js';
type Unknown = Fault & {
    what: 'unknown';
};
export interface Meant {
    /** The name beside it that was surely meant. */
    readonly name?: string;
    /** Where a field of that name belongs, nearest first, without the name. */
    readonly places?: readonly string[];
}
/** What was meant by the name of a field: the nearest name beside it, else where that name belongs. */
export declare function meantBy({ path, owner, value, beside }: Unknown, root: ObjectType): Meant;
/** The releases that have the field at a path, in words; undefined where none has. */
export declare function lifeAt(path: Path, { api }: Shapes, { types }: ApiKind, version: string): string | undefined;
export {};
