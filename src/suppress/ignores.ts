/** What stands in manifests to ignore findings: annotations of objects, and comments. */

import type { TargetChoice } from '../cluster/targets.js';
import { MACHINE_KINDS } from '../facts/kinds.js';
import type { FilePosition } from '../finding.js';
import { indexBy } from '../index-by.js';
import type { KubeObject, ObjectProgram, Place, SourceDocument } from '../kube-object.js';
import { ignoreComments } from '../read/ignore-comments.js';
import { maskTemplate } from '../read/template.js';
import { get, isUnknown, type Path } from '../value.js';

const ANNOTATION = 'vmstate.io/ignore';
/** Text without which a document holds no ignore. */
const MARK = /vmstate(?:\.io|-ignore)/;

/** The next entry begins where a rule follows; a reason may hold the same characters otherwise. */
const NEXT_ENTRY = /[;\n](?=[^\S\n]*[\w-]+\/(?:[\w-]+|\*)\s*(?:[:;\n]|$))/;

interface Entry {
  /** A rule or a family, as written. */
  readonly rule: string;
  readonly reason: string;
}

function entriesOf(text: string): Entry[] {
  const entries = text.split(NEXT_ENTRY).filter((part) => part.trim() !== '');
  return (entries.length > 0 ? entries : ['']).map((entry) => {
    const [, rule = '', reason = ''] = /^\s*([^\s:]*)\s*(?::([\s\S]*))?/.exec(entry) ?? [];
    return { rule, reason: reason.trim().replace(/;$/, '').trimEnd() };
  });
}

/** An object that ignores may concern, with the cluster that it was judged in. */
export interface Seen {
  readonly object: KubeObject;
  readonly choice: TargetChoice;
}

/** One entry of an annotation or comment. */
export interface Ignore extends Entry {
  readonly place: Place | undefined;
  readonly comment: FilePosition | undefined;
  /** The line of the file that a comment is for. */
  readonly line: number | undefined;
  /** What it may concern; the comments of one document share it. */
  readonly seen: Seen[];
  used: boolean;
}

/** What is ignored in one document; or in one object, where that comes from no document. */
export interface Ignores {
  readonly comments: readonly Ignore[];
  /** The same by the line that they are for. */
  readonly byLine: ReadonlyMap<number | undefined, readonly Ignore[]>;
  /** What the comments may concern. */
  readonly seen: Seen[];
  readonly objects: Map<string, readonly Ignore[]>;
}

/** Where annotations stand: at the object, and at the template of the machines it brings forth. */
function metadataPaths({ group, kind }: KubeObject): Path[] {
  const machine = MACHINE_KINDS.find((candidate) => candidate.group === group && candidate.kind === kind);
  const paths: Path[] = [['metadata']];
  if (machine?.vm && machine.vm.length > 1) paths.push([...machine.vm.slice(0, -1), 'metadata']);
  if (machine && machine.vmi.length > 0) paths.push([...machine.vmi, 'metadata']);
  return paths;
}

/** What an object's annotations ignore. */
export function annotated(object: KubeObject): Ignore[] {
  return metadataPaths(object).flatMap((metadata) => {
    const path = [...metadata, 'annotations', ANNOTATION];
    const text = get(object.value, ...path);
    // What a template or patch fills in cannot be told, and takes nothing out.
    if (text === undefined || isUnknown(text) || typeof text === 'object') return [];
    const place = { object, path };
    return entriesOf(String(text)).map((entry) => ignoreOf(entry, { place, seen: [] }));
  });
}

function commented(document: SourceDocument, seen: Seen[]): Ignore[] {
  if (document.program) return inProgram(document.program, seen);
  const text = document.template ? maskTemplate(document.text) : document.text;
  return ignoreComments(text).flatMap(({ text: entries, line, column, endColumn, target }) => {
    const at = document.line + line + 1;
    const comment = { file: document.file, line: at, column, endLine: at, endColumn };
    const of = target === undefined ? undefined : document.line + target + 1;
    return entriesOf(entries).map((entry) => ignoreOf(entry, { comment, line: of, seen }));
  });
}

function inProgram(program: ObjectProgram, seen: Seen[]): Ignore[] {
  return program.ignoreComments().flatMap(({ text, file, line, column, endColumn, target }) => {
    const comment = { file, line: line + 1, column, endLine: line + 1, endColumn };
    const of = target === undefined ? undefined : target + 1;
    return entriesOf(text).map((entry) => ignoreOf(entry, { comment, line: of, seen }));
  });
}

/** What is ignored in a document or object; undefined for a document that cannot hold any: most are such. */
export function ignoresOf(source: SourceDocument | KubeObject): Ignores | undefined {
  const seen: Seen[] = [];
  const objects = new Map<string, readonly Ignore[]>();
  if (!('text' in source)) return { comments: [], byLine: new Map(), seen, objects };
  const isMarked = source.program ? source.program.holds(MARK) : MARK.test(source.text);
  if (!isMarked) return undefined;
  const comments = commented(source, seen);
  return { comments, byLine: indexBy(comments, ({ line }) => line), seen, objects };
}

type Standing = Pick<Ignore, 'seen'> & Partial<Pick<Ignore, 'place' | 'comment' | 'line'>>;

const ignoreOf = (entry: Entry, { place, comment, line, seen }: Standing): Ignore => ({
  ...entry,
  ...{ place, comment, line, seen },
  used: false,
});
