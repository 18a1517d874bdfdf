/** Whether a release serves the kind of an object in its API version. */

import { OTHER_KINDS } from '../facts/api-additions.js';
import { API_VERSIONS, WRITTEN_KINDS } from '../facts/api-versions.js';
import { BACKUP_GROUP, CLONE_GROUP, EXPORT_GROUP, SNAPSHOT_GROUP } from '../facts/kinds.js';
import { describe, type KubeObject } from '../kube-object.js';
import type { ApiKind, ProductApi } from '../kubevirt/api-types.js';
import { nearest } from '../nearest.js';
import type { SchemaProblem } from './problem.js';
import { type Apis, type JudgedApi, lifeText, productName, schemaProducts } from './table.js';

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
  if (!isApiGroup(group)) return { problems: misspeltGroup(object) };
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
  const stored = storedVersion(served);
  if (stored === undefined || stored === version) return { problems: [], served };
  return { problems: [deprecated(object, judged, stored)], served };
}

function spanOf(api: ProductApi, life: { readonly from: string; readonly to: string }) {
  return { first: api.releases.indexOf(life.from), last: api.releases.indexOf(life.to) };
}

const place = (object: KubeObject, key: 'apiVersion' | 'kind') => ({ object, path: [key] });

/** The groups that have a kind, each with its newest version, as an apiVersion. */
function apiVersionsOf(kind: string): string[] {
  return schemaProducts().flatMap((api) =>
    api.kinds.filter((one) => one.kind === kind).map(({ group, served }) => `${group}/${newestOf(api, served)}`),
  );
}

/** The version served that came last. */
function newestOf(api: ProductApi, served: ApiKind['served']): string {
  const from = (version: string): number => api.releases.indexOf(served[version]?.from ?? '');
  const versions = Object.keys(served).filter((version) => served[version]?.to === api.releases.at(-1));
  return versions.sort((left, right) => from(left) - from(right) || rank(left) - rank(right)).at(-1) ?? '';
}

const STAGES = ['alpha', 'beta'];

/** Orders versions that came at the same time: alpha before beta before neither. */
function rank(version: string): number {
  const stage = STAGES.findIndex((one) => version.includes(one));
  return stage < 0 ? STAGES.length : stage;
}

/** A kind that the group does not have; nothing is said of it where what runs may be newer and it resembles none. */
function unknownKind(object: KubeObject, { isNewer }: Apis): SchemaProblem[] {
  const { group, kind, apiVersion } = object;
  const [elsewhere] = apiVersionsOf(kind);
  if (elsewhere !== undefined)
    return [
      {
        rule: 'unknown-kind',
        place: place(object, 'apiVersion'),
        message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED}; write apiVersion: ${elsewhere}`,
      },
    ];
  const kinds = schemaProducts().flatMap((api) => api.kinds.filter((one) => one.group === group));
  const near = nearest(kind, [...kinds.map((one) => one.kind), ...(OTHER_KINDS[group] ?? [])]);
  if (near === undefined && isNewer) return [];
  return [
    {
      rule: 'unknown-kind',
      place: place(object, 'kind'),
      message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED}; ${near === undefined ? 'correct kind or apiVersion' : `did you mean ${near}?`}`,
    },
  ];
}

function unknownVersion(object: KubeObject, kind: ApiKind, { api, shapes }: JudgedApi): SchemaProblem {
  const { version, group } = object;
  const served = Object.keys(kind.served).filter((one) => {
    const life = kind.served[one];
    return life !== undefined && api.during(life, shapes.span) !== undefined;
  });
  const right = served.at(-1);
  return {
    rule: 'unknown-kind',
    place: place(object, 'apiVersion'),
    isToldElsewhere: JUDGED_ELSEWHERE.has(group),
    message: `no known release of ${productName(api)} serves ${kind.kind} in version "${version}" of ${group}: ${REFUSED}; ${right === undefined ? 'remove it' : `write apiVersion: ${group}/${right}`}`,
  };
}

function notServed(object: KubeObject, kind: ApiKind, judged: JudgedApi, releases: string): SchemaProblem {
  const { apiVersion, group } = object;
  const stored = storedVersion({ judged, kind });
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

/** The version in which objects of a kind are stored; undefined where versions have types of their own. */
function storedVersion({ judged: { api, shapes }, kind }: ServedKind): string | undefined {
  if (kind.types.some((row) => row.version !== undefined)) return undefined;
  const row = kind.types.findLast((one) => api.during(one, shapes.span) !== undefined);
  return row?.type.split('.')[0];
}

/** A kind of KubeVirt's whose group is missing or misspelt. */
function misspeltGroup(object: KubeObject): SchemaProblem[] {
  const { group, kind, apiVersion } = object;
  const right = Object.hasOwn(WRITTEN_KINDS, kind) ? WRITTEN_KINDS[kind as keyof typeof WRITTEN_KINDS] : undefined;
  if (right === undefined || (group !== '' && nearest(group, [right]) === undefined)) return [];
  return [
    {
      rule: 'unknown-kind',
      place: place(object, 'apiVersion'),
      message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED}; write apiVersion: ${apiVersionsOf(kind)[0]}`,
    },
  ];
}
