/** Which literals of a program several of its objects are made of. */

import type { ts } from '../../read/typescript/compiler.js';
import type { ReadableProgram } from '../../read/typescript/rereading.js';
import { Dict, Instance, List, type Traced } from '../../read/typescript/values.js';
import { bare } from './slots.js';

const known = new WeakMap<ReadableProgram, ReadonlyMap<ts.Node, Traced | 'several'>>();

/** Whether several objects of a program are made of what a literal holds. */
export function isShared(program: ReadableProgram, literal: ts.Node): boolean {
  let users = known.get(program);
  if (!users) {
    users = usersIn(program);
    known.set(program, users);
  }
  return users.get(literal) === 'several';
}

function usersIn(program: ReadableProgram): Map<ts.Node, Traced | 'several'> {
  const users = new Map<ts.Node, Traced | 'several'>();
  for (const { fields, instance } of program.objects) {
    const own: Traced = { value: fields(), from: (instance.hidden.get('props') as Traced | undefined)?.from };
    for (const literal of literalsOf(own)) {
      const user = users.get(literal) ?? own;
      users.set(literal, user === own ? own : 'several');
    }
  }
  return users;
}

/** The expressions that made the maps and lists of a value, and those around its keys. */
function literalsOf(root: Traced): Set<ts.Node> {
  const literals = new Set<ts.Node>();
  const seen = new Set<Dict | List>();
  const open = [root];
  for (let one = open.pop(); one; one = open.pop()) {
    const { value, from } = one;
    const isMap = value instanceof Dict && !(value instanceof Instance && value !== root.value);
    if ((!isMap && !(value instanceof List)) || seen.has(value)) continue;
    seen.add(value);
    if (from) literals.add(bare(from));
    for (const slot of value instanceof List ? value.items : value.entries.values()) {
      open.push(slot);
      if (slot.key) literals.add(value instanceof List ? slot.key.parent : slot.key.parent.parent);
    }
  }
  return literals;
}
