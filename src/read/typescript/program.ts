/** Runs the files of a program and gives the API objects that they make. */

import { callFunction } from './calls.js';
import { instantiate } from './classes.js';
import { ts } from './compiler.js';
import { type Machine, Thrown } from './machine.js';
import type { Module } from './module.js';
import { type Args, ClassValue, descends, Func, type Traced } from './values.js';

const UNSEEN = 'nothing that is read calls it';

/** Whether a function or class makes anything, so that it is worth running. */
function makesSomething(node: ts.Node): boolean {
  return ts.isNewExpression(node) || (ts.forEachChild(node, (child) => makesSomething(child) || undefined) ?? false);
}

/** What the arguments are of a function that nobody calls. */
const UNSEEN_ARGUMENTS: Args = { list: [], open: UNSEEN };

function runUnseen(machine: Machine, node: ts.Node, { value }: Traced): void {
  if (value instanceof Func) callFunction(machine, value, UNSEEN_ARGUMENTS, node);
  else if (value instanceof ClassValue && ['Construct', 'ApiObject'].some((name) => descends(value, name)))
    machine.nested(() => instantiate(machine, value, UNSEEN_ARGUMENTS, node));
}

/** Runs modules, and then what stands in them for others to use, as with arguments that are not known. */
export function runModules(machine: Machine, modules: readonly Module[], library: readonly Module[]): void {
  for (const module of modules) module.run();
  for (const module of library) {
    for (const [node, traced] of module.declarations()) {
      if (isGenerated(node) || machine.ran.has(node) || !makesSomething(node)) continue;
      try {
        machine.apart(() => runUnseen(machine, node, traced));
      } catch (error) {
        if (!(error instanceof Thrown)) throw error;
      }
    }
  }
}

/** Classes that `cdk8s import` wrote stand for kinds; by themselves they are no objects. */
function isGenerated(node: ts.FunctionDeclaration | ts.ClassDeclaration): boolean {
  return (
    ts.isClassDeclaration(node) &&
    node.members.some(
      (member) => member.name !== undefined && ts.isIdentifier(member.name) && member.name.text === 'GVK',
    )
  );
}
