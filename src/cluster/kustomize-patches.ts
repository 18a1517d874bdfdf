/**
 * What kustomize patches change: a field that some overlay patches is unknown in its base, since nothing tells which of
 * the overlays runs. Patches are read as data; kustomize itself is not run.
 */

import { indexBy } from '../index-by.js';
import { pointerKeys } from '../json-pointer.js';
import { asKubeObject, type KubeObject, type Place, pathOf } from '../kube-object.js';
import { matcher } from '../pattern.js';
import {
  get,
  isMap,
  isUnknown,
  items,
  markOpen,
  openReason,
  type Path,
  type PlainMap,
  text,
  Unknown,
} from '../value.js';
import type { KustomizationTree, PatchSource } from './kustomization-tree.js';
import type { Namings } from './namings.js';
import { releaseUrlVersion } from './release.js';

/** A document of a patch: an object to merge, or a list of operations. */
export interface PatchDocument {
  readonly value: unknown;
  /** The object to merge, where it stands in a file of its own that was read. */
  readonly object?: KubeObject;
}

/** Reads the documents of a patch; undefined when it cannot be read. */
export type ReadPatch = (source: PatchSource) => readonly PatchDocument[] | undefined;

const REASON = 'a kustomize patch may change it';
const PATCHED = new Unknown(REASON);
/** What a patch brings: what a merge patch sets, and what was not there before a JSON patch. */
const BROUGHT = new Unknown(REASON);

/** Whether a value is what a patch brings, which is judged where the patch stands. */
export const isBroughtByPatch = (value: unknown): boolean => value === BROUGHT;

/** Stands for itself as a regular expression. */
const LITERAL = /^[\w-]+$/;

/** kustomize takes the fields of a target as regular expressions that match as a whole. */
function matches(pattern: unknown, actual: string): boolean {
  if (typeof pattern !== 'string' || pattern === '') return true;
  if (LITERAL.test(pattern)) return pattern === actual;
  return matcher(`^(?:${pattern})$`)?.(actual) ?? true;
}

/** An object as patches find it. */
interface Patchable {
  readonly object: KubeObject;
  /** The names it may be found by. */
  readonly names: readonly string[];
}

/** Whether a patch may be meant for an object. Selectors by label or annotation are taken to match. */
function isFor(target: unknown, patch: unknown, { object, names }: Patchable): boolean {
  if (target !== undefined) {
    const wanted = get(target, 'name');
    return matches(get(target, 'kind'), object.kind) && names.some((name) => matches(wanted, name));
  }
  const name = get(patch, 'metadata', 'name');
  return get(patch, 'kind') === object.kind && (isUnknown(name) || names.some((one) => one === name));
}

function copyOf(map: PlainMap): PlainMap {
  const open = openReason(map);
  return open === undefined ? { ...map } : markOpen({ ...map }, open);
}

/** The value with what a pointer of JSON Patch leads to unknown; a list is unknown as a whole. */
function unknownAt(value: unknown, keys: readonly string[]): unknown {
  if (value === undefined) return BROUGHT;
  const [key, ...rest] = keys;
  if (key === undefined || !isMap(value)) return PATCHED;
  const copy = copyOf(value);
  copy[key] = unknownAt(value[key], rest);
  return copy;
}

/** The value with what a merge patch sets unknown. */
function unknownWhere(value: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch === value ? value : BROUGHT;
  if (!isMap(value) || patch.$patch !== undefined) return BROUGHT;
  const copy = copyOf(value);
  for (const [key, inner] of Object.entries(patch)) copy[key] = unknownWhere(value[key], inner);
  return copy;
}

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
    // A move takes away what it takes along.
    for (const operation of patch)
      for (const field of get(operation, 'op') === 'move' ? ['from', 'path'] : ['path']) {
        const pointer = text(operation, field);
        if (typeof pointer === 'string') result = unknownAt(result, pointerKeys(pointer));
      }
    return isMap(result) ? result : { ...value, spec: PATCHED };
  }
  if (!isMap(patch) || patch.$patch !== undefined) return { ...value, spec: PATCHED };
  return unknownWhere(value, withoutIdentity(patch)) as PlainMap;
}

/** What separates the steps of a field path, or stands between them: a dot, or an item of a list in brackets. */
const STEP = /(?:\\.|\[[^\]]*\]|[^.\\])+/g;

/** The keys that a field path of a replacement leads along, up to the first that is a list or anything. */
function keysOf(fieldPath: string): string[] {
  const steps = (fieldPath.match(STEP) ?? []).map((step) => step.replace(/\\(.)/g, '$1'));
  const end = steps.findIndex((step) => step.startsWith('[') || step === '*');
  return end < 0 ? steps : steps.slice(0, end);
}

/** An object with the fields unknown that replacements set. */
function replaced(patchable: Patchable, documents: readonly PatchDocument[]): KubeObject {
  const { object } = patchable;
  let value: unknown = object.value;
  const all = documents.flatMap((document) => (Array.isArray(document.value) ? document.value : [document.value]));
  for (const target of all.flatMap((one) => items(one, 'targets'))) {
    const select = get(target, 'select');
    if (select === undefined || !isFor(select, undefined, patchable)) continue;
    for (const path of items(target, 'fieldPaths'))
      if (typeof path === 'string') value = unknownAt(value, keysOf(path));
  }
  return isMap(value) && value !== object.value ? { ...object, value } : object;
}

function applyTo(patchable: Patchable, source: PatchSource, documents: ReturnType<ReadPatch>): KubeObject {
  const { object } = patchable;
  if (source.isReplacement) return replaced(patchable, documents ?? []);
  if (!documents) {
    const value = { ...object.value, spec: PATCHED };
    return isFor(source.target, undefined, patchable) ? { ...object, value } : object;
  }
  let { value } = object;
  for (const patch of documents) if (isFor(source.target, patch.value, patchable)) value = patched(value, patch.value);
  return value === object.value ? object : { ...object, value };
}

/** Something that builds files with patches: a kustomization, or what delivers one. */
export interface Build {
  builds(file: string): boolean;
  /** The names that an object bears on its way, by any of which a patch may name it. */
  namesOf(object: KubeObject): readonly string[];
  readonly patches: readonly PatchSource[];
  /** Whether it builds the objects of a KubeVirt release from its URL too, which are not read. */
  readonly fromRelease: boolean;
}

/** What kustomizations build; a component builds nothing by itself. */
export const buildsOf = (kustomizations: readonly KubeObject[], tree: KustomizationTree, namings: Namings): Build[] =>
  kustomizations
    .filter(({ kind }) => kind !== 'Component')
    .map((object) => tree.reach(object))
    .filter(({ patches }) => patches.length > 0)
    .map(({ files, patches, kustomizations: all }) => ({
      builds: (file) => files.has(file),
      namesOf: namings.namesBy(all),
      patches,
      fromRelease: [...all].some((object) => releaseUrlVersion(object) !== undefined),
    }));

/** A patch and what it changes. */
export interface AppliedPatch extends PatchDocument {
  /** Where the patch stands, or is named. */
  readonly place: Place;
  /** The objects of this repository that it changes, as they are without it. */
  readonly objects: readonly KubeObject[];
  readonly fromRelease: boolean;
}

/** The object that a merge patch is written as; undefined for a JSON patch. */
export const mergeOf = ({ value }: PatchDocument): KubeObject | undefined =>
  isMap(value) ? asKubeObject(value, { base: [], observed: false }) : undefined;

/** Where a path of a merge patch stands: in its own file, else where the patch is named. */
export const placeIn = ({ object, place }: AppliedPatch, path: Path, at: Place['at'] = 'value'): Place =>
  object ? { object, path, at } : place;

export interface Patched {
  /** The objects with every field unknown that a patch may change. */
  readonly objects: readonly KubeObject[];
  readonly applied: readonly AppliedPatch[];
}

/** Applies the patches of some builds to the objects that they build. */
export function withPatches(objects: readonly KubeObject[], builds: readonly Build[], read: ReadPatch): Patched {
  if (builds.length === 0) return { objects, applied: [] };
  const result = [...objects];
  const byFile = indexBy(objects.keys(), (index) => pathOf(objects[index] as KubeObject));
  const applied: AppliedPatch[] = [];
  for (const { builds: has, namesOf, patches, fromRelease } of builds) {
    const reached = [...byFile].flatMap(([file, indexes]) => (has(file) ? indexes : []));
    const targets = reached.map((index) => {
      const object = objects[index] as KubeObject;
      return { index, object, names: namesOf(object) };
    });
    for (const source of patches) {
      const documents = read(source);
      for (const { value, object } of source.isReplacement ? [] : (documents ?? [])) {
        const changed = targets.filter((target) => isFor(source.target, value, target)).map((target) => target.object);
        const place = object ? { object, path: [] } : source.place;
        applied.push({ value, place, objects: changed, fromRelease, ...(object ? { object } : {}) });
      }
      for (const { index, names } of targets)
        result[index] = applyTo({ object: result[index] as KubeObject, names }, source, documents);
    }
  }
  return { objects: result, applied };
}
