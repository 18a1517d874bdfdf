/** Operators on known values; assignments. */

import { Unknown } from '../../value.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { eachOption } from './join.js';
import { slotOf } from './literals.js';
import type { Machine } from './machine.js';
import { bindPattern } from './patterns.js';
import { deleteProperty, setProperty } from './properties.js';
import { assign } from './scope.js';
import {
  ClassValue,
  type Frame,
  isOf,
  isPlain,
  isScalar,
  isUnknown,
  NativeClass,
  type Scalar,
  type Traced,
  UNDEFINED,
  Unsure,
  unknown,
  type Value,
} from './values.js';

const K = ts.SyntaxKind;

/** Whether a value counts as true; undefined when that cannot be told. */
export function truth(value: Value): boolean | undefined {
  if (value instanceof Unsure && value.options.length > 0) {
    const truths = new Set(value.options.map((option) => truth(option.value)));
    return truths.size === 1 ? [...truths][0] : undefined;
  }
  return isUnknown(value) ? undefined : isScalar(value) ? Boolean(value) : true;
}

type Operator = (left: Scalar, right: Scalar) => Scalar;
type Both = string & number;

/** JavaScript's own operators, on scalars alone. */
const SCALAR: Partial<Record<ts.SyntaxKind, Operator>> = {
  [K.PlusToken]: (left, right) => (left as Both) + (right as Both),
  [K.MinusToken]: (left, right) => (left as number) - (right as number),
  [K.AsteriskToken]: (left, right) => (left as number) * (right as number),
  [K.SlashToken]: (left, right) => (left as number) / (right as number),
  [K.PercentToken]: (left, right) => (left as number) % (right as number),
  [K.AsteriskAsteriskToken]: (left, right) => (left as number) ** (right as number),
  [K.LessThanToken]: (left, right) => (left as number) < (right as number),
  [K.LessThanEqualsToken]: (left, right) => (left as number) <= (right as number),
  [K.GreaterThanToken]: (left, right) => (left as number) > (right as number),
  [K.GreaterThanEqualsToken]: (left, right) => (left as number) >= (right as number),
  [K.AmpersandToken]: (left, right) => (left as number) & (right as number),
  [K.BarToken]: (left, right) => (left as number) | (right as number),
  [K.CaretToken]: (left, right) => (left as number) ^ (right as number),
  [K.LessThanLessThanToken]: (left, right) => (left as number) << (right as number),
  [K.GreaterThanGreaterThanToken]: (left, right) => (left as number) >> (right as number),
  // biome-ignore lint/suspicious/noDoubleEquals: the program compares so
  [K.EqualsEqualsToken]: (left, right) => left == right,
  // biome-ignore lint/suspicious/noDoubleEquals: the program compares so
  [K.ExclamationEqualsToken]: (left, right) => left != right,
};

const MOST_TEXT = 1_000_000;

/** What a value is compared as: scalars by value, all else by identity. */
function same(left: Value, right: Value): boolean | Unknown {
  for (const value of [left, right]) if (isUnknown(value)) return value;
  return left === right;
}

const isNothing = (value: Value): boolean => value === undefined || value === null;

/** The operators that may not evaluate their right side. True: the left side decides. Undefined: it cannot be told. */
const SHORT: Partial<Record<ts.SyntaxKind, (left: Value) => boolean | undefined>> = {
  [K.AmpersandAmpersandToken]: (left) => not(truth(left)),
  [K.BarBarToken]: truth,
  [K.QuestionQuestionToken]: (left) => {
    if (left instanceof Unsure && left.options.length > 0) {
      const kinds = new Set(left.options.map(({ value }) => (isUnknown(value) ? undefined : !isNothing(value))));
      return kinds.size === 1 ? [...kinds][0] : undefined;
    }
    return isUnknown(left) ? undefined : !isNothing(left);
  },
};

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

export function binary(machine: Machine, node: ts.BinaryExpression, frame: Frame): Traced {
  const { kind } = node.operatorToken;
  const left = evaluate(machine, node.left, frame);
  const decides = SHORT[kind];
  if (decides) return shortened(machine, left, decides(left.value), () => evaluate(machine, node.right, frame));
  const right = evaluate(machine, node.right, frame);
  if (kind === K.CommaToken) return right;
  if (kind === K.InKeyword) return { value: holdsKey(left.value, right.value), from: node };
  const { value: type } = right;
  if (kind === K.InstanceOfKeyword && (type instanceof ClassValue || type instanceof NativeClass))
    return { value: isOf(left.value, (one) => one === type), from: node };
  return { value: operate(kind, left.value, right.value, node), from: node };
}

/** Where the left side is not known, either counts; an option of it that decides stays as it is. */
function shortened(machine: Machine, left: Traced, decided: boolean | undefined, right: () => Traced): Traced {
  if (decided !== undefined) return decided ? left : right();
  return machine.either(() => left, right);
}

function operate(kind: ts.SyntaxKind, left: Value, right: Value, node: ts.Node): Value {
  if (kind === K.EqualsEqualsEqualsToken) return same(left, right);
  if (kind === K.ExclamationEqualsEqualsToken) {
    const equal = same(left, right);
    return typeof equal === 'boolean' ? !equal : equal;
  }
  const each = eachOption(left, (option) => ({ value: operate(kind, option.value, right, node) }));
  if (each) return each.value;
  for (const value of [left, right]) if (isUnknown(value)) return new Unknown(value.reason);
  const loose = sameLoosely(kind, left, right);
  if (loose !== undefined) return loose;
  const operator = SCALAR[kind];
  if (!operator || !isScalar(left) || !isScalar(right)) return new Unknown('this operator is not evaluated');
  const result = operator(left, right);
  return typeof result === 'string' && result.length > MOST_TEXT ? new Unknown('the text is too long') : result;
}

/** `==` and `!=` of what is no scalar, which is not nothing, and the same as itself alone; undefined where more decides. */
function sameLoosely(kind: ts.SyntaxKind, left: Value, right: Value): boolean | undefined {
  if (kind !== K.EqualsEqualsToken && kind !== K.ExclamationEqualsToken) return undefined;
  const scalars = [left, right].filter(isScalar);
  if (scalars.length === 2 || !scalars.every(isNothing)) return undefined;
  return (left === right) === (kind === K.EqualsEqualsToken);
}

/** `key in map`. */
function holdsKey(key: Value, value: Value): boolean | Unknown {
  for (const one of [key, value]) if (isUnknown(one)) return new Unknown(one.reason);
  if (!isPlain(value) || !isScalar(key)) return new Unknown('what holds the key is not known');
  const slot = value.entries.get(String(key));
  // One of two ways may have set it.
  if (slot?.value instanceof Unsure) return new Unknown(slot.value.reason);
  return slot !== undefined || value.open === undefined ? slot !== undefined : new Unknown(value.open);
}

const COMPOUND: Partial<Record<ts.SyntaxKind, ts.SyntaxKind>> = {
  [K.PlusEqualsToken]: K.PlusToken,
  [K.MinusEqualsToken]: K.MinusToken,
  [K.AsteriskEqualsToken]: K.AsteriskToken,
  [K.SlashEqualsToken]: K.SlashToken,
  [K.PercentEqualsToken]: K.PercentToken,
  [K.QuestionQuestionEqualsToken]: K.QuestionQuestionToken,
  [K.BarBarEqualsToken]: K.BarBarToken,
  [K.AmpersandAmpersandEqualsToken]: K.AmpersandAmpersandToken,
};

/** The value of an assignment; undefined for another operator. */
export function assignment(machine: Machine, node: ts.BinaryExpression, frame: Frame): Traced | undefined {
  const { kind } = node.operatorToken;
  if (kind < K.FirstAssignment || kind > K.LastAssignment) return undefined;
  const traced = assigned(machine, node, frame, kind);
  store(machine, node.left, traced, node.right, frame);
  return traced;
}

function assigned(machine: Machine, node: ts.BinaryExpression, frame: Frame, kind: ts.SyntaxKind): Traced {
  if (kind === K.EqualsToken) return evaluate(machine, node.right, frame);
  const operator = COMPOUND[kind];
  const left = evaluate(machine, node.left, frame);
  const decides = operator && SHORT[operator];
  if (decides) return shortened(machine, left, decides(left.value), () => evaluate(machine, node.right, frame));
  const right = evaluate(machine, node.right, frame);
  return operator
    ? { value: operate(operator, left.value, right.value, node), from: node }
    : unknown('this operator is not evaluated', node);
}

/** Puts a value where an expression says. */
export function store(machine: Machine, target: ts.Expression, traced: Traced, use: ts.Node, frame: Frame): void {
  if (ts.isIdentifier(target)) assign(machine, frame, target.text, traced);
  else if (ts.isPropertyAccessExpression(target))
    setProperty(
      machine,
      evaluate(machine, target.expression, frame).value,
      target.name.text,
      slotOf(traced, target.name, use),
    );
  else if (ts.isElementAccessExpression(target)) {
    const base = evaluate(machine, target.expression, frame).value;
    const { value } = evaluate(machine, target.argumentExpression, frame);
    setProperty(machine, base, value, slotOf(traced, target.argumentExpression, use));
  } else if (ts.isArrayLiteralExpression(target) || ts.isObjectLiteralExpression(target))
    bindPattern(machine, target, traced, frame);
  else if (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target) || ts.isAsExpression(target))
    store(machine, target.expression, traced, use, frame);
}

function step(
  machine: Machine,
  node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  frame: Frame,
): { before: Traced; after: Traced } {
  const before = evaluate(machine, node.operand, frame);
  const by = node.operator === K.PlusPlusToken ? 1 : -1;
  const after = {
    value: typeof before.value === 'number' ? before.value + by : new Unknown('it counts what is not known'),
    from: node,
  };
  store(machine, node.operand, after, node, frame);
  return { before, after };
}

export function postfix(machine: Machine, node: ts.PostfixUnaryExpression, frame: Frame): Traced {
  return step(machine, node, frame).before;
}

/** `typeof`, `delete` and the operators that stand before their operand. */
export function prefix(
  machine: Machine,
  node: ts.PrefixUnaryExpression | ts.TypeOfExpression | ts.DeleteExpression,
  frame: Frame,
): Traced {
  if (ts.isDeleteExpression(node)) return remove(machine, node.expression, frame);
  if (ts.isTypeOfExpression(node))
    return { value: typeText(evaluate(machine, node.expression, frame).value), from: node };
  if (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken) return step(machine, node, frame).after;
  const { value } = evaluate(machine, node.operand, frame);
  return { value: unary(node.operator, value), from: node };
}

function unary(operator: ts.PrefixUnaryOperator, value: Value): Value {
  if (operator === K.ExclamationToken) {
    const known = truth(value);
    return known === undefined ? new Unknown((value as Unknown).reason) : !known;
  }
  if (isUnknown(value)) return new Unknown(value.reason);
  if (!isScalar(value)) return new Unknown('this operator is not evaluated');
  return operator === K.MinusToken
    ? -(value as number)
    : operator === K.TildeToken
      ? ~(value as number)
      : Number(value);
}

function typeText(value: Value): Value {
  const each = eachOption(value, (option) => ({ value: typeText(option.value) }));
  if (each) return each.value;
  if (isUnknown(value)) return new Unknown(value.reason);
  return isScalar(value) ? typeof value : value !== null && isCallable(value) ? 'function' : 'object';
}

const isCallable = (value: Value): boolean =>
  typeof value === 'object' && value !== null && ('call' in value || 'node' in value);

function remove(machine: Machine, target: ts.Expression, frame: Frame): Traced {
  if (ts.isPropertyAccessExpression(target))
    deleteProperty(machine, evaluate(machine, target.expression, frame).value, target.name.text);
  else if (ts.isElementAccessExpression(target))
    deleteProperty(
      machine,
      evaluate(machine, target.expression, frame).value,
      evaluate(machine, target.argumentExpression, frame).value,
    );
  return UNDEFINED;
}
