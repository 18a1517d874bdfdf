/** Programs that can be read again with other texts, as to see what an edit of them does. */

import type { KubeObject } from '../../kube-object.js';
import type { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { type Placed, SourceProgram } from './places.js';
import type { Instance } from './values.js';

/** An object of such a program, with what its fields came to. */
export interface PlacedObject extends Placed {
  readonly object: KubeObject;
  readonly instance: Instance;
}

/** What a program comes to with other texts in place of some of its files. */
export interface Reread {
  readonly objects: readonly PlacedObject[];
  /** How many things in it could not be read. */
  readonly problems: number;
}

/** How a program was read. Paths are absolute ones. */
export interface Reading {
  /** The path of a file as the user knows it. */
  nameOf(path: string): string;
  files(): readonly ts.SourceFile[];
  /** The source that a file imports from; undefined for one of a package. */
  importedBy(from: ts.SourceFile, specifier: string): ts.SourceFile | undefined;
  /** The text of a file without its byte order mark; undefined where it was not asked for, also as data. */
  text(path: string): string | undefined;
  problems(): number;
  again(texts: ReadonlyMap<string, string>): Reread;
}

export class ReadableProgram extends SourceProgram {
  override readonly objects: PlacedObject[] = [];

  constructor(
    machine: Machine,
    readonly reading: Reading,
  ) {
    super(machine, reading.nameOf, reading.files);
  }
}
