/** Runs statements. Where it cannot be told whether one runs, what it writes is joined with what stood there before. */

import { classOf, enumOf } from './classes.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { functionOf } from './functions.js';
import { join } from './join.js';
import { forEachOf, forIn, type Loop, loop } from './loops.js';
import { type Machine, Thrown } from './machine.js';
import { truth } from './operators.js';
import { bind } from './patterns.js';
import { blockOf, declare } from './scope.js';
import { type Frame, type Traced, UNDEFINED, unknown } from './values.js';
import { bindDeclared, hoistVars, isVar } from './variables.js';

const K = ts.SyntaxKind;

/** How a statement ends when the next one does not follow. */
export interface Completion {
  readonly kind: 'return' | 'break' | 'continue';
  readonly value?: Traced | undefined;
  readonly label?: string | undefined;
  /** Whether it may also be that the next statement follows. */
  readonly maybe: boolean;
}

export type End = Completion | undefined;

/** How either of two ways ends. */
export function joinEnds(one: End, two: End): End {
  if (!one || !two) return one || two ? ({ ...(one ?? two), maybe: true } as Completion) : undefined;
  const maybe = one.maybe || two.maybe;
  if (one.kind === 'return' && two.kind === 'return')
    return { kind: 'return', value: join(one.value ?? UNDEFINED, two.value ?? UNDEFINED), maybe };
  if (one.kind === two.kind && one.label === two.label) return { ...one, maybe };
  return { ...(one.kind === 'return' ? one : two), maybe: true };
}

/** How one of two ways ends that were both run. */
export const endOf = (ends: readonly End[]): End => (ends.length === 1 ? ends[0] : joinEnds(ends[0], ends[1]));

type Run<N extends ts.Node = never> = (machine: Machine, node: N, frame: Frame) => End;

const returned: Run<ts.ReturnStatement> = (machine, node, frame) => ({
  kind: 'return',
  value: node.expression ? evaluate(machine, node.expression, frame) : UNDEFINED,
  maybe: false,
});

const conditional: Run<ts.IfStatement> = (machine, node, frame) => {
  const condition = truth(evaluate(machine, node.expression, frame).value);
  const yes = (): End => run(machine, node.thenStatement, blockOf(frame));
  const no = (): End => (node.elseStatement ? run(machine, node.elseStatement, blockOf(frame)) : undefined);
  return condition === undefined ? endOf(machine.fork(yes, no)) : condition ? yes() : no();
};

const declared: Run<ts.VariableStatement> = (machine, node, frame) => {
  if (!isAmbient(node)) declareAll(machine, node.declarationList, frame);
  else for (const { name } of node.declarationList.declarations) bind(machine, name, unknown(AMBIENT, name), frame);
  return undefined;
};

const AMBIENT = 'it is declared here, and stands elsewhere';

/** Whether a statement tells a type alone, as `declare const BUILD: string`. */
const isAmbient = (node: ts.Node & { readonly modifiers?: ts.NodeArray<ts.ModifierLike> }): boolean =>
  node.modifiers?.some(({ kind }) => kind === K.DeclareKeyword) ?? false;

export function declareAll(machine: Machine, list: ts.VariableDeclarationList, frame: Frame): void {
  for (const { name, initializer } of list.declarations) {
    // `var` without a value declares nothing anew.
    if (!initializer && isVar(list)) continue;
    bindDeclared(machine, list, name, initializer ? evaluate(machine, initializer, frame) : UNDEFINED, frame);
  }
}

const expression: Run<ts.ExpressionStatement> = (machine, node, frame) => {
  evaluate(machine, node.expression, frame);
  return undefined;
};

const attempt: Run<ts.TryStatement> = (machine, node, frame) => {
  const doubts = machine.doubts;
  const caught = (): End => {
    const inner = blockOf(frame);
    const name = node.catchClause?.variableDeclaration?.name;
    if (name) bind(machine, name, unknown('it is what was thrown'), inner);
    return node.catchClause ? run(machine, node.catchClause.block, inner) : undefined;
  };
  let end: End;
  try {
    end = run(machine, node.tryBlock, blockOf(frame));
    // Where something unknown was called, the rest of the block may not have run.
    if (machine.doubts > doubts && node.catchClause) end = joinEnds(end, endOf(machine.fork(caught, () => end)));
  } catch (error) {
    if (!(error instanceof Thrown) || !node.catchClause) throw error;
    end = caught();
  }
  return node.finallyBlock ? (run(machine, node.finallyBlock, blockOf(frame)) ?? end) : end;
};

const choice: Run<ts.SwitchStatement> = (machine, node, frame) => {
  const { value } = evaluate(machine, node.expression, frame);
  const { clauses } = node.caseBlock;
  const inner = blockOf(frame);
  const from = (index: number): End => {
    const end = runBlock(
      machine,
      clauses.slice(index).flatMap((clause) => [...clause.statements]),
      inner,
    );
    return end?.kind === 'break' && end.label === undefined ? undefined : end;
  };
  const tests = clauses.map((clause) =>
    ts.isCaseClause(clause) ? evaluate(machine, clause.expression, inner).value : undefined,
  );
  const known = tests.every((test) => typeof test !== 'object') && typeof value !== 'object';
  if (known) {
    const index = clauses.findIndex((clause, at) => ts.isCaseClause(clause) && tests[at] === value);
    const start = index < 0 ? clauses.findIndex(ts.isDefaultClause) : index;
    return start < 0 ? undefined : from(start);
  }
  const ways = [...clauses.keys()].map((index) => (): End => from(index));
  if (!clauses.some(ts.isDefaultClause)) ways.push(() => undefined);
  const either = (index: number): End =>
    index < ways.length - 1 ? endOf(machine.fork(ways[index] as () => End, () => either(index + 1))) : ways[index]?.();
  return either(0);
};

const jump =
  (kind: 'break' | 'continue'): Run<ts.BreakOrContinueStatement> =>
  (_machine, node) => ({ kind, label: node.label?.text, maybe: false });

const labelled: Run<ts.LabeledStatement> = (machine, node, frame) => {
  const end = run(machine, node.statement, frame);
  return end?.label === node.label.text ? undefined : end;
};

const thrown: Run<ts.ThrowStatement> = (machine, node, frame) => {
  throw new Thrown(evaluate(machine, node.expression, frame));
};

const looped =
  (of: Loop<never>): Run<ts.IterationStatement> =>
  (machine, node, frame) =>
    loop(machine, of as Loop<ts.IterationStatement>, node, frame);

const nothing: Run = () => undefined;

const TABLE: Partial<Record<ts.SyntaxKind, Run>> = {
  [K.ReturnStatement]: returned,
  [K.IfStatement]: conditional,
  [K.VariableStatement]: declared,
  [K.ExpressionStatement]: expression,
  [K.Block]: ((machine, node, frame) => runBlock(machine, node.statements, blockOf(frame))) as Run<ts.Block>,
  [K.TryStatement]: attempt,
  [K.SwitchStatement]: choice,
  [K.BreakStatement]: jump('break'),
  [K.ContinueStatement]: jump('continue'),
  [K.LabeledStatement]: labelled,
  [K.ThrowStatement]: thrown,
  [K.ForOfStatement]: looped(forEachOf),
  [K.ForInStatement]: looped(forIn),
  [K.ForStatement]: looped(undefined as never),
  [K.WhileStatement]: looped(undefined as never),
  [K.DoStatement]: looped(undefined as never),
  [K.ExportAssignment]: ((machine, node, frame) => {
    declare(frame, 'default', { slot: evaluate(machine, node.expression, frame) });
    return undefined;
  }) as Run<ts.ExportAssignment>,
  [K.FunctionDeclaration]: nothing,
  [K.EnumDeclaration]: nothing,
};

export function run(machine: Machine, node: ts.Statement, frame: Frame): End {
  machine.tick();
  return (TABLE[node.kind] as Run<ts.Statement> | undefined)?.(machine, node, frame);
}

/** Declares what a block may use before it stands: functions, classes and enums. */
export function hoist(machine: Machine, statements: readonly ts.Statement[], frame: Frame): void {
  for (const node of statements) {
    if (isAmbient(node)) continue;
    if (ts.isFunctionDeclaration(node)) {
      // An overload has no body.
      if (node.body) declare(frame, node.name?.text ?? 'default', { slot: functionOf(machine, node, frame) });
    } else if (ts.isClassDeclaration(node))
      declare(frame, node.name?.text ?? 'default', {
        late: () => ({ value: classOf(machine, node, frame), from: node }),
      });
    else if (ts.isEnumDeclaration(node))
      declare(frame, node.name.text, { late: () => ({ value: enumOf(machine, node, frame), from: node }) });
  }
}

/** Runs a function, constructor or module in its frame. */
export function runBody(machine: Machine, body: ts.Block | ts.SourceFile, frame: Frame): End {
  hoistVars(body, frame);
  return runBlock(machine, body.statements, frame);
}

/** Runs the statements of a block in its frame. */
export function runBlock(machine: Machine, statements: readonly ts.Statement[], frame: Frame): End {
  hoist(machine, statements, frame);
  return runFrom(machine, statements, 0, frame);
}

function runFrom(machine: Machine, statements: readonly ts.Statement[], start: number, frame: Frame): End {
  for (let index = start; index < statements.length; index++) {
    const end = run(machine, statements[index] as ts.Statement, frame);
    if (!end) continue;
    if (!end.maybe) return end;
    return after(machine, end, () => runFrom(machine, statements, index + 1, frame));
  }
  return undefined;
}

/** What follows a statement that may have ended all: it runs, or not. */
export function after(machine: Machine, end: Completion, rest: () => End): End {
  let ended: End;
  machine.fork(
    () => {
      ended = rest();
    },
    () => undefined,
  );
  return ended ? joinEnds({ ...end, maybe: false }, ended) : end;
}
