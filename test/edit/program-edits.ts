/** Edits programs of texts for tests. */

import type { DataChange } from '../../src/edit/changed.js';
import { edited } from '../../src/edit/edited.js';
import { type Editing, editsOfAll } from '../../src/edit/edits.js';
import type { Fix, ObjectChange } from '../../src/finding.js';
import type { KubeObject } from '../../src/kube-object.js';
import { programOf } from '../read/typescript/programs.js';

export type Sources = Readonly<Record<string, string>>;

/** Changes of objects, by their names or their indexes. */
export type Changes = Readonly<Record<string, DataChange | readonly DataChange[]>>;

const listed = (changes: DataChange | readonly DataChange[]): readonly DataChange[] =>
  Array.isArray(changes) ? (changes as readonly DataChange[]) : [changes as DataChange];

function fixOf(objects: readonly KubeObject[], changes: Changes): Fix {
  const all = Object.entries(changes).flatMap(([name, own]) => {
    const object = objects.find((one) => one.name === name) ?? objects[Number(name)];
    if (!object) throw new Error(`there is no ${name} among ${objects.map((one) => one.name).join(', ')}`);
    return listed(own).map((change) => ({ ...change, object }) as ObjectChange);
  });
  return { title: 'a test', safety: 'safe', changes: all };
}

/** What each of some fixes comes to. */
export function editing(files: Sources, fixes: readonly Changes[]): Editing[] {
  const objects = programOf(files).objects.map(({ object }) => object);
  return editsOfAll(
    fixes.map((changes) => fixOf(objects, changes)),
    () => new Set(objects.flatMap(({ document }) => document?.program ?? [])),
  );
}

/** The files as a fix makes them: those that it changes; or why it is not made. */
export function made(editing: Editing | undefined): Sources | { refused: string } {
  if (!editing || 'refused' in editing) return editing ?? { refused: 'there is none' };
  return Object.fromEntries(
    editing.documents.map(({ document, edits }) => [document.file, edited(document.text, edits)]),
  );
}
