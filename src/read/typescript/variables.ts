/** `var`: belongs to the function or module that it stands in, wherever in that it is written. */

import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { bind } from './patterns.js';
import { declare, find } from './scope.js';
import { type Frame, type Traced, UNDEFINED } from './values.js';

export const isVar = (list: ts.VariableDeclarationList): boolean => (list.flags & ts.NodeFlags.BlockScoped) === 0;

/** The names that a name or pattern binds. */
export function* namesIn(name: ts.BindingName): Generator<string> {
  if (ts.isIdentifier(name)) yield name.text;
  else for (const element of name.elements) if (!ts.isOmittedExpression(element)) yield* namesIn(element.name);
}

function* varsIn(node: ts.Node): Generator<string> {
  if (ts.isVariableDeclarationList(node) && isVar(node)) for (const { name } of node.declarations) yield* namesIn(name);
  const inner: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child) && !ts.isClassLike(child) && !ts.isExpression(child)) inner.push(child);
  });
  for (const child of inner) yield* varsIn(child);
}

const NAMES = new WeakMap<ts.Node, ReadonlySet<string>>();

/** Declares the variables of a body before it runs. */
export function hoistVars(body: ts.Block | ts.SourceFile, frame: Frame): void {
  let names = NAMES.get(body);
  if (!names) {
    names = new Set(/\bvar\b/.test(body.getSourceFile().text) ? varsIn(body) : []);
    NAMES.set(body, names);
  }
  for (const name of names) if (!frame.names.has(name)) declare(frame, name, { slot: UNDEFINED });
}

/** Binds what a declaration names, where it belongs. */
export function bindDeclared(
  machine: Machine,
  list: ts.VariableDeclarationList,
  name: ts.BindingName,
  traced: Traced,
  frame: Frame,
): void {
  const [first] = isVar(list) ? namesIn(name) : [];
  const home = (first === undefined ? undefined : find(frame, first)?.frame) ?? frame;
  if (home !== frame) machine.touch(home);
  bind(machine, name, traced, home);
}
