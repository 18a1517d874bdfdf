/** Judges the objects of a cluster by the API of its release. */

import { cdiRelease } from '../cluster/cdi-release.js';
import { type AppliedPatch, isBroughtByPatch, mergeOf } from '../cluster/kustomize-patches.js';
import { byFile } from '../cluster/places.js';
import type { Target } from '../cluster/target.js';
import { KEEPS_STATUS } from '../facts/crd-values.js';
import type { Problem } from '../finding.js';
import { pathIn, pointerKeys } from '../json-pointer.js';
import { describe, type KubeObject } from '../kube-object.js';
import { oncePer } from '../once.js';
import { get, isMap, openReason, text } from '../value.js';
import { crdCheck, userKinds } from './crd-check.js';
import { rootType } from './kind-types.js';
import { isApiGroup, type KindVerdict, kindVerdict } from './kinds.js';
import { problemOf } from './messages.js';
import { metadataFaults } from './metadata.js';
import { isAdvice, withoutDoubles } from './outside.js';
import type { SchemaProblem, SchemaRule } from './problem.js';
import type { ObjectType } from './shapes.js';
import { type ApiContext, Apis } from './table.js';
import { type Fault, faultsOf, isWrongInPatch } from './walk.js';

/**
 * Finds what of an object, or of a merge patch that is written as one, does not fit; undefined for an object whose schema it
 * does not have.
 */
export type ObjectCheck = (object: KubeObject, isPatch?: boolean) => readonly SchemaProblem[] | undefined;

/**
 * What of an object's status counts when it is applied: it is dropped, but a strict API server looks at its fields first. Where the
 * status is no subresource it is kept as the rest is.
 */
const counts = ({ path, what }: Fault, { observed, kind }: KubeObject): boolean =>
  path[0] !== 'status' || (!observed && (what === 'unknown' || KEEPS_STATUS.has(kind)));

/** Whether a patch brings a key, which is judged where the patch stands. */
const isBrought = (fault: Fault): boolean => fault.what === 'unknown' && isBroughtByPatch(fault.value);

const NO_FAULTS: readonly Fault[] = [];
const NO_PROBLEMS: readonly SchemaProblem[] = [];

/** What does not fit a type, of an object as a whole or of a patch. */
function faultsIn({ value }: KubeObject, root: ObjectType, isPatch: boolean): readonly Fault[] {
  const found = faultsOf(value, root);
  if (isPatch) return found.faults.filter(isWrongInPatch);
  // What calls itself a patch somewhere inside is none of the objects that are applied.
  if (found.isPatch) return NO_FAULTS;
  const ofMetadata = metadataFaults(value.metadata, openReason(value) !== undefined);
  return ofMetadata.length === 0 ? found.faults : [...found.faults, ...ofMetadata];
}

/** The check by the table of fields, in one release. */
export function tableCheck(context: ApiContext): ObjectCheck {
  const apis = new Apis(context);
  let last: KnownKind | undefined;
  return (object, isPatch = false) => {
    // Objects of one kind stand together. What is said of one that is not served, or no more, is said of the object.
    const known = last && isOfKind(object, last) ? last : kindOf(object, apis);
    if (known.served && known.problems.length === 0) last = known;
    const { problems, served, root } = known;
    const own = isPatch ? NO_PROBLEMS : problems;
    if (!served || !root) return own.length === 0 ? undefined : own;
    const found = faultsIn(object, root, isPatch);
    if (found.length === 0) return own;
    const judged = { object, served, root };
    const faults = found.filter((fault) => counts(fault, object) && !isBrought(fault));
    return [...own, ...faults.flatMap((fault) => problemOf(fault, judged) ?? [])];
  };
}

/** What is known of the kind of an object, in its API version. */
interface KnownKind extends KindVerdict {
  readonly apiVersion: string;
  readonly kind: string;
  readonly root: ObjectType | undefined;
}

const isOfKind = (object: KubeObject, { apiVersion, kind }: KnownKind): boolean =>
  object.kind === kind && object.apiVersion === apiVersion;

function kindOf(object: KubeObject, apis: Apis): KnownKind {
  const verdict = kindVerdict(object, apis);
  const { apiVersion, kind } = object;
  return { ...verdict, apiVersion, kind, root: verdict.served && rootType(verdict.served, object.version) };
}

export function contextOf({ cluster, release, reading }: Target): ApiContext {
  const cdi = cdiRelease(cluster);
  return { release, isNewer: reading.newer !== undefined, ...(cdi === undefined ? {} : { cdi }) };
}

/** What another program says of an object beside the check of ours; undefined for one that it has no schema of. */
const others = new WeakMap<Target, ObjectCheck>();

/** Has another program judge the objects of a target too; before its rules are run. */
export function alsoBy(target: Target, check: ObjectCheck): void {
  others.set(target, check);
}

/**
 * Judges by the user's CustomResourceDefinitions, else by the table; undefined for an object of no known schema. What the user's
 * decide the check by the table may only put in better words, and add advice to.
 */
function ownCheck(target: Target): ObjectCheck {
  const byTable = tableCheck(contextOf(target));
  const kinds = userKinds(target);
  if (kinds.size === 0) return byTable;
  const byCrds = crdCheck(kinds);
  return (object, isPatch) => {
    const problems = byCrds(object, isPatch);
    const known = byTable(object, isPatch);
    if (!problems) return known;
    const better = (known ?? []).filter(
      (one) => isAdvice(one) || withoutDoubles([one], problems).length < problems.length,
    );
    return [...better, ...withoutDoubles(better, problems)];
  };
}

/** What an operation of a JSON patch writes, as an object like one that it changes, which holds nothing else. */
function writtenBy(operation: unknown, like: KubeObject): KubeObject | undefined {
  const path = text(operation, 'path');
  const value = get(operation, 'value');
  if (typeof path !== 'string' || value === undefined || !WRITES.includes(get(operation, 'op'))) return undefined;
  const keys = pointerKeys(path);
  const steps = keys.map((key, index) => ({
    key,
    above: get(like.value, ...pathIn(like.value, keys.slice(0, index))),
  }));
  // What a number leads to below what is not to be seen may be an item, or the value of a key.
  if (steps.some(({ key, above }) => !isMap(above) && !Array.isArray(above) && ITEM.test(key))) return undefined;
  const written = steps.reduceRight<unknown>(
    (inner, { key, above }) => (Array.isArray(above) ? [inner] : { [key]: inner }),
    value,
  );
  const { apiVersion, kind, metadata } = like.value;
  return isMap(written) ? { ...like, value: { apiVersion, kind, metadata, ...written } } : undefined;
}

const WRITES: readonly unknown[] = ['add', 'replace'];
const ITEM = /^(?:-|\d+)$/;

/** What the operations of a JSON patch write to objects of one kind. */
function writtenByAll({ value, objects: [like, ...others] }: AppliedPatch): KubeObject[] {
  if (!like || !Array.isArray(value)) return [];
  if (others.some(({ apiVersion, kind }) => apiVersion !== like.apiVersion || kind !== like.kind)) return [];
  return value.flatMap((operation) => writtenBy(operation, like) ?? []);
}

/** What of a patch does not fit: at its place in its own file, else where it is named. */
function problemsOfPatch(patch: AppliedPatch, check: ObjectCheck): readonly SchemaProblem[] {
  const merge = patch.object ?? mergeOf(patch);
  // A patch with a target may call itself anything.
  const isOfKind = ({ group, kind }: KubeObject): boolean => group === merge?.group && kind === merge.kind;
  if (merge && !patch.objects.every(isOfKind)) return [];
  const problems = (merge ? [merge] : writtenByAll(patch)).flatMap((object) => check(object, true) ?? []);
  if (patch.object) return problems;
  return problems.map(({ fix: _, ...problem }) => ({ ...problem, place: patch.place }));
}

interface Found {
  readonly problems: readonly SchemaProblem[];
  /** Objects that nobody has a schema of. */
  readonly without: readonly KubeObject[];
}

function findIn(target: Target): Found {
  const own = ownCheck(target);
  const other = others.get(target);
  const problems: SchemaProblem[] = [];
  const without: KubeObject[] = [];
  for (const object of target.cluster.objects) {
    const ours = own(object);
    const theirs = other?.(object);
    if (ours === undefined && theirs === undefined && (other || isApiGroup(object.group))) without.push(object);
    if (ours) problems.push(...ours);
    if (theirs) problems.push(...withoutDoubles(ours ?? NO_PROBLEMS, theirs));
  }
  problems.push(...target.cluster.patches.flatMap((patch) => problemsOfPatch(patch, own)));
  return { problems, without };
}

const judged = oncePer(findIn);

/** What of the objects and patches in Git does not fit the API of their cluster; the rules of the family share it. */
const schemaProblems = (target: Target): readonly SchemaProblem[] => judged(target).problems;

/** The objects in Git that were compared with no schema, of those that should be. */
export const withoutSchema = (target: Target): readonly KubeObject[] => judged(target).without;

/** What one rule of the family reports: all that is its own, but what another rule says better. */
export function schemaProblemsOf(target: Target, rule: SchemaRule): readonly Problem[] {
  const own = schemaProblems(target).filter((problem) => problem.rule === rule && !problem.isToldElsewhere);
  const alone = own.filter(({ group }) => group === undefined);
  const grouped = own.filter(({ group }) => group !== undefined);
  return [...alone, ...byFile(grouped, ({ group = '' }) => group).map(joined)];
}

/** The first of a group, with the others as related places. */
function joined(group: readonly SchemaProblem[]): Problem {
  const [first, ...others] = group as [SchemaProblem, ...SchemaProblem[]];
  const related = others.map(({ place }) => ({ place, message: `${describe(place.object)} has it too` }));
  return related.length === 0 ? first : { ...first, related };
}
