/** Modules of CommonJS: what they require, and what they put into `module.exports`. */

import { ts } from './compiler.js';
import type { Machine } from './machine.js';
import { property } from './properties.js';
import { declare } from './scope.js';
import { Dict, dictOf, type Frame, type Traced } from './values.js';

/** The path of what an expression requires, where it is written out. */
export function requiredBy(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require')
    return undefined;
  const [path] = node.arguments;
  return path && ts.isStringLiteralLike(path) ? path.text : undefined;
}

/** What a file requires, wherever in it. */
export function requiredIn(file: ts.SourceFile): string[] {
  if (!file.text.includes('require')) return [];
  const found: string[] = [];
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    const path = requiredBy(node);
    if (path !== undefined) found.push(path);
    ts.forEachChild(node, (child) => void open.push(child));
  }
  return found;
}

/** The variables that Node gives to a module of CommonJS. Gives what the module exports, as it is by then. */
export function commonJs(machine: Machine, frame: Frame): () => Traced {
  const exports: Traced = { value: new Dict() };
  const module: Traced = { value: dictOf([['exports', exports]]) };
  declare(frame, 'exports', { slot: exports });
  declare(frame, 'module', { slot: module });
  return () => property(machine, module, 'exports');
}
