/** Turns the changes of a fix into edits of the texts that the objects were read from, or says why that is not done. */

import { isDeepStrictEqual } from 'node:util';
import type { Edit, FindingFix, Fix, ObjectChange } from '../finding.js';
import { describe, type KubeObject, type SourceDocument } from '../kube-object.js';
import { positionAt } from '../read/lines.js';
import { maskTemplate, readTemplate } from '../read/template.js';
import { readValue } from '../read/yaml-values.js';
import { at, isUnknown, openReason } from '../value.js';
import { changed, type DataChange, inDocument } from './changed.js';
import type { TextEdit } from './containers.js';
import { Refused } from './refused.js';
import { isJson } from './text.js';
import { yamlEdits } from './yaml.js';

/** The edits of one document. */
export interface DocumentEdits {
  readonly document: SourceDocument;
  /** In the order of the text. */
  readonly edits: readonly TextEdit[];
}

/** Edits a language in which objects are written. */
interface Language {
  reads(document: SourceDocument): boolean;
  /** @throws Refused when the text holds something that the edits would harm. */
  edits(document: SourceDocument, changes: readonly DataChange[]): TextEdit[];
}

const YAML: Language = { reads: () => true, edits: editsOfYaml };

/** The first that reads a document edits it. */
const LANGUAGES: readonly Language[] = [YAML];

function dataOf({ template }: SourceDocument, text: string): unknown {
  const reading = template ? readTemplate(text) : readValue(text);
  if ('problem' in reading) throw new Refused('the result could not be read');
  return reading.value;
}

/** A text with edits made, given in its order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: written } of edits) {
    result += text.slice(from, start) + written;
    from = end;
  }
  return result + text.slice(from);
}

const overlap = (edits: readonly TextEdit[]): boolean =>
  edits.some(({ start }, index) => index > 0 && start < (edits[index - 1]?.end ?? 0));

function editsOfYaml(document: SourceDocument, changes: readonly DataChange[]): TextEdit[] {
  const { text, template } = document;
  const masked = template ? maskTemplate(text) : text;
  const edits = yamlEdits(masked, changes);
  if (edits.some(({ start, end }) => masked.slice(start, end) !== text.slice(start, end)))
    throw new Refused('a template expression stands there');
  // What is YAML all the same would be no JSON any more.
  if (isJson(text) && !isJson(edited(text, edits))) throw new Refused('it is written in a way that cannot be edited');
  return edits;
}

/** Refuses what cannot be told from the text: a value that a patch or a template decides, or one that is not from there. */
function admit({ object, path, op }: ObjectChange, value: unknown): void {
  const judged = at(object.value, path);
  if (isUnknown(judged)) throw new Refused(judged.reason);
  const open = op === 'add' ? openReason(judged) : undefined;
  if (open !== undefined) throw new Refused(open);
  if (!isDeepStrictEqual(judged, at(value, [...object.base, ...path])))
    throw new Refused('what was judged is not what stands in the file');
}

/** The edits of a document. What they make of it is read again, and must be what was meant. */
function documentEdits(document: SourceDocument, changes: readonly ObjectChange[]): DocumentEdits {
  const value = dataOf(document, document.text);
  for (const change of changes) admit(change, value);
  const wanted = changes.map(inDocument);
  const edits = LANGUAGES.find((language) => language.reads(document))?.edits(document, wanted) ?? [];
  if (overlap(edits)) throw new Refused('its changes meet in the text');
  const result = dataOf(document, edited(document.text, edits));
  if (!isDeepStrictEqual(result, changed(value, wanted)))
    throw new Refused('it is written in a way that cannot be edited');
  return { document, edits };
}

/** The document that an object can be edited in. */
function documentOf(object: KubeObject): SourceDocument {
  const { document, observed } = object;
  if (!document) throw new Refused(`${describe(object)} comes from no file`);
  if (document.program) throw new Refused('sources of programs are not edited');
  if (observed) throw new Refused(`${describe(object)} was captured from the cluster`);
  if (document.revision !== undefined) throw new Refused(`${describe(object)} stands in a revision`);
  return document;
}

/** What a fix comes to: edits of documents, or why there are none. */
export type Editing = { readonly documents: readonly DocumentEdits[] } | { readonly refused: string };

/** The edits of a fix. */
export function editsOf({ changes }: Fix): Editing {
  const byDocument = new Map<SourceDocument, ObjectChange[]>();
  try {
    for (const change of changes) {
      const document = documentOf(change.object);
      byDocument.set(document, [...(byDocument.get(document) ?? []), change]);
    }
    return { documents: [...byDocument].map(([document, own]) => documentEdits(document, own)) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
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

/** What the fixes of findings were made from: edits by offsets, which need no lines to be counted. */
const made = new WeakMap<FindingFix, readonly DocumentEdits[]>();

/** A fix as a finding carries it. */
export function findingFix({ title, safety }: Fix, documents: readonly DocumentEdits[]): FindingFix {
  const edits = documents.flatMap(({ document, edits: own }) => own.map((edit) => editOf(document, edit)));
  const fix = { title, safety, edits };
  made.set(fix, documents);
  return fix;
}

/** The edits of a fix by documents. */
export const documentEditsOf = (fix: FindingFix): readonly DocumentEdits[] => made.get(fix) ?? [];
