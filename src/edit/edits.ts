/** Turns the changes of a fix into edits of the texts that the objects were read from, or says why that is not done. */

import { isDeepStrictEqual } from 'node:util';
import type { Edit, FindingFix, Fix, ObjectChange, Safety } from '../finding.js';
import { indexBy } from '../index-by.js';
import { describe, type KubeObject, type ObjectProgram, type SourceDocument } from '../kube-object.js';
import { positionAt } from '../read/lines.js';
import { isJson } from '../read/list-items.js';
import { maskTemplate, readTemplate } from '../read/template.js';
import { readValue } from '../read/yaml-values.js';
import { at, isUnknown, openReason, type Path } from '../value.js';
import { changed, type DataChange, inDocument } from './changed.js';
import { inOrder, overlap, type TextEdit } from './containers.js';
import { edited } from './edited.js';
import { type Part, partOf, partSpan } from './parts.js';
import type { Plan, Proof, Proven } from './programs.js';
import { Readings } from './readings.js';
import { Refused, refusalOf } from './refused.js';
import { yamlEdits } from './yaml.js';

/** The edits of one document. */
export interface DocumentEdits {
  readonly document: SourceDocument;
  /** In the order of the text. */
  readonly edits: readonly TextEdit[];
  /** What stands in a manifest only when they are made, or stands otherwise then, by its path. */
  readonly makes?: readonly Path[];
  /** Whether they give a key another name: what was written under the old one counts only then. */
  readonly renames?: boolean;
}

function dataOf({ template }: SourceDocument, text: string): unknown {
  const reading = template ? readTemplate(text) : readValue(text);
  if ('problem' in reading) throw new Refused('the result could not be read');
  return reading.value;
}

/** @throws Refused when the text holds something that the edits would harm. */
function editsOfYaml({ template }: SourceDocument, text: string, changes: readonly DataChange[]): TextEdit[] {
  const masked = template ? maskTemplate(text) : text;
  const edits = yamlEdits(masked, changes);
  if (edits.some(({ start, end }) => masked.slice(start, end) !== text.slice(start, end)))
    throw new Refused('a template expression stands there');
  // What is YAML all the same would be no JSON any more.
  if (isJson(text) && !isJson(edited(text, edits))) throw new Refused('it is written in a way that cannot be edited');
  return edits;
}

/** Refuses what cannot be told from the text: a value that a patch or a template decides, or one that is not from there. */
function admit({ object, path, op }: ObjectChange, value: unknown, part: Path = []): void {
  const judged = at(object.value, path);
  if (isUnknown(judged)) throw new Refused(judged.reason);
  const open = op === 'add' ? openReason(judged) : undefined;
  if (open !== undefined) throw new Refused(open);
  if (!isDeepStrictEqual(judged, at(value, [...object.base.slice(part.length), ...path])))
    throw new Refused('what was judged is not what stands in the file');
}

/** The edits of a part of a document. What they make of it is read again, and must be what was meant. */
function partEdits(
  document: SourceDocument,
  { text, value, base }: Part,
  changes: readonly ObjectChange[],
): TextEdit[] {
  for (const change of changes) admit(change, value, base);
  const wanted = changes.map((change) => inDocument(change, base));
  const edits = editsOfYaml(document, text, wanted);
  if (overlap(edits)) throw new Refused('its changes meet in the text');
  const result = dataOf(document, edited(text, edits));
  if (!isDeepStrictEqual(result, changed(value, wanted)))
    throw new Refused('it is written in a way that cannot be edited');
  return edits;
}

/** The same for each object in its own part; undefined where one has none, or would have more edited than that. */
function editsInParts(
  document: SourceDocument,
  changes: readonly ObjectChange[],
  readings: Readings,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [object, own] of indexBy(changes, (change) => change.object)) {
    const span = partSpan(object, document);
    if (!span) return undefined;
    readings.add(document, span.start, span.end);
    const part = partOf(object, document, span);
    if (!part) return undefined;
    const made = behindDash(partEdits(document, part, own), part);
    if (made.some(({ start }) => start < part.own)) return undefined;
    edits.push(...made.map((edit) => moved(edit, part.start)));
  }
  return edits.sort(inOrder);
}

/** Edits of a part where its first keys go, if they do: what follows takes their place behind the dash. */
function behindDash(edits: TextEdit[], { text, own }: Part): TextEdit[] {
  const [first] = edits;
  if (own === 0 || first?.start !== 0) return edits;
  let { end } = first;
  let count = 0;
  for (const edit of edits) {
    if (edit.text !== '' || (count > 0 && edit.start !== end)) break;
    end = edit.end;
    count++;
  }
  const column = text.search(/\S/);
  const isNext = text.slice(end, end + column).trim() === '' && /^[^\s#]/.test(text.slice(end + column));
  if (count === 0 || !isNext) return edits;
  return [{ ...first, start: column, end: end + column }, ...edits.slice(count)];
}

/** An edit of a text that stands in another one. */
function moved({ start, end, from, ...edit }: TextEdit, by: number): TextEdit {
  const own = from && { ...from, container: from.container + by };
  return { ...edit, start: start + by, end: end + by, ...(own ? { from: own } : {}) };
}

/** The whole of a document as one part. */
function wholeOf(document: SourceDocument): Part {
  const { text } = document;
  return { text, value: dataOf(document, text), start: 0, own: 0, base: [] };
}

function wholeEdits(document: SourceDocument, changes: readonly ObjectChange[], readings: Readings): TextEdit[] {
  readings.add(document, 0, document.text.length);
  return partEdits(document, wholeOf(document), changes);
}

function documentEdits(document: SourceDocument, changes: readonly ObjectChange[], readings: Readings): DocumentEdits {
  const edits = editsInParts(document, changes, readings) ?? wholeEdits(document, changes, readings);
  const makes = changes.flatMap((change) => made(inDocument(change)));
  return { document, edits, makes, renames: changes.some(({ op }) => op === 'rename') };
}

/** What a change makes, if anything. */
function made(change: DataChange): readonly Path[] {
  if (change.op === 'rename') return [[...change.path.slice(0, -1), change.key]];
  return change.op === 'move' ? [change.to] : change.op === 'set' ? [change.path] : [];
}

/** The document that an object can be edited in. */
function documentOf(object: KubeObject): SourceDocument {
  const { document, observed } = object;
  if (!document) throw new Refused(`${describe(object)} comes from no file`);
  if (observed) throw new Refused(`${describe(object)} was captured from the cluster`);
  if (document.revision !== undefined) throw new Refused(`${describe(object)} stands in a revision`);
  return document;
}

/** Loaded only where a program is to be edited. */
const programs = (): typeof import('./programs.js') => require('./programs.js');

/** A fix whose changes of manifests are edits already, and those of programs are still to be proven. */
interface Draft {
  readonly documents: readonly DocumentEdits[];
  readonly plan: Plan | undefined;
}

function draftOf({ changes, safety }: Fix, readings: Readings): Draft {
  const byDocument = indexBy(changes, ({ object }) => documentOf(object));
  const ofPrograms = changes.filter(({ object }) => object.document?.program);
  const documents = [...byDocument].flatMap(([document, own]) =>
    document.program ? [] : [documentEdits(document, own, readings)],
  );
  const { planOf, judgedIn } = ofPrograms.length > 0 ? programs() : {};
  for (const change of ofPrograms) admit(change, judgedIn?.(change.object));
  return { documents, plan: planOf?.(ofPrograms, safety) };
}

/** What a fix comes to: edits of documents, or why there are none. */
export type Editing =
  | { readonly documents: readonly DocumentEdits[]; readonly safety: Safety; readonly proven?: Proven & { by: Proof } }
  | { readonly refused: string };

function drafted(fix: Fix, readings: Readings): Draft | { readonly refused: string } {
  try {
    return draftOf(fix, readings);
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

/** The edits of fixes, in their order. `all` are the programs that their files may belong to. */
export function editsOfAll(fixes: readonly Fix[], all: () => Iterable<ObjectProgram>): Editing[] {
  const readings = new Readings();
  const drafts = fixes.map((fix) => drafted(fix, readings));
  const plans = drafts.flatMap((draft) => ('plan' in draft && draft.plan ? [draft.plan] : []));
  const proof = plans.length > 0 ? new (programs().Proof)(all()) : undefined;
  const outcomes = proof?.of(plans);
  return drafts.map((draft, index): Editing => {
    if ('refused' in draft) return draft;
    const { safety } = fixes[index] as Fix;
    const outcome = draft.plan && outcomes?.get(draft.plan);
    if (!outcome || !proof) return { documents: draft.documents, safety };
    if ('refused' in outcome) return outcome;
    const documents = [...draft.documents, ...outcome.documents];
    return { documents, safety: outcome.safety, proven: { ...outcome, by: proof } };
  });
}

function editOf({ file, text, line }: SourceDocument, { start, end, text: written }: TextEdit): Edit {
  const [first, last] = [positionAt(text, start), positionAt(text, end)];
  return {
    file,
    line: line + first.line,
    column: first.column,
    endLine: line + last.line,
    endColumn: last.column,
    text: written,
  };
}

type Made = Exclude<Editing, { readonly refused: string }>;

/** What the fixes of findings were made from: edits by offsets, which need no lines to be counted. */
const editings = new WeakMap<FindingFix, Made>();

/** A fix as a finding carries it. */
export function findingFix({ title }: Fix, editing: Made): FindingFix {
  const { documents, safety } = editing;
  const edits = documents.flatMap(({ document, edits: own }) => own.map((edit) => editOf(document, edit)));
  const fix = { title, safety, edits };
  editings.set(fix, editing);
  return fix;
}

/** The edits of a fix by documents. */
export const documentEditsOf = (fix: FindingFix): readonly DocumentEdits[] => editings.get(fix)?.documents ?? [];

/** Those of some fixes that hold together: of programs all that do, else the first alone. */
export function holding(fixes: readonly FindingFix[]): readonly FindingFix[] {
  const proven = fixes.flatMap((fix) => editings.get(fix)?.proven ?? []);
  const [first] = proven;
  if (!first || proven.every(({ documents }) => documents === first.documents) || first.by.holds(proven)) return fixes;
  const goes = (one: FindingFix): boolean => {
    const own = editings.get(one)?.proven;
    return !own || own.documents === first.documents;
  };
  return fixes.filter(goes);
}
