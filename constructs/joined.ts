/** Joins what typed props say with fields of the raw API, so that neither is lost. */

import { markOpen, Unknown } from '../src/value.js';

/** Some of the fields of a type: what props leave open. Items of lists are whole. */
export type Some<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Some<T[K]> }
    : T;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A list of both: each name or number once. */
function together(left: readonly unknown[], right: readonly unknown[], where: string): unknown[] {
  const all = [...left, ...right].filter((item) => item !== undefined);
  if (all.every(isPlain)) return [...new Set(all)];
  const names = all.map((item) => (isFields(item) ? item.name : undefined)).filter((name) => name !== undefined);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new Error(
      `${where} has the name ${JSON.stringify(twice)} by the props and by the raw spec; set it in one of them`,
    );
  return all;
}

/** The same where each map and list may hold more, as what props say and a raw value that is not known may add to. */
export function opened(typed: unknown, reason: string): unknown {
  if (Array.isArray(typed)) return markOpen([...typed], reason);
  if (!isFields(typed)) return typed;
  const entries = Object.entries(typed).map(([key, value]) => [key, opened(value, reason)]);
  return markOpen(Object.fromEntries(entries), reason);
}

/**
 * The fields of both: maps are joined key by key, lists one behind the other.
 * @param where Path of the two, for messages.
 * @throws Error when both set a field to different values: which one is meant is for the user to say.
 */
export function joined(typed: unknown, raw: unknown, where: string): unknown {
  if (raw === undefined) return typed;
  if (typed === undefined || Object.is(typed, raw)) return raw;
  // Only who reads a program without running it gives such a value. Where it would contradict the props nothing is written.
  if (raw instanceof Unknown) return opened(typed, raw.reason);
  if (Array.isArray(typed) && Array.isArray(raw)) return together(typed, raw, where);
  if (!isFields(typed) || !isFields(raw))
    throw new Error(
      `${where} is ${JSON.stringify(typed)} by the props and ${JSON.stringify(raw)} by the raw spec; set it in one of them`,
    );
  const both: Record<string, unknown> = { ...typed };
  for (const [key, value] of Object.entries(raw)) both[key] = joined(typed[key], value, `${where}.${key}`);
  return both;
}

/** A map without what is undefined; undefined itself when nothing is left. */
export function filled<T extends Fields>(fields: T): T | undefined {
  const left = Object.entries(fields).filter(([, value]) => value !== undefined);
  return left.length === 0 ? undefined : (Object.fromEntries(left) as T);
}
