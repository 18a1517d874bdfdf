/** What other programs, and schemas of others, say of objects, brought together with what the built-in check says. */

import { describe, type KubeObject } from '../kube-object.js';
import { nearest } from '../nearest.js';
import { holdsUnknown, isMap, isUnknown, openReason, type Path, pathText } from '../value.js';
import type { SchemaProblem } from './problem.js';
import { hasVariable } from './scalars.js';
import { secretText } from './secret.js';

export interface OutsideFault {
  /** `path` is that of the field, also where it is missing. */
  readonly what: 'unknown' | 'missing' | 'value';
  readonly path: Path;
  /** In the words of who says it. */
  readonly said: string;
  /** For a field that does not exist: those that do beside it. */
  readonly fields?: readonly string[];
}

/** A key of a strategic merge patch: what holds one is no object. */
export const isPatchKey = (key: string | number | undefined): boolean => typeof key === 'string' && key.startsWith('$');

/** Whether a fault is one whatever the values turn out to be that cannot be known. */
function isCertain({ what, path }: OutsideFault, root: unknown): boolean {
  let value = root;
  const above = what === 'value' ? path : path.slice(0, -1);
  for (const key of above) {
    if (isUnknown(value)) return false;
    value = Array.isArray(value) || isMap(value) ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  if (what === 'value') return !holdsUnknown(value, hasVariable) && !hasVariable(path.at(-1));
  // What a patch brings is told where the patch stands.
  if (what === 'unknown') return isMap(value) && !isUnknown(value[String(path.at(-1))]) && !hasVariable(path.at(-1));
  return isMap(value) && openReason(value) === undefined;
}

const REFUSED = 'so it is refused';

function messageOf({ what, path, said, fields = [] }: OutsideFault, object: KubeObject, by: string): string {
  const at = path.length === 0 ? describe(object) : `"${pathText(path)}" of ${describe(object)}`;
  if (what === 'missing') return `${at} is missing: ${by} requires it, ${REFUSED}; add it`;
  if (what === 'value') return `${at} does not fit ${by}, ${REFUSED}: ${secretText(path, object) ?? said}; correct it`;
  const near = nearest(String(path.at(-1)), fields);
  const remedy = near === undefined ? 'correct its name or place, or remove it' : `did you mean "${near}"?`;
  return `${at} is no field by ${by}: a strict API server refuses it, others drop it without a word; ${remedy}`;
}

/** Faults as problems of our rules; those that may be none are left out. `by`: who says so, as messages name it. */
export function outsideProblems(faults: readonly OutsideFault[], object: KubeObject, by: string): SchemaProblem[] {
  if (faults.some(({ what, path }) => what === 'unknown' && isPatchKey(path.at(-1)))) return [];
  return faults
    .filter((fault) => isCertain(fault, object.value))
    .map((fault) => ({
      rule: fault.what === 'unknown' ? 'unknown-field' : 'invalid',
      place: { object, path: fault.path, ...(fault.what === 'unknown' ? { at: 'key' as const } : {}) },
      message: messageOf(fault, object, by),
    }));
}

/** Whether one path is another, or stands above it. */
const covers = (above: Path, below: Path): boolean =>
  above.length <= below.length && above.every((key, index) => key === below[index]);

/** Whether two problems tell of one thing: of one field, or of one and of what it is in. */
const isSame = ({ place: left }: SchemaProblem, { place: right }: SchemaProblem): boolean =>
  covers(left.path, right.path) || covers(right.path, left.path);

/** What is no reason for an API server to refuse an object. */
const ADVICE: ReadonlySet<SchemaProblem['rule']> = new Set(['null-object', 'deprecated-version']);

export const isAdvice = ({ rule }: SchemaProblem): boolean => ADVICE.has(rule);

/** Those of others that say what none of ours does. */
export function withoutDoubles(ours: readonly SchemaProblem[], others: readonly SchemaProblem[]): SchemaProblem[] {
  const grave = ours.filter((own) => !isAdvice(own));
  return others.filter((other) => !grave.some((own) => isSame(own, other)));
}
