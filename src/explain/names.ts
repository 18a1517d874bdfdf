/** Suggestions for a word that names nothing. */

import { FEATURE_GATES } from '../facts/feature-gates.js';
import type { ProductApi } from '../kubevirt/api-types.js';
import { nearest } from '../nearest.js';
import { RULES } from '../rules/index.js';
import { keysOf, occurrences, queryOf, visitFields } from './api-paths.js';

/** Every kind and the name of every field. */
function allNames(apis: readonly ProductApi[]): string[] {
  const names = new Set(apis.flatMap((api) => api.kinds.map(({ kind }) => kind)));
  visitFields(apis, undefined, ({ field }) => {
    if (field) names.add(field.name);
  });
  return [...names];
}

/** The names that may follow the keys given. */
function following(keys: readonly string[], apis: readonly ProductApi[]): string[] {
  if (keys.length === 0) return allNames(apis);
  const names = occurrences(apis, queryOf(keys.join('.'), apis)).flatMap(
    ({ api, type }) => api.type(type)?.fields.map(({ name }) => name) ?? [],
  );
  return [...new Set(names)];
}

/** The path with each key that leads nowhere replaced by the nearest that leads on. */
function nearestPath(word: string, apis: readonly ProductApi[]): string | undefined {
  const path: string[] = [];
  for (const key of keysOf(word)) {
    const names = following(path, apis);
    const found = names.includes(key) ? key : nearest(key, names);
    if (found === undefined) return undefined;
    path.push(found);
  }
  return path.length > 0 ? path.join('.') : undefined;
}

/** The nearest names over rules, gates and fields, each kind of name once at most. */
export function nearestNames(word: string, apis: readonly ProductApi[]): string[] {
  const rule = nearest(
    word,
    RULES.map(({ id }) => id),
  );
  const field = word.includes('/') ? undefined : nearestPath(word, apis);
  return [rule, nearest(word, Object.keys(FEATURE_GATES)), field].flatMap((name) => name ?? []);
}
