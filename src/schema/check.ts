/** Judges the objects of a cluster by the API of its release. */

import { cdiRelease } from '../cluster/cdi-release.js';
import { byFile } from '../cluster/places.js';
import type { Target } from '../cluster/target.js';
import type { Problem } from '../finding.js';
import { describe, type KubeObject } from '../kube-object.js';
import { openReason } from '../value.js';
import { kindVerdict } from './kinds.js';
import { problemOf } from './messages.js';
import { metadataFaults } from './metadata.js';
import type { SchemaProblem, SchemaRule } from './problem.js';
import { type ApiContext, Apis } from './table.js';
import { type Fault, faultsOf } from './walk.js';

/** Finds what of an object does not fit; undefined for an object whose schema it does not have. */
export type ObjectCheck = (object: KubeObject) => readonly SchemaProblem[] | undefined;

/** What of an object's status counts when it is applied: it is dropped, but a strict API server looks at its fields first. */
const counts = ({ path, what }: Fault, { observed }: KubeObject): boolean =>
  path[0] !== 'status' || (what === 'unknown' && !observed);

/** The check by the table of fields, in one release. */
export function tableCheck(context: ApiContext): ObjectCheck {
  const apis = new Apis(context);
  return (object) => {
    const { problems, served } = kindVerdict(object, apis);
    if (!served) return problems.length === 0 ? undefined : problems;
    const { shapes } = served.judged;
    const row = served.kind.types.find(
      (one) =>
        (one.version === undefined || one.version === object.version) &&
        shapes.api.during(one, shapes.span) !== undefined,
    );
    const root = row && shapes.type(row.type, true);
    if (!root) return problems;
    const { value } = object;
    const faults = faultsOf(value, root);
    if (!faults) return [];
    const judged = { object, served, root };
    return [
      ...problems,
      ...[...faults, ...metadataFaults(value.metadata, openReason(value) !== undefined)].flatMap((fault) =>
        counts(fault, object) ? (problemOf(fault, judged) ?? []) : [],
      ),
    ];
  };
}

function contextOf({ cluster, release, reading }: Target): ApiContext {
  const cdi = cdiRelease(cluster);
  return { release, isNewer: reading.newer !== undefined, ...(cdi === undefined ? {} : { cdi }) };
}

/** Who has schemas of objects, in the order in which they are asked: the first that has one judges. */
const CHECKS: readonly ((target: Target) => ObjectCheck)[] = [(target) => tableCheck(contextOf(target))];

const found = new WeakMap<Target, readonly SchemaProblem[]>();

/** What of the objects in Git does not fit the API of their cluster; the rules of the family share it. */
export function schemaProblems(target: Target): readonly SchemaProblem[] {
  let problems = found.get(target);
  if (!problems) {
    const checks = CHECKS.map((make) => make(target));
    problems = target.cluster.objects.flatMap((object) => {
      for (const check of checks) {
        const own = check(object);
        if (own) return own;
      }
      return [];
    });
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
