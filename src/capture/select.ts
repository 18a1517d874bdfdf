/** Leaves out the objects of a capture that tell nothing. */

import type { CapturedOnly } from '../facts/captured.js';
import { INSTANCETYPE_GROUP, isJudgedGroup } from '../facts/kinds.js';
import { CLAIM_LIMIT } from '../facts/quota.js';
import { claimLimit } from '../kubevirt/quota.js';
import { get, isMap, items, map, type PlainMap, text } from '../value.js';

type Select = (values: readonly PlainMap[]) => readonly PlainMap[];

const APART = ['apiVersion', 'kind', 'metadata'];

/** A limit of claims alone: other resources are no matter of state. */
function ofClaims(value: PlainMap): PlainMap[] {
  const { spec } = value;
  const hard = map(spec, 'hard');
  if (isMap(hard)) {
    // One with scopes counts other things than claims.
    if (['scopes', 'scopeSelector'].some((key) => get(spec, key) !== undefined)) return [];
    const claims = Object.fromEntries(Object.entries(hard).filter(([key]) => claimLimit(key) !== undefined));
    return Object.keys(claims).length > 0 ? [{ ...value, spec: { hard: claims } }] : [];
  }
  const limits = items(spec, 'limits').filter((item) => get(item, 'type') === CLAIM_LIMIT);
  return limits.length > 0 ? [{ ...value, spec: { limits } }] : [];
}

const className = (value: PlainMap): unknown => get(value, 'spec', 'storageClassName');

/** Whether a class has local volumes at all is all that is asked of them. */
function firstLocal(values: readonly PlainMap[]): readonly PlainMap[] {
  const local = values.filter((value) => isMap(get(value, 'spec', 'local')));
  return local.filter((value) => local.find((other) => className(other) === className(value)) === value);
}

/** Without the prose, which is most of it; a field may be called `description` too. */
function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (!isMap(schema)) return schema;
  const entries = Object.entries(schema).filter(([key, inner]) => key !== 'description' || typeof inner !== 'string');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutProse(inner)]));
}

const isJudged = (value: PlainMap): boolean => {
  const group = text(value, 'spec', 'group');
  return typeof group === 'string' && isJudgedGroup(group);
};

const isStoredForVms = (value: PlainMap): boolean =>
  String(get(value, 'data', 'apiVersion')).startsWith(`${INSTANCETYPE_GROUP}/`);

const SELECT: Readonly<Record<CapturedOnly, Select>> = {
  'with claims': (values) => values.flatMap(ofClaims),
  // Volumes bound to a node do no harm where there is only one; of several, which they are does not matter.
  single: (values) => (values.length === 1 ? values : []),
  'first local of its class': firstLocal,
  'of judged groups': (values) => values.filter(isJudged).map((value) => withoutProse(value) as PlainMap),
  // Those of Kubernetes' own kinds are many, and no matter of VMs.
  'of instance types and preferences': (values) => values.filter(isStoredForVms),
  'with something kept': (values) =>
    values.filter((value) => Object.keys(value).some((key) => !APART.includes(key) && !isEmpty(value[key]))),
};

const isEmpty = (value: unknown): boolean => isMap(value) && Object.keys(value).length === 0;

/** The objects of a kind that tell something; they come in order. */
export const selected = (values: readonly PlainMap[], only: CapturedOnly | undefined): readonly PlainMap[] =>
  only === undefined ? values : SELECT[only](values);
