/** Runs loops over what is known; one over what is not runs its body as often as it may matter. */

import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { listed } from './literals.js';
import type { Machine } from './machine.js';
import { store, truth } from './operators.js';
import { blockOf } from './scope.js';
import { after, type Completion, declareAll, type End, endOf, run } from './statements.js';
import { Dict, type Frame, inOrder, type Traced, unknown } from './values.js';
import { bindDeclared } from './variables.js';

/** What a loop goes over, and why there may be more. */
export interface Turns {
  readonly items: readonly Traced[];
  readonly open: string | undefined;
}

export type Loop<N extends ts.IterationStatement> = (machine: Machine, node: N, frame: Frame) => Turns;

export function forEachOf(machine: Machine, node: ts.ForOfStatement, frame: Frame): Turns {
  return listed(evaluate(machine, node.expression, frame).value);
}

export function forIn(machine: Machine, node: ts.ForInStatement, frame: Frame): Turns {
  const { value } = evaluate(machine, node.expression, frame);
  if (value instanceof Dict)
    return {
      items: inOrder(value).map(([key, slot]) => ({ value: key, from: slot.key })),
      open: value.open,
    };
  return { items: [], open: 'what is looped over is not known' };
}

/** What a loop does with how its body ended: undefined goes on. */
function left(node: ts.IterationStatement, end: End): Completion | undefined {
  if (end?.kind !== 'continue') return end;
  return end.label === undefined || isLabelled(node, end.label) ? undefined : end;
}

/** Whether a loop has a label. */
function isLabelled({ parent }: ts.Node, label: string): boolean {
  return ts.isLabeledStatement(parent) && (parent.label.text === label || isLabelled(parent, label));
}

/** A loop that was broken ends as any statement. */
const outside = (end: End): End => (end?.kind === 'break' && end.label === undefined ? undefined : end);

export function loop<N extends ts.IterationStatement>(
  machine: Machine,
  turns: Loop<N> | undefined,
  node: N,
  frame: Frame,
): End {
  if (!turns) return conditionLoop(machine, node as ts.IterationStatement as Conditioned, frame);
  const { items, open } = turns(machine, node, frame);
  const body = (item: Traced): End => {
    const inner = blockOf(frame);
    bindTurn(machine, node as ts.IterationStatement as ts.ForOfStatement, item, inner);
    return run(machine, node.statement, inner);
  };
  const from = (index: number): End => {
    for (let at = index; at < items.length; at++) {
      const end = left(node, body(items[at] as Traced));
      if (!end) continue;
      return end.maybe ? after(machine, end, () => from(at + 1)) : end;
    }
    return open === undefined ? undefined : uncertainTurns(machine, () => left(node, body(unknown(open))));
  };
  return outside(from(0));
}

function bindTurn(machine: Machine, { initializer }: ts.ForOfStatement, item: Traced, frame: Frame): void {
  if (!ts.isVariableDeclarationList(initializer)) store(machine, initializer, item, initializer, frame);
  else for (const { name } of initializer.declarations) bindDeclared(machine, initializer, name, item, frame);
}

/** As many as a value may be handed on from one variable to the next. */
const QUIET_TURNS = 3;

/** Turns of which it is not known how many there are. What one writes is read by the next, so several run. */
export function uncertainTurns(machine: Machine, body: () => End): End {
  const turn = (): End => endOf(machine.fork(body, () => undefined));
  for (let round = 0; round < QUIET_TURNS; round++) machine.quietly(turn);
  const end = turn();
  return end ? { ...end, maybe: true } : undefined;
}

type Conditioned = ts.ForStatement | ts.WhileStatement | ts.DoStatement;

function conditionOf(node: Conditioned): ts.Expression | undefined {
  return ts.isForStatement(node) ? node.condition : node.expression;
}

function conditionLoop(machine: Machine, node: Conditioned, outer: Frame): End {
  const frame = blockOf(outer);
  if (ts.isForStatement(node) && node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) declareAll(machine, node.initializer, frame);
    else evaluate(machine, node.initializer, frame);
  }
  return outside(turnsFrom(machine, node, frame, 0));
}

/** A closure keeps the variables of its turn. */
function ownTurn(node: Conditioned, frame: Frame): Frame {
  if (!ts.isForStatement(node)) return frame;
  const own = blockOf(frame.parent as Frame);
  for (const [name, { slot }] of frame.names) own.names.set(name, { slot });
  return own;
}

function turnsFrom(machine: Machine, node: Conditioned, start: Frame, done: number): End {
  const condition = conditionOf(node);
  let frame = start;
  for (let turn = done; ; turn++) {
    machine.tick();
    const goes =
      ts.isDoStatement(node) && turn === 0 ? true : condition ? truth(evaluate(machine, condition, frame).value) : true;
    if (goes === false) return undefined;
    if (goes === undefined) {
      const kept = frame;
      return uncertainTurns(machine, () => turnOf(machine, node, kept));
    }
    const end = left(node, run(machine, node.statement, blockOf(frame)));
    if (end && !end.maybe) return end;
    if (end) {
      const next = frame;
      return after(machine, end, () => turnsFrom(machine, node, advance(machine, node, next), turn + 1));
    }
    frame = advance(machine, node, frame);
  }
}

function advance(machine: Machine, node: Conditioned, frame: Frame): Frame {
  const own = ownTurn(node, frame);
  if (ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, own);
  return own;
}

function turnOf(machine: Machine, node: Conditioned, frame: Frame): End {
  const end = run(machine, node.statement, blockOf(frame));
  if (ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, frame);
  return left(node, end);
}
