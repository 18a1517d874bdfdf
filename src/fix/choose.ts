/** Chooses fixes that can be made at the same time: no two of them touch the same text. */

import { type DocumentEdits, documentEditsOf, holding } from '../edit/edits.js';
import type { Finding, FindingFix } from '../finding.js';

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

  meets({ document, edits }: DocumentEdits): boolean {
    return edits.some(({ start, end, from }) => {
      const edit = { start: start + document.offset, end: end + document.offset };
      // What is written where something else stays is wrong where nothing does.
      if (from && from.left <= (this.#taken.get(from.container + document.offset) ?? 0)) return true;
      return this.edits.some((other) => touch(edit, other));
    });
  }

  take({ document, edits }: DocumentEdits): void {
    const from = new Map(edits.flatMap((edit) => (edit.from ? [[edit.from.container, edit.from.taken]] : [])));
    for (const [container, taken] of from) {
      const at = container + document.offset;
      this.#taken.set(at, (this.#taken.get(at) ?? 0) + taken);
    }
    for (const { start, end, text } of edits)
      this.edits.push({ start: start + document.offset, end: end + document.offset, text });
  }
}

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

function chosenOf(wanted: readonly FindingFix[]): Chosen {
  const fixes: FindingFix[] = [];
  const taken = new Map<string, Taken>();
  /** What several findings share is done once. */
  const done = new Set<DocumentEdits>();
  const of = (file: string): Taken => {
    const own = taken.get(file) ?? new Taken();
    taken.set(file, own);
    return own;
  };
  for (const fix of wanted) {
    const documents = documentEditsOf(fix);
    const fresh = documents.filter((edits) => !done.has(edits));
    if (fresh.some((edits) => of(edits.document.file).meets(edits))) continue;
    for (const edits of fresh) {
      of(edits.document.file).take(edits);
      done.add(edits);
    }
    fixes.push(fix);
  }
  const files = [...taken].filter(([, { edits }]) => edits.length > 0);
  return {
    fixes,
    files: new Map(files.map(([file, { edits }]) => [file, edits.sort((left, right) => left.start - right.start)])),
  };
}
