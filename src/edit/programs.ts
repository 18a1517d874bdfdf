/**
 * Edits the sources of programs. Whether an edit does what is meant, and nothing else, is told by its result: the program is
 * read again with it, and must come to the same objects but for what was to be changed.
 */

import type { ts } from 'ts-morph';
import type { ObjectChange, Safety } from '../finding.js';
import { describe, type KubeObject, type ObjectProgram, type SourceDocument } from '../kube-object.js';
import { type Reading, SourceProgram } from '../read/typescript/places.js';
import { isMap, isUnknown, openReason, type PlainMap } from '../value.js';
import { changed } from './changed.js';
import { inOrder, type TextEdit } from './containers.js';
import { edited } from './edited.js';
import { Refused, refusalOf } from './refused.js';
import { sourceEdits } from './source/editor.js';
import { keyOf, type Operation, placeOf } from './source/operations.js';
import { Targets } from './source/targets.js';

/** Changes of objects of programs, with what they come to in the sources. */
export interface Plan {
  readonly safety: Safety;
  readonly changes: readonly ObjectChange[];
  readonly operations: readonly Operation[];
}

/** Plans that are made together or not at all: they do the same to the same literals. */
interface Unit {
  readonly plans: readonly Plan[];
  readonly edits: ReadonlyMap<ts.SourceFile, readonly TextEdit[]>;
}

/** How many times the sources of a run are read again for certain, in characters; beyond, fixes are proven together. */
const MOST_READ = 4_000_000;
/** How often programs are read again to find which of many fixes do not hold. */
const MOST_SEARCHES = 40;

const programOf = ({ document }: KubeObject): SourceProgram => document?.program as SourceProgram;

/** What the program of an object came to, as a list whose indexes are the bases of its objects. */
export const judgedIn = (object: KubeObject): unknown => programOf(object).objects.map((placed) => placed.object.value);

/** What changes of objects come to in the sources of their programs. @throws Refused */
export function planOf(changes: readonly ObjectChange[], safety: Safety): Plan {
  const byObject = new Map<string, ObjectChange[]>();
  const programs: SourceProgram[] = [];
  for (const change of changes) {
    const program = programOf(change.object);
    if (!programs.includes(program)) programs.push(program);
    const key = `${programs.indexOf(program)} ${String(change.object.base[0])}`;
    byObject.set(key, [...(byObject.get(key) ?? []), change]);
  }
  const operations = [...byObject.values()].flatMap((own) => {
    const { object } = own[0] as ObjectChange;
    const program = programOf(object);
    const placed = program.objects[Number(object.base[0])];
    if (!placed) throw new Refused('it is not written where it was read');
    return new Targets(program, placed).of(own.map(({ object: _, ...change }) => change));
  });
  return { safety, changes, operations };
}

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
function changesIn(program: SourceProgram, changes: readonly ObjectChange[]): ReadonlyMap<number, ObjectChange[]> {
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

type Edits = ReadonlyMap<string, readonly TextEdit[]>;

/** Why edits do something else than what is meant; undefined where they do just that. */
function broken(
  programs: readonly SourceProgram[],
  edits: Edits,
  changes: readonly ObjectChange[],
): string | undefined {
  for (const program of programs) {
    const touched = [...edits].filter(([path]) => program.reading.reads(path));
    if (touched.length === 0) continue;
    const texts = new Map(touched.map(([path, own]) => [path, edited(program.reading.text(path), own)]));
    const { objects, problems } = program.reading.again(texts);
    if (problems !== program.reading.problems()) return 'it is written in a way that cannot be edited';
    if (objects.length !== program.objects.length) return 'it would change which objects the program makes';
    const own = changesIn(program, changes);
    const wrong = program.objects.flatMap(({ object: { value } }, index) => {
      const of = own.get(index);
      return same(objects[index]?.value, of ? changed(value, once(of)) : value) ? [] : [index];
    });
    if (wrong.length > 0) return reasonOf(program, wrong, own);
  }
  return undefined;
}

function reasonOf(program: SourceProgram, wrong: readonly number[], own: ReadonlyMap<number, unknown>): string {
  const others = wrong.filter((index) => !own.has(index));
  const [first] = others.flatMap((index) => program.objects[index] ?? []);
  if (!first) return 'what the program would come to is not what is meant';
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  return `it would change ${describe(first.object)}${more} too`;
}

function filesOf(edits: ReadonlyMap<ts.SourceFile, readonly TextEdit[]>): Edits {
  return new Map([...edits].map(([file, own]) => [file.fileName, own]));
}

/** The edits of one file of a program; the path of its document is the absolute one. */
export interface SourceEdits {
  readonly document: SourceDocument;
  readonly edits: readonly TextEdit[];
}

/** Edits that were proven, with all that they change. */
export interface Proven {
  readonly safety: Safety;
  readonly documents: readonly SourceEdits[];
  readonly changes: readonly ObjectChange[];
}

export type Outcome = Proven | { readonly refused: string };

/** Proves plans, and gives the edits of those that hold. */
export class Proof {
  readonly #outcomes = new Map<Plan, Outcome>();
  readonly #programs: readonly SourceProgram[];
  #searches = 0;

  constructor(programs: Iterable<ObjectProgram>) {
    this.#programs = [...programs].filter((program) => program instanceof SourceProgram);
  }

  of(plans: readonly Plan[]): ReadonlyMap<Plan, Outcome> {
    const units = unitsOf(plans).flatMap((group) => this.#unit(group) ?? []);
    const files = this.#programs.flatMap(({ reading }) => reading.files());
    const size = files.reduce((sum, { text }) => sum + text.length, 0);
    if (units.length * size <= MOST_READ) for (const unit of units) this.#settle(unit, this.#broken([unit]));
    else for (const batch of batchesOf(units)) this.#search(batch);
    return this.#outcomes;
  }

  /** The edits of plans that go together. */
  #unit(plans: readonly Plan[]): Unit | undefined {
    try {
      return { plans, edits: sourceEdits(plans.flatMap(({ operations }) => operations)) };
    } catch (error) {
      this.#refuse(plans, refusalOf(error));
      return undefined;
    }
  }

  #refuse(plans: readonly Plan[], refused: string): void {
    for (const plan of plans) this.#outcomes.set(plan, { refused });
  }

  #broken(units: readonly Unit[]): string | undefined {
    const plans = units.flatMap((unit) => unit.plans);
    const changes = plans.flatMap((plan) => plan.changes);
    const edits = units.length === 1 ? (units[0] as Unit).edits : sourceEdits(plans.flatMap((plan) => plan.operations));
    return broken(this.#programs, filesOf(edits), changes);
  }

  /** Proves many together, and in halves where that fails. */
  #search(units: readonly Unit[]): void {
    const [only] = units;
    if (!only) return;
    if (this.#searches++ >= MOST_SEARCHES)
      return this.#refuse(
        units.flatMap(({ plans }) => plans),
        'too many fixes of so large a program do not hold; mend some by hand and run again',
      );
    const reason = this.#together(units);
    if (reason === undefined || units.length === 1) for (const unit of units) this.#settle(unit, reason);
    else {
      const half = units.length >> 1;
      this.#search(units.slice(0, half));
      this.#search(units.slice(half));
    }
  }

  #together(units: readonly Unit[]): string | undefined {
    try {
      return this.#broken(units);
    } catch (error) {
      return refusalOf(error);
    }
  }

  #settle({ plans, edits }: Unit, reason: string | undefined): void {
    if (reason !== undefined) return this.#refuse(plans, reason);
    const changes = plans.flatMap((plan) => plan.changes);
    const { reading } = programOf((changes[0] as ObjectChange).object);
    const documents = [...edits].map(([file, own]) => ({ document: documentOf(reading, file), edits: own }));
    const safety = plans.some((plan) => plan.safety === 'unsafe') ? 'unsafe' : 'safe';
    for (const plan of plans) this.#outcomes.set(plan, { safety, documents, changes });
  }

  /** Whether what was proven alone holds together. */
  holds(all: readonly Proven[]): boolean {
    const edits = new Map<string, TextEdit[]>();
    for (const { document, edits: own } of new Set(all.flatMap(({ documents }) => documents)))
      edits.set(document.path, [...(edits.get(document.path) ?? []), ...own]);
    for (const own of edits.values()) own.sort(inOrder);
    const changes = new Set(all.flatMap((one) => one.changes));
    return broken(this.#programs, edits, [...changes]) === undefined;
  }
}

/** A file of a program as a document of its own. */
function documentOf({ nameOf }: Reading, { fileName, text }: ts.SourceFile): SourceDocument {
  return { file: nameOf(fileName), path: fileName, text, offset: 0, line: 0, template: false };
}

/** Units in as few groups as may be proven together: in none of them do two do different things at one place. */
function batchesOf(units: readonly Unit[]): Unit[][] {
  const batches: { units: Unit[]; places: Map<string, string> }[] = [];
  for (const unit of units) {
    const own = unit.plans.flatMap(({ operations }) => operations.map((one) => [placeOf(one), keyOf(one)] as const));
    const fits = ({ places }: (typeof batches)[0]): boolean =>
      own.every(([place, key]) => (places.get(place) ?? key) === key);
    let batch = batches.find(fits);
    if (!batch) {
      batch = { units: [], places: new Map() };
      batches.push(batch);
    }
    batch.units.push(unit);
    for (const [place, key] of own) batch.places.set(place, key);
  }
  return batches.map((batch) => batch.units);
}

/** Plans in groups: those that share an operation go together. */
function unitsOf(plans: readonly Plan[]): Plan[][] {
  const groups = new Map<string, Plan[]>();
  const all = new Set<Plan[]>();
  for (const plan of plans) {
    const keys = plan.operations.map(keyOf);
    const joined = new Set(keys.flatMap((key) => (groups.has(key) ? [groups.get(key) as Plan[]] : [])));
    const [group = []] = joined;
    all.add(group);
    group.push(plan);
    for (const other of joined) {
      if (other === group) continue;
      all.delete(other);
      group.push(...other);
      for (const one of other) for (const operation of one.operations) groups.set(keyOf(operation), group);
    }
    for (const key of keys) groups.set(key, group);
  }
  return [...all];
}
