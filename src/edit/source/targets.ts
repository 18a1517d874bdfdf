/** Finds what of the sources a change of an object is to be made in, or says why it is not made. */

import { pointerOf } from '../../json-pointer.js';
import { ts } from '../../read/typescript/compiler.js';
import { slotAt } from '../../read/typescript/manifest.js';
import { operationsOf } from '../../read/typescript/pure-classes.js';
import type { PlacedObject, ReadableProgram } from '../../read/typescript/rereading.js';
import { Dict, Instance, List, type Slot, type Traced } from '../../read/typescript/values.js';
import type { Path } from '../../value.js';
import { commonLength, type DataChange } from '../changed.js';
import { Refused } from '../refused.js';
import { Raw } from '../write.js';
import { Names } from './names.js';
import type { Operation } from './operations.js';
import { isShared } from './sharing.js';
import {
  arraysOf,
  bare,
  computed,
  constantOf,
  handedOn,
  initializerWith,
  isNothing,
  objectsOf,
  type Spot,
  spotOf,
} from './slots.js';
import { type Literal, membersOf } from './source.js';
import { Types } from './types.js';

export class Targets {
  readonly #types: Types;
  readonly #names: Names;
  #renamed: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly program: ReadableProgram,
    private readonly object: PlacedObject,
  ) {
    // What a construct of this library writes stands in no literal: its props decide it.
    if (!object.instance.hidden.has('props') || object.instance.hidden.has('written'))
      throw new Refused('it is written by a construct of vmstate; set its props');
    this.#types = new Types(program.reading.importedBy);
    this.#names = new Names(program.machine, this.#types, object.instance);
  }

  /** The operations of changes whose paths start at the object as it is. */
  of(changes: readonly DataChange[]): Operation[] {
    for (const change of changes) this.#admitPatches(change);
    this.#renamed = new Map(changes.flatMap((one) => (one.op === 'rename' ? [[pathKey(one.path), one.key]] : [])));
    return changes.flatMap((change) => this.#of(change));
  }

  /** Refuses what a JSON patch reads or writes: it was made for what stands there. */
  #admitPatches(change: DataChange): void {
    const patches = operationsOf(this.object.instance.hidden.get('patches') as List) ?? [];
    const paths = [change.path, ...(change.op === 'move' ? [change.to] : [])].map(pointerOf);
    for (const { path } of patches)
      if (paths.some((one) => typeof path.value !== 'string' || meets(one, path.value)))
        throw new Refused('a JSON patch changes it');
  }

  /** Where something stands when it is renamed. */
  #after(path: Path): Path {
    const key = this.#renamed.get(pathKey(path));
    return key === undefined ? path : [...path.slice(0, -1), key];
  }

  #of(change: DataChange): Operation[] {
    if (change.op === 'set') return [this.#set(change.path, change.value)];
    if (change.op === 'add') return [this.#add(change.path, change.value)];
    if (change.op === 'rename') return [this.#rename(change.path, change.key)];
    if (change.op === 'remove') return [this.#remove(this.#spot(change.path))];
    return this.#move(change.path, change.to);
  }

  #slotAt(path: Path): Slot | undefined {
    return slotAt(this.program.machine, this.object.fields(), path);
  }

  #slot(path: Path): Slot {
    const slot = this.#slotAt(path);
    if (!slot) throw new Refused('it is not written where it was read');
    return slot;
  }

  #spot(path: Path): Spot {
    return spotOf(this.#slot(path), path.at(-1));
  }

  /** The nearest value at or above a path that the program itself writes. */
  #nearest(path: Path): { slot: Slot; length: number } {
    for (let length = path.length; length > 0; length--) {
      const slot = this.#slotAt(path.slice(0, length));
      // What cdk8s adds by itself stands nowhere.
      if (slot?.key) return { slot, length };
    }
    return { slot: { value: this.object.fields(), from: this.#props }, length: 0 };
  }

  get #props(): ts.Node | undefined {
    return (this.object.instance.hidden.get('props') as Traced | undefined)?.from;
  }

  #set(path: Path, value: unknown): Operation {
    const { slot, length } = this.#nearest(path);
    if (length === path.length || isNothing(slot.value)) return this.#replace(slot, path, length, value);
    if (!(slot.value instanceof Dict) || slot.value instanceof Instance)
      throw new Refused('something else than a map stands on the way');
    const literals = objectsOf(slot);
    const literal = this.#own(length === 0 ? [...literals.slice(1), ...literals.slice(0, 1)] : literals, slot);
    const [key, ...rest] = this.#names.of(path).slice(length);
    if (typeof key !== 'string') throw new Refused('something else than a map stands on the way');
    this.#names.admit(path, value);
    this.#types.admit(literal, key, nested(rest, value));
    return { op: 'insert', file: literal.getSourceFile(), literal, entry: { key, value: nested(rest, value) } };
  }

  /** The first literal that only this object is made of, else the first of all. */
  #own<L extends Literal>(literals: readonly L[], { from }: Slot): L {
    const literal = literals.find((one) => !isShared(this.program, one)) ?? literals[0];
    if (!literal) throw computed(from && bare(from));
    return literal;
  }

  #replace(slot: Slot, path: Path, length: number, inner: unknown): Operation {
    const value = nested(this.#names.of(path).slice(length), inner);
    const node = constantOf(slot);
    this.#names.admit(this.#after(path), inner);
    this.#admitInstead(slot, node, path, value);
    return { op: 'set', file: node.getSourceFile(), node, value };
  }

  /** Refuses a value that may not be where it is declared, and one of another type where it is handed on. */
  #admitInstead(slot: Slot, node: ts.Node, path: Path, value: unknown): void {
    const isOther = typeof slot.value !== typeof value;
    const refused = isOther ? handedOn(slot, node, this.program.reading.nameOf) : undefined;
    if (refused) throw refused;
    const member = slot.key?.parent;
    if (!this.#renamed.has(pathKey(path)) || !member) this.#types.admitInstead(node, value);
    else this.#types.admit(member.parent, String(this.#names.of(this.#after(path)).at(-1)), value);
  }

  #add(path: Path, value: string): Operation {
    const { slot, length } = this.#nearest(path);
    if (length < path.length || !(slot.value instanceof List)) return this.#set(path, [value]);
    const made = this.#own(arraysOf(slot), slot);
    this.#names.admit(path, [value]);
    return { op: 'insert', file: made.getSourceFile(), literal: made, entry: { value } };
  }

  #rename(path: Path, to: string): Operation {
    const { member } = this.#spot(path);
    const name = (member as ts.ObjectLiteralElementLike).name;
    if (!name || ts.isComputedPropertyName(name)) throw new Refused('its key is computed');
    const key = this.#names.of([...path.slice(0, -1), to]).at(-1) as string;
    this.#types.admitRemoval(member);
    this.#types.admit(member.parent, key, undefined);
    return { op: 'rename', file: member.getSourceFile(), name: name as ts.PropertyName, member, key };
  }

  #remove({ literal, member }: Spot): Operation {
    this.#types.admitRemoval(member);
    return { op: 'remove', file: member.getSourceFile(), literal, member };
  }

  #move(path: Path, to: Path): Operation[] {
    const spot = this.#spot(path);
    const source = (initializerWith(spot.member) ?? spot.member).getText();
    if (source.includes('\n')) throw new Refused('its value runs over several lines; move it by hand');
    return [this.#remove(this.#outermost(spot, path, to)), this.#set(to, new Raw(source))];
  }

  /** What is taken out where something is moved away: with it the maps that held nothing else. */
  #outermost(spot: Spot, path: Path, to: Path): Spot {
    let current = spot;
    for (let length = path.length - 1; length > commonLength(path, to); length--) {
      if (membersOf(current.literal).length > 1 || typeof path[length - 1] === 'number') return current;
      current = this.#spot(path.slice(0, length));
    }
    return current;
  }
}

/** Whether one pointer leads to the other, or to a part of it. */
const meets = (one: string, other: string): boolean =>
  `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);

const pathKey = (path: Path): string => path.join('\0');

/** A value at a path that is not there yet, as the maps that lead to it. */
const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight((inner, key) => ({ [String(key)]: inner }), value);
