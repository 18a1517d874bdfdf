/** Which API version an object of a kind is to be written in. */

import type { ApiKind, ProductApi } from '../kubevirt/api-types.js';
import { type Apis, type JudgedApi, schemaProducts } from './table.js';

/** The version in which objects of a kind are stored; undefined where versions have types of their own. */
export function storedVersion({ api, shapes }: JudgedApi, kind: ApiKind): string | undefined {
  if (kind.types.some((row) => row.version !== undefined)) return undefined;
  const row = kind.types.findLast((one) => api.during(one, shapes.span) !== undefined);
  return row?.type.split('.')[0];
}

/** The version of some that came last. */
function newestOf({ releases }: ProductApi, { served }: ApiKind, versions: readonly string[]): string | undefined {
  const from = (version: string): number => releases.indexOf(served[version]?.from ?? '');
  return [...versions].sort((left, right) => from(left) - from(right) || rank(left) - rank(right)).at(-1);
}

const STAGES = ['alpha', 'beta'];

/** Orders versions that came at the same time: alpha before beta before neither. */
function rank(version: string): number {
  const stage = STAGES.findIndex((one) => version.includes(one));
  return stage < 0 ? STAGES.length : stage;
}

/** The version to write in a release: the one that is kept there, else the newest that is served; of a kind not there the newest of all. */
export function versionToWrite(judged: JudgedApi, kind: ApiKind): string | undefined {
  const { api, shapes } = judged;
  const all = Object.keys(kind.served);
  const served = all.filter((version) => api.during(kind.served[version] ?? {}, shapes.span) !== undefined);
  const stored = storedVersion(judged, kind);
  if (stored !== undefined && served.includes(stored)) return stored;
  return newestOf(api, kind, served.length > 0 ? served : all);
}

/** The API versions to write a kind in: one for each group that has it. */
export function apiVersionsOf(name: string, apis: Apis): string[] {
  return schemaProducts().flatMap((api) =>
    api.kinds
      .filter(({ kind }) => kind === name)
      .map((kind) => `${kind.group}/${versionToWrite(apis.judged(api), kind)}`),
  );
}
