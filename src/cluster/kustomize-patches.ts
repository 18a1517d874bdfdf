/**
 * What kustomize patches change: a field that some overlay patches is unknown in its base, since nothing tells which of
 * the overlays runs. Patches are read as data; kustomize itself is not run.
 */

import type { KubeObject } from '../kube-object.js';
import { get, isMap, isUnknown, markOpen, openReason, type PlainMap, text, Unknown } from '../value.js';
import { KustomizationTree, type PatchSource } from './kustomization-tree.js';

/** The values of a patch's documents; undefined when it cannot be read. */
export type ReadPatch = (source: PatchSource) => readonly unknown[] | undefined;

const PATCHED = new Unknown('a kustomize patch may change it');

/** kustomize takes the fields of a target as regular expressions that match as a whole. */
function matches(pattern: unknown, actual: string): boolean {
  if (typeof pattern !== 'string' || pattern === '') return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(actual);
  } catch {
    return true;
  }
}

/** Whether a patch may be meant for an object. Selectors by label or annotation are taken to match. */
function isFor(target: unknown, patch: unknown, object: KubeObject): boolean {
  if (target !== undefined) {
    return matches(get(target, 'kind'), object.kind) && matches(get(target, 'name'), object.name);
  }
  const name = get(patch, 'metadata', 'name');
  return get(patch, 'kind') === object.kind && (isUnknown(name) || name === object.name);
}

function copyOf(map: PlainMap): PlainMap {
  const open = openReason(map);
  return open === undefined ? { ...map } : markOpen({ ...map }, open);
}

/** The value with what a pointer of JSON Patch leads to unknown; a list is unknown as a whole. */
function unknownAt(value: unknown, keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined || !isMap(value)) return PATCHED;
  const copy = copyOf(value);
  copy[key] = unknownAt(value[key], rest);
  return copy;
}

/** The value with what a merge patch sets unknown. */
function unknownWhere(value: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch === value ? value : PATCHED;
  if (!isMap(value) || patch.$patch !== undefined) return PATCHED;
  const copy = copyOf(value);
  for (const [key, inner] of Object.entries(patch)) copy[key] = unknownWhere(value[key], inner);
  return copy;
}

const pointer = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Fields by which an object is found: a patch names them and does not change them. */
function withoutIdentity(patch: PlainMap): PlainMap {
  const { apiVersion: _version, kind: _kind, metadata, ...rest } = patch;
  if (!isMap(metadata)) return rest;
  const { name: _name, namespace: _namespace, ...more } = metadata;
  return { ...rest, metadata: more };
}

function patched(value: PlainMap, patch: unknown): PlainMap {
  if (Array.isArray(patch)) {
    let result: unknown = value;
    for (const operation of patch) {
      const path = text(operation, 'path');
      if (typeof path === 'string') result = unknownAt(result, pointer(path));
    }
    return isMap(result) ? result : { ...value, spec: PATCHED };
  }
  if (!isMap(patch) || patch.$patch !== undefined) return { ...value, spec: PATCHED };
  return unknownWhere(value, withoutIdentity(patch)) as PlainMap;
}

function applyTo(object: KubeObject, source: PatchSource, values: readonly unknown[] | undefined): KubeObject {
  if (!values)
    return isFor(source.target, undefined, object) ? { ...object, value: { ...object.value, spec: PATCHED } } : object;
  let { value } = object;
  for (const patch of values) if (isFor(source.target, patch, object)) value = patched(value, patch);
  return value === object.value ? object : { ...object, value };
}

/** The objects with every field unknown that a patch of some kustomization may change. */
export function withPatches(objects: readonly KubeObject[], read: ReadPatch): readonly KubeObject[] {
  const tree = new KustomizationTree(objects);
  if (tree.all.length === 0) return objects;
  const result = [...objects];
  const byFile = new Map<string, number[]>();
  for (const [index, object] of objects.entries()) {
    const file = object.document?.file ?? '';
    const indexes = byFile.get(file);
    if (indexes) indexes.push(index);
    else byFile.set(file, [index]);
  }
  for (const kustomization of tree.all) {
    if (kustomization.kind === 'Component') continue;
    const { files, patches } = tree.reach(kustomization);
    const reached = [...files].flatMap((file) => byFile.get(file) ?? []);
    for (const source of patches) {
      const values = read(source);
      for (const index of reached) result[index] = applyTo(result[index] as KubeObject, source, values);
    }
  }
  return result;
}
