/** Keeps of an object what a verdict can depend on. */

import { CAPTURED_KINDS, type CapturedKind, type Kept } from '../facts/captured.js';
import { type KubeObject, kindKey } from '../kube-object.js';
import { isMap, type PlainMap } from '../value.js';

const BY_KIND = new Map(CAPTURED_KINDS.map((kind) => [kindKey(kind.group, kind.kind), kind]));

/** The row of an object's kind, if anything is kept of that. */
export const capturedKind = ({ group, kind }: Pick<KubeObject, 'group' | 'kind'>): CapturedKind | undefined =>
  BY_KIND.get(kindKey(group, kind));

/** Stands for a text of which it only counts that it is there. */
const LEFT_OUT = 'left out';

function presence(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [{}];
  if (isMap(value)) return {};
  return typeof value === 'string' && value !== '' ? LEFT_OUT : value;
}

/** An address without the name and password, and without the query, that let somebody fetch it. */
function address(value: unknown): unknown {
  if (typeof value !== 'string') return presence(value);
  return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1').replace(/[?#].*$/s, '');
}

/** Keys with what is kept of each. An own row of a key wins over one for those that begin so, and that over `*`. */
function keptKeys(value: PlainMap, table: Readonly<Record<string, Kept>>): PlainMap {
  const prefixes = Object.keys(table).filter((name) => name.length > 1 && name.endsWith('*'));
  const ruleOf = (key: string): Kept | undefined => {
    if (Object.hasOwn(table, key)) return table[key];
    const prefix = prefixes.find((name) => key.startsWith(name.slice(0, -1)));
    return table[prefix ?? '*'];
  };
  return mapEntries(value, (inner, key) => kept(inner, ruleOf(key)));
}

function mapEntries(value: PlainMap, change: (inner: unknown, key: string) => unknown): PlainMap {
  const entries = Object.entries(value).map(([key, inner]) => [key, change(inner, key)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

/** The texts that match, with the keys and items on the way to them; undefined where none does. */
function matching(value: unknown, pattern: RegExp): unknown {
  if (Array.isArray(value)) {
    const found = value.map((item) => matching(item, pattern)).filter((item) => item !== undefined);
    return found.length > 0 ? found : undefined;
  }
  if (isMap(value)) {
    const found = mapEntries(value, (inner, key) => matching(inner, pattern) ?? (pattern.test(key) ? {} : undefined));
    return Object.keys(found).length > 0 ? found : undefined;
  }
  return typeof value === 'string' ? pattern.exec(value)?.[0] : undefined;
}

/** What is kept of a value; undefined for nothing. */
export function kept(value: unknown, rule: Kept | undefined): unknown {
  if (rule === undefined || rule === 'nothing' || value === null || value === undefined) return undefined;
  if (rule === 'all') return value;
  if (rule === 'presence') return presence(value);
  if (rule === 'address') return address(value);
  if ('matching' in rule) return matching(value, rule.matching);
  if (Array.isArray(value)) return value.map((item) => kept(item, rule) ?? null);
  return isMap(value) ? keptKeys(value, rule.keys) : value;
}

/** Metadata that tells something: who it is, and what is kept beside; no empty annotations. */
function keptMetadata({ metadata }: PlainMap, rules: Readonly<Record<string, Kept>> = {}): unknown {
  const all = kept(metadata, { keys: { ...rules, name: 'all', namespace: 'all' } });
  if (!isMap(all)) return all;
  return mapEntries(all, (inner) => (isMap(inner) && Object.keys(inner).length === 0 ? undefined : inner));
}

/** What is kept of an object of a kind. */
export function keptObject({ value: { metadata, ...value } }: KubeObject, row: CapturedKind): PlainMap {
  const rest = keptKeys(value, { ...row.rest, apiVersion: 'all', kind: 'all' });
  return { ...rest, metadata: keptMetadata({ metadata }, row.metadata) ?? {} };
}
