/**
 * Which rules read a field, told by their own examples: a rule reads it if its wrong and its right example differ there, or
 * if it says something else of one of them once the field is taken out.
 */

import { Cluster } from '../cluster/cluster.js';
import { targetsOf } from '../cluster/targets.js';
import { asKubeObject } from '../kube-object.js';
import { splitDocuments } from '../read/split.js';
import { readValue } from '../read/yaml-values.js';
import type { Rule } from '../rules/define.js';
import { get, isMap, type PlainMap } from '../value.js';

const known = new Map<string, readonly PlainMap[]>();

/** The objects of an example, read once. */
function objectsIn(text: string): readonly PlainMap[] {
  const objects = known.get(text) ?? readObjects(text);
  known.set(text, objects);
  return objects;
}

/** The objects of a text. What cannot be read is left out: that is then what its rule is about. */
function readObjects(text: string): PlainMap[] {
  return splitDocuments(text).flatMap((chunk) => {
    const reading = readValue(chunk.text);
    return 'value' in reading && isMap(reading.value) ? [reading.value] : [];
  });
}

/** What stands at each path of the objects, by kind. */
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

function contentsOf(objects: readonly PlainMap[]): Contents {
  const contents: Contents = new Map();
  for (const object of objects) {
    const kind = String(get(object, 'kind'));
    const paths = contents.get(kind) ?? new Map();
    contents.set(kind, paths);
    collect(object, '', paths);
  }
  return contents;
}

const same = (left: Set<string> | undefined, right: Set<string> | undefined): boolean =>
  left !== undefined && right !== undefined && left.size === right.size && [...left].every((value) => right.has(value));

/** The fields that differ, as `Kind.path`; a kind that stands on one side only tells nothing. */
function differences(left: Contents, right: Contents): string[] {
  return [...left].flatMap(([kind, paths]) => {
    const others = right.get(kind);
    if (!others) return [];
    const all = new Set([...paths.keys(), ...others.keys()]);
    return [...all].filter((path) => !same(paths.get(path), others.get(path))).map((path) => `${kind}.${path}`);
  });
}

/** The fields in which a rule's examples differ, as `Kind.path` without the places of lists. */
export function fieldsOf(rule: Rule): ReadonlySet<string> {
  const bad = contentsOf(objectsIn(rule.bad));
  const others = rule.base === undefined ? [rule.good] : [rule.good, rule.base];
  return new Set(others.flatMap((text) => differences(bad, contentsOf(objectsIn(text)))));
}

/** A value without what stands at a path, through lists; the value itself if nothing does. */
function without(value: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => without(item, keys));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const [key, ...rest] = keys;
  if (key === undefined || !isMap(value) || !Object.hasOwn(value, key)) return value;
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
  const child = without(value[key], rest);
  return child === value[key] ? value : { ...value, [key]: child };
}

/** What a rule reports of objects: each place and severity. */
function verdict(rule: Rule, objects: readonly unknown[], facts: readonly PlainMap[]): string {
  const read = (values: readonly unknown[], observed: boolean) =>
    values.flatMap((value) => (isMap(value) ? (asKubeObject(value, { base: [], observed }) ?? []) : []));
  const cluster = new Cluster({ objects: read(objects, false), facts: read(facts, true), complete: false });
  const found = targetsOf(cluster, undefined).targets.flatMap((target) =>
    [...(rule.check?.(target) ?? [])].map(({ place, severity }) =>
      [place.object.kind, place.object.name, place.path.join('.'), severity].join(' '),
    ),
  );
  return [...new Set(found)].sort().join('\n');
}

/** A field by its kind and keys. */
export interface FieldName {
  readonly kind: string;
  readonly keys: readonly string[];
}

/** Whether a rule says something else of one of its examples without the field, wherever it stands there. */
export function minds(rule: Rule, fields: readonly FieldName[]): boolean {
  return [rule.bad, rule.good].some((text) => {
    const objects = objectsIn(text);
    const less = objects.map((object) =>
      fields
        .filter(({ kind }) => kind === object.kind)
        .reduce<unknown>((value, { keys }) => without(value, keys), object),
    );
    if (less.every((object, index) => object === objects[index])) return false;
    const facts = rule.facts === undefined ? [] : objectsIn(rule.facts);
    return verdict(rule, objects, facts) !== verdict(rule, less, facts);
  });
}
