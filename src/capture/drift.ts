/** How a cluster differs from what was captured of it before. */

import { CAPTURED_NAMESPACE } from '../facts/capture-marks.js';
import { CAPTURED_KINDS } from '../facts/captured.js';
import type { KubeObject } from '../kube-object.js';
import { UsageError } from '../problems.js';
import { captureText, keptObjects } from './capture.js';
import type { Scope } from './cluster.js';

/** A file as it is, and as it would be now. */
export interface Drift {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What was read for a file, where nothing else is asked for: its namespaces, and the kinds on request that it holds. */
export function scopeOf(before: readonly KubeObject[], { namespaces, asked }: Scope): Scope {
  const marked = before.filter(({ kind }) => kind === CAPTURED_NAMESPACE).map(({ name }) => name);
  const held = new Set(before.map(({ kind }) => kind));
  const onRequest = CAPTURED_KINDS.filter(({ kind, when }) => when !== 'never' && held.has(kind)).map(
    ({ when }) => when,
  );
  return {
    namespaces: namespaces.length > 0 ? namespaces : marked.sort(),
    asked: [...new Set([...asked, ...onRequest])],
  };
}

/**
 * The drift of a file; undefined where there is none. Comments are no matter of it.
 * @throws UsageError where the file holds what could not be read now.
 */
export function checked(
  file: string,
  before: readonly KubeObject[],
  now: readonly KubeObject[],
  unread: readonly string[],
): Drift | undefined {
  const lost = unread.find((kind) => before.some((object) => object.kind === kind));
  if (lost !== undefined)
    throw new UsageError(`${file} cannot be compared: it holds objects of kind ${lost}, which may not be read now`);
  const [old, current] = [before, now].map((objects) => captureText(keptObjects(objects))) as [string, string];
  return old === current ? undefined : { file, before: old, after: current };
}
