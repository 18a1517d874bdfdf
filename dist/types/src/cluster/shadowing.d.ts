/** Where a VM's own device or boot loader replaces a persistent one of its preference. */
import { type Release } from '../kubevirt/release.js';
import { type Path } from '../value.js';
import type { Machine } from './machine.js';
/** A field of the VM that takes the place of a whole struct of the preference. */
export interface Shadow {
    /** The VM's own field, in its template's spec. */
    readonly own: Path;
    /** What it replaces, in the preference's spec. */
    readonly preferred: Path;
}
/** The fields by which a machine loses persistence that its preference would give. None while either is unknown. */
export declare function shadowedFields({ own, spec, preference }: Machine, release: Release): Shadow[];
