/** Judges the objects of a cluster by the API of its release. */

import { cdiRelease } from '../cluster/cdi-release.js';
import { type AppliedPatch, mergeOf } from '../cluster/kustomize-patches.js';
import { byFile } from '../cluster/places.js';
import type { Target } from '../cluster/target.js';
import type { Problem } from '../finding.js';
import { describe, type KubeObject } from '../kube-object.js';
import { openReason } from '../value.js';
import { rootType } from './kind-types.js';
import { kindVerdict } from './kinds.js';
import { problemOf } from './messages.js';
import { metadataFaults } from './metadata.js';
import type { SchemaProblem, SchemaRule } from './problem.js';
import type { ObjectType } from './shapes.js';
import { type ApiContext, Apis } from './table.js';
import { type Fault, faultsOf, isWrongInPatch } from './walk.js';

/**
 * Finds what of an object, or of a merge patch that is written as one, does not fit; undefined for an object whose schema it
 * does not have.
 */
export type ObjectCheck = (object: KubeObject, isPatch?: boolean) => readonly SchemaProblem[] | undefined;

/** What of an object's status counts when it is applied: it is dropped, but a strict API server looks at its fields first. */
const counts = ({ path, what }: Fault, { observed }: KubeObject): boolean =>
  path[0] !== 'status' || (what === 'unknown' && !observed);

/** What does not fit a type, of an object as a whole or of a patch. */
function faultsIn({ value }: KubeObject, root: ObjectType, isPatch: boolean): readonly Fault[] {
  const found = faultsOf(value, root);
  if (isPatch) return found.faults.filter(isWrongInPatch);
  // What calls itself a patch somewhere inside is none of the objects that are applied.
  return found.isPatch ? [] : [...found.faults, ...metadataFaults(value.metadata, openReason(value) !== undefined)];
}

/** The check by the table of fields, in one release. */
export function tableCheck(context: ApiContext): ObjectCheck {
  const apis = new Apis(context);
  return (object, isPatch = false) => {
    const { problems, served } = kindVerdict(object, apis);
    const root = served && rootType(served, object.version);
    const own = isPatch ? [] : problems;
    if (!root) return own.length === 0 ? undefined : own;
    const judged = { object, served, root };
    const faults = faultsIn(object, root, isPatch).filter((fault) => counts(fault, object));
    return [...own, ...faults.flatMap((fault) => problemOf(fault, judged) ?? [])];
  };
}

function contextOf({ cluster, release, reading }: Target): ApiContext {
  const cdi = cdiRelease(cluster);
  return { release, isNewer: reading.newer !== undefined, ...(cdi === undefined ? {} : { cdi }) };
}

/** Who has schemas of objects, in the order in which they are asked: the first that has one judges. */
const CHECKS: readonly ((target: Target) => ObjectCheck)[] = [(target) => tableCheck(contextOf(target))];

const found = new WeakMap<Target, readonly SchemaProblem[]>();

/** What the first that has the schema of an object finds. */
function problemsOf(object: KubeObject, isPatch: boolean, checks: readonly ObjectCheck[]): readonly SchemaProblem[] {
  for (const check of checks) {
    const problems = check(object, isPatch);
    if (problems) return problems;
  }
  return [];
}

/** What of a patch does not fit: at its place in its own file, else where it is named. */
function problemsOfPatch(patch: AppliedPatch, checks: readonly ObjectCheck[]): readonly SchemaProblem[] {
  const object = patch.object ?? mergeOf(patch);
  // A patch with a target may call itself anything.
  const isOfKind = ({ group, kind }: KubeObject): boolean => group === object?.group && kind === object.kind;
  if (!object || !patch.objects.every(isOfKind)) return [];
  if (patch.object) return problemsOf(object, true, checks);
  return problemsOf(object, true, checks).map(({ fix: _, ...problem }) => ({ ...problem, place: patch.place }));
}

/** What of the objects and patches in Git does not fit the API of their cluster; the rules of the family share it. */
export function schemaProblems(target: Target): readonly SchemaProblem[] {
  let problems = found.get(target);
  if (!problems) {
    const { objects, patches } = target.cluster;
    const checks = CHECKS.map((make) => make(target));
    problems = [
      ...objects.flatMap((object) => problemsOf(object, false, checks)),
      ...patches.flatMap((patch) => problemsOfPatch(patch, checks)),
    ];
    found.set(target, problems);
  }
  return problems;
}

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
