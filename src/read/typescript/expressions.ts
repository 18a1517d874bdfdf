/** Evaluates expressions: one function a kind of node. What no function is for cannot be known. */

import { Unknown } from '../../value.js';
import { call, construct, taggedText } from './calls.js';
import { classOf } from './classes.js';
import { ts } from './compiler.js';
import { functionOf } from './functions.js';
import { eachOption, UNDECIDED } from './join.js';
import { arrayLiteral, objectLiteral } from './literals.js';
import type { Machine } from './machine.js';
import { assignment, binary, postfix, prefix, truth } from './operators.js';
import { property } from './properties.js';
import { regularExpression } from './regular-expressions.js';
import { lookUp, selfOf } from './scope.js';
import { Dict, type Frame, isUnknown, List, type Traced, UNDEFINED, unknown, type Value } from './values.js';

const K = ts.SyntaxKind;

type Evaluate<N extends ts.Node = never> = (machine: Machine, node: N, frame: Frame) => Traced;

const inner: Evaluate<ts.Node & { expression: ts.Expression }> = (machine, node, frame) =>
  evaluate(machine, node.expression, frame);

const constant =
  (value: boolean | null): Evaluate =>
  (_machine, from) => ({ value, from });

const textOf: Evaluate<ts.StringLiteralLike> = (_machine, node) => ({ value: node.text, from: node });

const template: Evaluate<ts.TemplateExpression> = (machine, node, frame) => {
  let text = node.head.text;
  let doubt: Unknown | undefined;
  for (const span of node.templateSpans) {
    const { value } = evaluate(machine, span.expression, frame);
    if (isUnknown(value)) doubt ??= value;
    else if (typeof value === 'object' && value !== null) doubt ??= new Unknown('an object is made text');
    else text += String(value) + span.literal.text;
  }
  return { value: doubt ? new Unknown(doubt.reason) : text, from: node };
};

const conditional: Evaluate<ts.ConditionalExpression> = (machine, node, frame) => {
  const condition = truth(evaluate(machine, node.condition, frame).value);
  const yes = (): Traced => evaluate(machine, node.whenTrue, frame);
  const no = (): Traced => evaluate(machine, node.whenFalse, frame);
  return condition === undefined ? machine.either(yes, no) : condition ? yes() : no();
};

const isNothing = ({ value }: Traced): boolean => value === undefined || value === null;

/** The base of a property, or undefined where an optional chain ends. */
function chained(
  machine: Machine,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  frame: Frame,
): Traced | undefined {
  const base = evaluate(machine, node.expression, frame);
  return (node.flags & ts.NodeFlags.OptionalChain) !== 0 && isNothing(base) ? undefined : base;
}

const access: Evaluate<ts.PropertyAccessExpression> = (machine, node, frame) => {
  if (node.expression.kind === K.SuperKeyword) return unknown('it belongs to a base class', node);
  const base = chained(machine, node, frame);
  return base ? property(machine, base, node.name.text) : UNDEFINED;
};

const element: Evaluate<ts.ElementAccessExpression> = (machine, node, frame) => {
  const base = chained(machine, node, frame);
  if (!base) return UNDEFINED;
  const { value } = evaluate(machine, node.argumentExpression, frame);
  const each = eachOption(value, (option) => at(machine, base, option, node));
  return each ?? at(machine, base, { value }, node);
};

function at(machine: Machine, base: Traced, { value: name }: Traced, node: ts.Node): Traced {
  if (isUnknown(name)) return unknown(name.reason, node);
  return typeof name === 'string' || typeof name === 'number'
    ? property(machine, base, String(name))
    : unknown(UNDECIDED, node);
}

const unary: Evaluate<ts.PrefixUnaryExpression> = (machine, node, frame) => prefix(machine, node, frame);

const TABLE: Partial<Record<ts.SyntaxKind, Evaluate>> = {
  [K.StringLiteral]: textOf,
  [K.NoSubstitutionTemplateLiteral]: textOf,
  [K.NumericLiteral]: ((_machine, node) => ({ value: Number(node.text), from: node })) as Evaluate<ts.NumericLiteral>,
  [K.RegularExpressionLiteral]: ((_machine, node) => regularExpression(node)) as Evaluate<ts.RegularExpressionLiteral>,
  [K.TrueKeyword]: constant(true),
  [K.FalseKeyword]: constant(false),
  [K.NullKeyword]: constant(null),
  [K.VoidExpression]: ((machine, node, frame) => {
    evaluate(machine, node.expression, frame);
    return UNDEFINED;
  }) as Evaluate<ts.VoidExpression>,
  [K.Identifier]: ((machine, node, frame) => lookUp(machine, frame, node.text)) as Evaluate<ts.Identifier>,
  [K.ThisKeyword]: (_machine, _node, frame) => selfOf(frame),
  [K.TemplateExpression]: template,
  [K.TaggedTemplateExpression]: taggedText,
  [K.ObjectLiteralExpression]: objectLiteral,
  [K.ArrayLiteralExpression]: arrayLiteral,
  [K.ParenthesizedExpression]: inner,
  [K.AsExpression]: inner,
  [K.SatisfiesExpression]: inner,
  [K.NonNullExpression]: inner,
  [K.TypeAssertionExpression]: inner,
  [K.AwaitExpression]: inner,
  [K.ConditionalExpression]: conditional,
  [K.PropertyAccessExpression]: access,
  [K.ElementAccessExpression]: element,
  [K.BinaryExpression]: ((machine, node, frame) =>
    assignment(machine, node, frame) ?? binary(machine, node, frame)) as Evaluate<ts.BinaryExpression>,
  [K.PrefixUnaryExpression]: unary,
  [K.PostfixUnaryExpression]: postfix,
  [K.TypeOfExpression]: prefix,
  [K.DeleteExpression]: prefix,
  [K.CallExpression]: call,
  [K.NewExpression]: construct,
  [K.ArrowFunction]: functionOf,
  [K.FunctionExpression]: functionOf,
  [K.ClassExpression]: ((machine, node, frame) => ({
    value: classOf(machine, node, frame),
  })) as Evaluate<ts.ClassExpression>,
};

/** What it costs to make or copy a value, in steps: next to nothing but for what is large. */
const weight = (value: Value): number =>
  typeof value === 'string' ? value.length >> 7 : value instanceof List || value instanceof Dict ? value.size >> 3 : 0;

/** The value of an expression. */
export function evaluate(machine: Machine, node: ts.Expression, frame: Frame): Traced {
  machine.tick();
  const rule = TABLE[node.kind] as Evaluate<ts.Expression> | undefined;
  if (!rule) return unknown('this kind of expression is not evaluated', node);
  const traced = rule(machine, node, frame);
  const extra = weight(traced.value);
  if (extra > 0) machine.tick(extra);
  return traced;
}
