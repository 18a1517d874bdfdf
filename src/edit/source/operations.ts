/** What a change comes to in the sources of a program: things done to literals. */

import type { ts } from '../../read/typescript/compiler.js';
import type { Entry } from '../containers.js';
import type { Literal, Member } from './source.js';

export type Operation = { readonly file: ts.SourceFile } & (
  | { readonly op: 'set'; readonly node: ts.Node; readonly value: unknown }
  | { readonly op: 'insert'; readonly literal: Literal; readonly entry: Entry }
  | { readonly op: 'remove'; readonly literal: Literal; readonly member: Member }
  | { readonly op: 'rename'; readonly name: ts.PropertyName; readonly member: Member; readonly key: string }
);

const ids = new WeakMap<ts.Node, number>();
let count = 0;

/** A number for a node, by which it is told from others. */
function idOf(node: ts.Node): number {
  let id = ids.get(node);
  if (id === undefined) {
    id = count++;
    ids.set(node, id);
  }
  return id;
}

/** What is the same for two operations that do the same to the same. */
export function keyOf(operation: Operation): string {
  if (operation.op === 'set') return `set ${idOf(operation.node)} ${JSON.stringify(operation.value)}`;
  if (operation.op === 'insert') return `insert ${idOf(operation.literal)} ${JSON.stringify(operation.entry)}`;
  if (operation.op === 'remove') return `remove ${idOf(operation.member)}`;
  return `rename ${idOf(operation.name)} ${operation.key}`;
}

/** Where an operation is made: two others than the same cannot be made there. */
export function placeOf(operation: Operation): string {
  if (operation.op === 'set') return `set ${idOf(operation.node)}`;
  if (operation.op === 'rename') return `rename ${idOf(operation.name)}`;
  if (operation.op === 'remove') return `remove ${idOf(operation.member)}`;
  const { key, value } = operation.entry;
  return `insert ${idOf(operation.literal)} ${key ?? JSON.stringify(value)}`;
}
