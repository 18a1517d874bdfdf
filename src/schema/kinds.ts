/** Whether a release serves the kind of an object in its API version. */

import { OTHER_KINDS } from '../facts/api-additions.js';
import { API_VERSIONS, KIND_GROUPS } from '../facts/api-versions.js';
import { BACKUP_GROUP, CLONE_GROUP, EXPORT_GROUP, SNAPSHOT_GROUP } from '../facts/kinds.js';
import { describe, type KubeObject } from '../kube-object.js';
import type { ApiKind, ProductApi } from '../kubevirt/api-types.js';
import { nearest } from '../nearest.js';
import type { SchemaProblem } from './problem.js';
import { type Apis, type JudgedApi, lifeText, productName, schemaProducts } from './table.js';
import { isSpecOf, untyped } from './untyped.js';
import { apiVersionsOf, storedVersion, versionToWrite } from './versions.js';

/** Groups whose API versions are judged by snapshot/removed-api. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set([SNAPSHOT_GROUP, CLONE_GROUP, EXPORT_GROUP, BACKUP_GROUP]);

const REFUSED = 'the API server knows no such kind and refuses it';

export const isApiGroup = (group: string): boolean => Object.hasOwn(API_VERSIONS, group);

/** A kind that is served, with the API that it is judged by. */
export interface ServedKind {
  readonly judged: JudgedApi;
  readonly kind: ApiKind;
}

export interface KindVerdict {
  readonly problems: readonly SchemaProblem[];
  /** Absent where it is not served, or its fields are not known. */
  readonly served?: ServedKind;
}

const NOTHING: KindVerdict = { problems: [] };

/** Judges group, kind and version of an object. */
export function kindVerdict(object: KubeObject, apis: Apis): KindVerdict {
  const { group, kind, version } = object;
  if (kind === '' || object.apiVersion === '') return { problems: untyped(object, apis) };
  if (!isApiGroup(group)) return { problems: misspeltGroup(object, apis) };
  const found = apis.kind(group, kind);
  if (!found) return { problems: OTHER_KINDS[group]?.includes(kind) ? [] : unknownKind(object, apis) };
  const judged = apis.judged(found.api);
  const life = Object.hasOwn(found.kind.served, version) ? found.kind.served[version] : undefined;
  if (!life) return judged.isNewer ? NOTHING : { problems: [unknownVersion(object, found.kind, judged)] };
  if (!found.api.during(life, judged.shapes.span)) {
    // What runs may be newer than all that is known, and serve it again or still.
    if (judged.isNewer) return NOTHING;
    return { problems: [notServed(object, found.kind, judged, lifeText(found.api, spanOf(found.api, life)))] };
  }
  const served = { judged, kind: found.kind };
  const stored = storedVersion(judged, found.kind);
  if (stored === undefined || stored === version) return { problems: [], served };
  return { problems: [deprecated(object, judged, stored)], served };
}

function spanOf(api: ProductApi, life: { readonly from: string; readonly to: string }) {
  return { first: api.releases.indexOf(life.from), last: api.releases.indexOf(life.to) };
}

const place = (object: KubeObject, key: 'apiVersion' | 'kind') => ({ object, path: [key] });

/** A kind that the group does not have; nothing is said of it where what runs may be newer and it resembles none. */
function unknownKind(object: KubeObject, apis: Apis): SchemaProblem[] {
  const { group, kind, apiVersion } = object;
  const [elsewhere] = apiVersionsOf(kind, apis);
  if (elsewhere !== undefined)
    return [
      {
        rule: 'unknown-kind',
        place: place(object, 'apiVersion'),
        message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED}; write apiVersion: ${elsewhere}`,
      },
    ];
  const near = meantKind(kind, group);
  if (near === undefined && apis.isNewer) return [];
  return [
    {
      rule: 'unknown-kind',
      place: place(object, 'kind'),
      message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED}; ${near === undefined ? 'correct kind or apiVersion' : `did you mean ${near}?`}`,
    },
  ];
}

function unknownVersion(object: KubeObject, kind: ApiKind, judged: JudgedApi): SchemaProblem {
  const { version, group } = object;
  return {
    rule: 'unknown-kind',
    place: place(object, 'apiVersion'),
    isToldElsewhere: JUDGED_ELSEWHERE.has(group),
    message: `no known release of ${productName(judged.api)} serves ${kind.kind} in version "${version}" of ${group}: ${REFUSED}; write apiVersion: ${group}/${versionToWrite(judged, kind)}`,
  };
}

function notServed(object: KubeObject, kind: ApiKind, judged: JudgedApi, releases: string): SchemaProblem {
  const { apiVersion, group } = object;
  const stored = storedVersion(judged, kind);
  return {
    rule: 'removed-version',
    place: place(object, 'apiVersion'),
    group: apiVersion,
    isToldElsewhere: JUDGED_ELSEWHERE.has(group),
    message: `${judged.label} does not serve ${apiVersion} (${productName(judged.api)} ${releases} does), so ${describe(object)} is refused; ${stored === undefined ? 'upgrade first, or remove it' : `use ${group}/${stored}`}`,
  };
}

function deprecated(object: KubeObject, { label }: JudgedApi, stored: string): SchemaProblem {
  const { apiVersion, group } = object;
  return {
    rule: 'deprecated-version',
    place: place(object, 'apiVersion'),
    group: apiVersion,
    message: `${label} still serves ${apiVersion}, but keeps ${describe(object)} as ${stored}, and a later release may drop the older version; use ${group}/${stored}`,
  };
}

/** Whether a group is meant as another one: the same but for a few letters, or without its end. */
const isMeantAs = (group: string, right: string): boolean =>
  nearest(group, [right]) !== undefined || right.startsWith(`${group}.`);

/** The group that is meant by one that is none of those known. */
const meantGroups = new Map<string, string | undefined>();

function meantGroup(group: string): string | undefined {
  if (!meantGroups.has(group)) meantGroups.set(group, nearest(group, Object.keys(API_VERSIONS)));
  return meantGroups.get(group);
}

/** The kind that is meant by a name that the group does not have: the nearest, else the one that it abbreviates. */
function meantKind(name: string, group: string): string | undefined {
  const kinds = schemaProducts().flatMap((api) => api.kinds.filter((one) => one.group === group));
  const names = [...kinds.map(({ kind }) => kind), ...(OTHER_KINDS[group] ?? [])];
  const [short, ...others] = names.filter((one) => one.replace(/[^A-Z]/g, '') === name.toUpperCase());
  return nearest(name, names) ?? (others.length === 0 ? short : undefined);
}

/** Whether a kind is one of the products: its group may be misspelt, and one without a dot no other definition can have. */
const isOfProducts = (object: KubeObject, right: string, apis: Apis): boolean =>
  isMeantAs(object.group, right) || (!object.group.includes('.') && isSpecOf(object, object.kind, apis));

/** The kind that is meant in a group that is none of the products'; undefined for one that is somebody else's. */
function kindOfProducts(object: KubeObject, apis: Apis): string | undefined {
  const { group, kind } = object;
  const right = Object.hasOwn(KIND_GROUPS, kind) ? KIND_GROUPS[kind] : undefined;
  if (right !== undefined) return isOfProducts(object, right, apis) ? kind : undefined;
  const meant = meantGroup(group);
  return meant && meantKind(kind, meant);
}

/** A kind of the products whose group is missing or misspelt; with a misspelt group the kind may be too. */
function misspeltGroup(object: KubeObject, apis: Apis): SchemaProblem[] {
  const { kind, apiVersion } = object;
  const right = kindOfProducts(object, apis);
  if (right === undefined) return [];
  const write = `apiVersion: ${apiVersionsOf(right, apis)[0]}${right === kind ? '' : ` and kind: ${right}`}`;
  return [
    {
      rule: 'unknown-kind',
      place: place(object, 'apiVersion'),
      message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED}; write ${write}`,
    },
  ];
}
