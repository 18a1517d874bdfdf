/**
 * Whether an edit does what is meant, and nothing else: the program is read again with it, and must come to the same objects
 * but for what was to be changed.
 */

import type { ObjectChange } from '../../finding.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { doubtsOf } from '../../read/typescript/doubts.js';
import type { PlacedObject, ReadableProgram } from '../../read/typescript/rereading.js';
import { isMap, isUnknown, openReason, type PlainMap } from '../../value.js';
import { changed } from '../changed.js';
import type { TextEdit } from '../containers.js';
import { edited } from '../edited.js';

export const programOf = ({ document }: KubeObject): ReadableProgram => document?.program as ReadableProgram;

/** Whether two values are the same, also in what is not known of them. */
function same(one: unknown, other: unknown): boolean {
  if (isUnknown(one) || isUnknown(other)) return isUnknown(one) && isUnknown(other) && one.reason === other.reason;
  if (openReason(one) !== openReason(other)) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => same(item, other[index]))
    );
  if (!isMap(one) || !isMap(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], (other as PlainMap)[key]))
  );
}

/** The changes of a program's objects, by the indexes of those. */
function changesIn(program: ReadableProgram, changes: readonly ObjectChange[]): ReadonlyMap<number, ObjectChange[]> {
  const own = new Map<number, ObjectChange[]>();
  for (const change of changes) {
    const index = Number(change.object.base[0]);
    if (programOf(change.object) === program) own.set(index, [...(own.get(index) ?? []), change]);
  }
  return own;
}

/** Several findings may ask for the same. */
function once(changes: readonly ObjectChange[]): Parameters<typeof changed>[1] {
  const all = changes.map(({ object: _, ...change }) => change);
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}

/** Edits by the absolute paths of their files. */
export type Edits = ReadonlyMap<string, readonly TextEdit[]>;

/** Whether an object has become what it is to be, also in what is not known of it. */
function isMeant(
  before: PlacedObject,
  after: PlacedObject | undefined,
  changes: readonly ObjectChange[] | undefined,
): boolean {
  const { value } = before.object;
  if (!after || !same(after.object.value, changes ? changed(value, once(changes)) : value)) return false;
  return doubtsOf(after.fields()).join('\n') === doubtsOf(before.fields()).join('\n');
}

/** Why edits do something else than what is meant; undefined where they do just that. */
export function broken(
  programs: readonly ReadableProgram[],
  edits: Edits,
  changes: readonly ObjectChange[],
): string | undefined {
  for (const program of programs) {
    const texts = new Map(
      [...edits].flatMap(([path, own]) => {
        const text = program.reading.text(path);
        return text === undefined ? [] : [[path, edited(text, own)]];
      }),
    );
    if (texts.size === 0) continue;
    const { objects, problems } = program.reading.again(texts);
    if (problems !== program.reading.problems()) return 'it is written in a way that cannot be edited';
    if (objects.length !== program.objects.length) return 'it would change which objects the program makes';
    const own = changesIn(program, changes);
    const wrong = program.objects.flatMap((placed, index) =>
      isMeant(placed, objects[index], own.get(index)) ? [] : [index],
    );
    if (wrong.length > 0) return reasonOf(program, wrong, own);
  }
  return undefined;
}

function reasonOf(program: ReadableProgram, wrong: readonly number[], own: ReadonlyMap<number, unknown>): string {
  const others = wrong.filter((index) => !own.has(index));
  const [first] = others.flatMap((index) => program.objects[index] ?? []);
  if (!first) return 'what the program would come to is not what is meant';
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  return `it would change ${describe(first.object)}${more} too`;
}
