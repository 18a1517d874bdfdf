/** Judges objects by the CustomResourceDefinitions that the user has: in the repository, or captured from the cluster. */

import type { Cluster } from '../cluster/cluster.js';
import type { Target } from '../cluster/target.js';
import { indexBy } from '../index-by.js';
import { describe, type KubeObject } from '../kube-object.js';
import { oncePer } from '../once.js';
import { get, text } from '../value.js';
import { CRD_GROUP, CRD_KIND, type CustomKind, customKinds } from './crd.js';
import { schemaFile } from './json-schema.js';
import { isPatchKey, type OutsideFault, outsideProblems } from './outside.js';
import type { SchemaProblem } from './problem.js';
import { schemaFaults } from './schema-walk.js';

const fileOf = ({ group, kind, version }: CustomKind): string => schemaFile(group, kind, version);

/** Kinds by the file of their schema; of two that say different things nobody knows which is meant. */
function certain(kinds: readonly CustomKind[]): Map<string, CustomKind> {
  const groups = [...indexBy(kinds, fileOf).values()];
  const isSame = ([first, ...rest]: readonly CustomKind[]): boolean =>
    rest.every((one) => JSON.stringify(one.schema) === JSON.stringify(first?.schema));
  return new Map(groups.filter(isSame).map((group) => [fileOf(group[0] as CustomKind), group[0] as CustomKind]));
}

/** A repository may hold hundreds of definitions: those that no object is of are never looked into. */
const occursIn =
  (cluster: Cluster) =>
  ({ value }: KubeObject): boolean => {
    const [group, kind] = [text(value, 'spec', 'group'), text(value, 'spec', 'names', 'kind')];
    return typeof group === 'string' && typeof kind === 'string' && cluster.of(group, kind).length > 0;
  };

/** The kinds of definitions, which are the same in every release that is judged. */
const kindsOf = oncePer((crd: KubeObject): readonly CustomKind[] => customKinds([crd]));

/**
 * The kinds of the user's CustomResourceDefinitions that there are objects of, by the file of their schema; what was captured wins: it
 * is what runs.
 */
export function userKinds({ cluster }: Target): ReadonlyMap<string, CustomKind> {
  const occurs = occursIn(cluster);
  const certainOf = (crds: readonly KubeObject[]): Map<string, CustomKind> =>
    certain(crds.filter(occurs).flatMap(kindsOf));
  return new Map([...certainOf(cluster.of(CRD_GROUP, CRD_KIND)), ...certainOf(cluster.captured(CRD_GROUP, CRD_KIND))]);
}

/** What refuses an object under the user's CustomResourceDefinitions; undefined for a kind that they do not have. */
export function crdCheck(
  kinds: ReadonlyMap<string, CustomKind>,
): (object: KubeObject, isPatch?: boolean) => SchemaProblem[] | undefined {
  return (object, isPatch = false) => {
    const kind = kinds.get(schemaFile(object.group, object.kind, object.version));
    // The file is named in small letters, a kind is not.
    if (kind?.kind !== object.kind) return undefined;
    const faults = schemaFaults(kind.schema, object.value);
    return outsideProblems(
      isPatch ? faults.filter((one) => isWrongInPatch(one, object)) : faults,
      object,
      `the schema in ${whereOf(kind)}`,
    );
  };
}

/** Whether a fault is one of a patch too: it leaves out what it keeps, and null takes away. */
function isWrongInPatch({ what, path }: OutsideFault, { value }: KubeObject): boolean {
  if (what === 'value') return path.length > 0;
  return what === 'unknown' && !isPatchKey(path.at(-1)) && get(value, ...path) !== undefined;
}

const whereOf = ({ crd }: CustomKind): string =>
  crd.document === undefined ? describe(crd) : `${describe(crd)} (${crd.document.file})`;
