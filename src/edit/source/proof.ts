/** Proves changes of sources: alone where that is affordable, else many at once. */

import type { ObjectChange, Safety } from '../../finding.js';
import type { ObjectProgram, SourceDocument } from '../../kube-object.js';
import type { ts } from '../../read/typescript/compiler.js';
import { ReadableProgram, type Reading } from '../../read/typescript/rereading.js';
import { inOrder, type TextEdit } from '../containers.js';
import { refusalOf } from '../refused.js';
import { sourceEdits } from './editor.js';
import { broken, type Edits, programOf } from './result.js';
import { batchesOf, type Plan, type Unit, unitsOf } from './units.js';

/** How many times the sources of a run are read again for certain, in characters; beyond, fixes are proven together. */
const MOST_READ = 1_000_000;
/** How often programs are read again to find which of many fixes do not hold. */
const MOST_SEARCHES = 40;

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
  readonly #programs: readonly ReadableProgram[];
  #searches = 0;

  constructor(programs: Iterable<ObjectProgram>) {
    this.#programs = [...programs].filter((program) => program instanceof ReadableProgram);
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

function filesOf(edits: ReadonlyMap<ts.SourceFile, readonly TextEdit[]>): Edits {
  return new Map([...edits].map(([file, own]) => [file.fileName, own]));
}
