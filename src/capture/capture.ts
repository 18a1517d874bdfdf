/** What was read of a cluster as one text, which is the same as long as the cluster is. */

import { CAPTURE_TITLE } from '../facts/capture-marks.js';
import type { CapturedKind } from '../facts/captured.js';
import type { KubeObject } from '../kube-object.js';
import type { PlainMap } from '../value.js';
import { capturedKind, keptObject } from './keep.js';
import { selected } from './select.js';
import { documentsText } from './yaml.js';

/** How objects are sorted: by group, kind, namespace and name. */
function orderOf({ group, kind, namespace = '', name }: KubeObject): string {
  return [group, kind, namespace, name].join('\0');
}

const byOrder = (left: readonly [string, unknown], right: readonly [string, unknown]): number =>
  left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0;

/** What is kept of objects, in order; one that was read twice counts once. */
export function keptObjects(objects: readonly KubeObject[]): PlainMap[] {
  const sorted = [...new Map(objects.map((object) => [orderOf(object), object])).entries()].sort(byOrder);
  const rows = new Map<CapturedKind, PlainMap[]>();
  for (const [, object] of sorted) {
    const row = capturedKind(object);
    if (!row) continue;
    const value = keptObject(object, row);
    const others = rows.get(row);
    if (others) others.push(value);
    else rows.set(row, [value]);
  }
  return [...rows].flatMap(([{ only }, values]) => selected(values, only));
}

/** A captured file: what was kept, and above it what could not be read. */
export function captureText(values: readonly PlainMap[], notes: readonly string[] = []): string {
  const comments = [CAPTURE_TITLE, ...notes.map((note) => `# ${note}`)];
  return `${comments.join('\n')}\n${documentsText(values)}`;
}
