/** Chooses fixes that can be made at the same time: no two of them touch the same text. */

import { type DocumentEdits, documentEditsOf, holding } from '../edit/edits.js';
import type { Finding, FindingFix } from '../finding.js';
import type { Path } from '../value.js';

/** An edit by offsets in its file, without a byte order mark. */
export interface FileEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits of one file, none of which meets another. */
class Taken {
  readonly edits: FileEdit[] = [];
  /** How many entries were taken from each map or list, by where it stands. */
  readonly #taken = new Map<number, number>();

  /** What the edits make, by its document and path, and what that stands below. */
  readonly #made = new Set<string>();
  readonly #above = new Set<string>();

  meets({ document, edits, makes = [] }: DocumentEdits): boolean {
    // One may give another key the name of that which another one writes.
    if (makes.some((path) => this.#isMade(prefixes(document, path)))) return true;
    return edits.some(({ start, end, from }) => {
      const edit = { start: start + document.offset, end: end + document.offset };
      // What is written where something else stays is wrong where nothing does.
      if (from && from.left <= (this.#taken.get(from.container + document.offset) ?? 0)) return true;
      return this.edits.some((other) => touch(edit, other));
    });
  }

  /** Whether another one makes what a path leads to, or something on the way there or below it. */
  #isMade(all: readonly string[]): boolean {
    return this.#above.has(all.at(-1) as string) || all.some((one) => this.#made.has(one));
  }

  take({ document, edits, makes = [] }: DocumentEdits): void {
    for (const path of makes) {
      const all = prefixes(document, path);
      this.#made.add(all.at(-1) as string);
      for (const one of all) this.#above.add(one);
    }
    const from = new Map(edits.flatMap((edit) => (edit.from ? [[edit.from.container, edit.from.taken]] : [])));
    for (const [container, taken] of from) {
      const at = container + document.offset;
      this.#taken.set(at, (this.#taken.get(at) ?? 0) + taken);
    }
    for (const { start, end, text } of edits)
      this.edits.push({ start: start + document.offset, end: end + document.offset, text });
  }
}

/** A path in a document with all that leads to it, as texts. */
const prefixes = ({ offset }: DocumentEdits['document'], path: Path): string[] =>
  path.map((_, index) => [offset, ...path.slice(0, index + 1)].join('\0'));

type Range = Pick<FileEdit, 'start' | 'end'>;

/** Whether two edits share text; what is put in may not even stand beside another edit. */
function touch(one: Range, other: Range): boolean {
  if (one.start === one.end || other.start === other.end) return one.start <= other.end && other.start <= one.end;
  return one.start < other.end && other.start < one.end;
}

export interface Chosen {
  readonly fixes: readonly FindingFix[];
  /** The edits of each file, in the order of its text. */
  readonly files: ReadonlyMap<string, readonly FileEdit[]>;
}

/** The fixes that go together, in the order of their findings; those left out have their turn in the next pass. */
export function choose(findings: readonly Finding[], unsafe: boolean): Chosen {
  const wanted = findings.flatMap(({ fix }) => (fix && (fix.safety === 'safe' || unsafe) ? [fix] : []));
  const chosen = chosenOf(wanted);
  const fixes = holding(chosen.fixes);
  return fixes.length === chosen.fixes.length ? chosen : chosenOf(fixes);
}

/** What gives a key its right name goes first: what else is found may be gone with that. */
const rank = (fix: FindingFix): number => (documentEditsOf(fix).some(({ renames }) => renames) ? 0 : 1);

function chosenOf(wanted: readonly FindingFix[]): Chosen {
  const fixes = new Set<FindingFix>();
  const taken = new Map<string, Taken>();
  /** What several findings share is done once. */
  const done = new Set<DocumentEdits>();
  const of = (file: string): Taken => {
    const own = taken.get(file) ?? new Taken();
    taken.set(file, own);
    return own;
  };
  for (const fix of [...wanted].sort((one, other) => rank(one) - rank(other))) {
    const documents = documentEditsOf(fix);
    const fresh = documents.filter((edits) => !done.has(edits));
    if (fresh.some((edits) => of(edits.document.file).meets(edits))) continue;
    for (const edits of fresh) {
      of(edits.document.file).take(edits);
      done.add(edits);
    }
    fixes.add(fix);
  }
  const files = [...taken].filter(([, { edits }]) => edits.length > 0);
  return {
    fixes: wanted.filter((fix) => fixes.has(fix)),
    files: new Map(files.map(([file, { edits }]) => [file, edits.sort((left, right) => left.start - right.start)])),
  };
}
