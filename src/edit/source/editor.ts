/** Turns what is to be done to the literals of programs into edits of their texts. */

import { ts } from '../../read/typescript/compiler.js';
import type { Path } from '../../value.js';
import type { DataChange } from '../changed.js';
import { type Entry, inOrder, overlap, type TextEdit } from '../containers.js';
import { Refused } from '../refused.js';
import { yamlEdits } from '../yaml.js';
import { literalEdits } from './literals.js';
import { keyOf, type Operation } from './operations.js';
import { type Literal, type Member, Source } from './source.js';
import { keyText, type Quote, stringText, valueText } from './write.js';

type Doing<Op extends Operation['op']> = Extract<Operation, { readonly op: Op }>;

/** Sources are parsed once; what was learnt of one is kept as long as it. */
const sources = new WeakMap<ts.SourceFile, Source>();

function sourceOf(file: ts.SourceFile): Source {
  let source = sources.get(file);
  if (!source) {
    source = new Source(file);
    sources.set(file, source);
  }
  return source;
}

/** The literal around a node, by which it tells how it is written. */
function literalAround(node: ts.Node): Literal | undefined {
  for (let current = node.parent; current; current = current.parent)
    if (ts.isObjectLiteralExpression(current) || ts.isArrayLiteralExpression(current)) return current;
  return undefined;
}

function setEdit(source: Source, { node, value }: Doing<'set'>): TextEdit {
  const [start, end] = [source.start(node), node.getEnd()];
  const mark = source.text[start];
  const literal = literalAround(node);
  const quote = (mark === "'" || mark === '"' || mark === '`' ? mark : undefined) as Quote | undefined;
  const style = literal ? source.styleOf(literal) : source.style;
  const text = typeof value === 'string' ? stringText(value, quote ?? style.quote) : valueText(value, style);
  return { start, end, text };
}

function renameEdit(source: Source, { name, member, key }: Doing<'rename'>): TextEdit {
  const [start, end] = [source.start(name), name.getEnd()];
  const style = source.styleOf(member.parent as Literal);
  if (ts.isShorthandPropertyAssignment(member)) return { start, end: start, text: `${keyText(key, style)}: ` };
  const quote = ts.isStringLiteral(name) ? (source.text[start] as Quote) : undefined;
  return { start, end, text: quote ? stringText(key, quote) : keyText(key, style) };
}

interface Work {
  readonly removed: Set<Member>;
  readonly inserted: Entry[];
}

function editsOfSource(file: ts.SourceFile, operations: readonly Operation[]): TextEdit[] {
  const source = sourceOf(file);
  const edits: TextEdit[] = [];
  const works = new Map<Literal, Work>();
  const workOn = (literal: Literal): Work => {
    const work = works.get(literal) ?? { removed: new Set(), inserted: [] };
    works.set(literal, work);
    return work;
  };
  for (const operation of operations) {
    if (operation.op === 'set') edits.push(setEdit(source, operation));
    else if (operation.op === 'rename') edits.push(renameEdit(source, operation));
    else if (operation.op === 'remove') workOn(operation.literal).removed.add(operation.member);
    else workOn(operation.literal).inserted.push(operation.entry);
  }
  for (const [literal, work] of works) edits.push(...literalEdits(source, literal, work));
  return edits;
}

/** Where a node of a JSON file stands in its data. */
function pathIn(node: ts.Node): Path {
  const { parent } = node;
  if (!parent || ts.isSourceFile(parent)) return [];
  if (ts.isPropertyAssignment(node)) return [...pathIn(parent), (node.name as ts.StringLiteral).text];
  if (ts.isArrayLiteralExpression(parent)) return [...pathIn(parent), parent.elements.indexOf(node as ts.Expression)];
  return pathIn(parent);
}

function jsonChange(operation: Operation): DataChange {
  if (operation.op === 'set') return { op: 'set', path: pathIn(operation.node), value: operation.value };
  if (operation.op === 'remove') return { op: 'remove', path: pathIn(operation.member) };
  if (operation.op === 'rename') return { op: 'rename', path: pathIn(operation.member), key: operation.key };
  const { key, value } = operation.entry;
  const path = pathIn(operation.literal);
  return key === undefined ? { op: 'add', path, value: String(value) } : { op: 'set', path: [...path, key], value };
}

function editsIn(file: ts.SourceFile, operations: readonly Operation[]): TextEdit[] {
  const edits = file.fileName.endsWith('.json')
    ? yamlEdits(file.text, operations.map(jsonChange))
    : editsOfSource(file, operations).sort(inOrder);
  if (overlap(edits)) throw new Refused('its changes meet in the text');
  return edits;
}

/**
 * The edits that make some operations, by files. What several ask for is done once.
 * @throws Refused where the text holds something that they would harm.
 */
export function sourceEdits(operations: readonly Operation[]): Map<ts.SourceFile, TextEdit[]> {
  const once = new Map(operations.map((operation) => [keyOf(operation), operation]));
  const files = new Map<ts.SourceFile, Operation[]>();
  for (const operation of once.values()) files.set(operation.file, [...(files.get(operation.file) ?? []), operation]);
  return new Map([...files].map(([file, own]) => [file, editsIn(file, own)]));
}
