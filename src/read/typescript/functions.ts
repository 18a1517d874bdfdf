/** Functions as values, and their bodies run. */

import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { join } from './join.js';
import type { Machine } from './machine.js';
import { bindParameters } from './patterns.js';
import { homeOf, selfOf } from './scope.js';
import { runBody } from './statements.js';
import { type Args, Frame, Func, type Traced, UNDEFINED, unknown } from './values.js';

/** A function expression, or a method, as a value; an arrow keeps the `this` of where it stands. */
export function functionOf(_machine: Machine, node: ts.FunctionLikeDeclaration, frame: Frame, self?: Traced): Traced {
  const own = ts.isArrowFunction(node) ? selfOf(frame) : self;
  return { value: new Func(node, frame, own, ts.isArrowFunction(node) ? homeOf(frame) : undefined), from: node };
}

/** Runs the body of a function in a frame of its own. */
export function runFunction(
  machine: Machine,
  { node, frame: outer, self, home, bound = [] }: Func,
  args: Args,
): Traced {
  if (node.asteriskToken) return unknown('a generator makes it', node);
  if (!node.body) return unknown('the function has no body', node);
  machine.ran.add(node);
  const frame = new Frame(outer);
  frame.self = self ?? UNDEFINED;
  frame.home = home;
  bindParameters(machine, node.parameters, { ...args, list: [...bound, ...args.list] }, frame);
  if (!ts.isBlock(node.body)) return evaluate(machine, node.body, frame);
  const end = runBody(machine, node.body, frame);
  if (end?.kind !== 'return') return UNDEFINED;
  const value = end.value ?? UNDEFINED;
  return end.maybe ? join(value, UNDEFINED) : value;
}
