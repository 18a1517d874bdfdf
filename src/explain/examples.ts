/** Which fields a rule is about, told by its own examples: those in which the wrong and the right one differ. */

import { splitDocuments } from '../read/split.js';
import { readValue } from '../read/yaml-values.js';
import type { Rule } from '../rules/define.js';
import { get, isMap } from '../value.js';

/** What stands at each path of a text's objects, by kind. */
type Contents = Map<string, Map<string, Set<string>>>;

function collect(value: unknown, path: string, into: Map<string, Set<string>>): void {
  const children: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item) => [path, item] as const)
    : isMap(value)
      ? Object.entries(value).map(([key, child]) => [path === '' ? key : `${path}.${key}`, child] as const)
      : [];
  for (const [at, child] of children) collect(child, at, into);
  if (children.length > 0) return;
  const values = into.get(path) ?? new Set<string>();
  into.set(path, values.add(JSON.stringify(value)));
}

function contentsOf(text: string): Contents {
  const contents: Contents = new Map();
  for (const chunk of splitDocuments(text)) {
    const reading = readValue(chunk.text);
    if (!('value' in reading)) continue;
    const kind = get(reading.value, 'kind');
    if (typeof kind !== 'string') continue;
    const paths = contents.get(kind) ?? new Map();
    contents.set(kind, paths);
    collect(reading.value, '', paths);
  }
  return contents;
}

const same = (left: Set<string> | undefined, right: Set<string> | undefined): boolean =>
  left !== undefined && right !== undefined && left.size === right.size && [...left].every((value) => right.has(value));

/** The fields that differ between two texts, as `Kind.path`; a kind that only one of them has tells nothing. */
function differences(left: Contents, right: Contents): string[] {
  return [...left].flatMap(([kind, paths]) => {
    const others = right.get(kind);
    if (!others) return [];
    const all = new Set([...paths.keys(), ...others.keys()]);
    return [...all].filter((path) => !same(paths.get(path), others.get(path))).map((path) => `${kind}.${path}`);
  });
}

/** The fields that a rule is about, as `Kind.path` without the places of lists. */
export function fieldsOf(rule: Rule & { readonly base?: string }): ReadonlySet<string> {
  const bad = contentsOf(rule.bad);
  const others = rule.base === undefined ? [rule.good] : [rule.good, rule.base];
  return new Set(others.flatMap((text) => differences(bad, contentsOf(text))));
}
