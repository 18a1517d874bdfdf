/**
 * What tells a finding from others, however its file is laid out: a fingerprint stays the same when lines move, keys change
 * their order, or the file is written in another style, and differs for another object.
 */

import type { Place } from './kube-object.js';
import { isMap } from './value.js';

/** The name of a list's item: that of the map, or the value itself; its index where it has none. */
function nameIn(list: readonly unknown[], index: number): string | number {
  const item = list[index];
  if (typeof item === 'string') return `=${item}`;
  if (!isMap(item)) return index;
  const { name = isMap(item.metadata) ? item.metadata.name : undefined } = item;
  return typeof name === 'string' ? `name=${name}` : index;
}

/** A path with the names of items in place of their indexes. */
function namedPath({ object, path }: Place): (string | number)[] {
  let value: unknown = object.value;
  return path.map((key) => {
    const named = typeof key === 'number' && Array.isArray(value) ? nameIn(value, key) : key;
    value = Array.isArray(value) || isMap(value) ? (value as Record<string | number, unknown>)[key] : undefined;
    return named;
  });
}

/** What a message quotes: the values that it is about, without counts, releases and advice. */
const quoted = (message: string): readonly string[] => message.match(/"[^"]*"/g) ?? [];

interface About {
  readonly rule: string;
  readonly cluster?: string | undefined;
  readonly message: string;
}

/**
 * What a finding in an object is about, as a text.
 * @param file The name of its file from the top of the tree; it counts only where the object has no name.
 */
export function aboutPlace({ rule, cluster = '', message }: About, place: Place, file: string): string {
  const { group, kind, namespace = '', name } = place.object;
  const object = [group, kind, namespace, name, ...(name === '' ? [file] : [])];
  return JSON.stringify([rule, cluster, object, namedPath(place), quoted(message)]);
}

/** What a finding in a file is about, as a text; numbers in its message may be lines. */
export const aboutFile = ({ rule, cluster = '', message }: About, file: string, path = ''): string =>
  JSON.stringify([rule, cluster, file, path, message.replace(/\d+/g, '0')]);

/** Spreads the bits of a number over all 32. */
function spread(bits: number): number {
  const first = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');

/** 64 bits of a text in hexadecimal. Loading a cryptographic hash would take longer than a small run. */
function hash(text: string): string {
  let left = 0x811c9dc5;
  let right = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    left = Math.imul(left ^ unit, 0x01000193);
    right = Math.imul((right << 5) ^ (right >>> 27) ^ unit, 0x27d4eb2f);
  }
  return hex(spread(left)) + hex(spread(right ^ text.length));
}

/** Makes fingerprints: those who are about the same get different ones, by their order. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  of(about: string): string {
    const before = this.#seen.get(about) ?? 0;
    this.#seen.set(about, before + 1);
    return hash(before === 0 ? about : `${about}#${before}`);
  }
}

/** Part of the findings of a run: those that fall to one of several runs over the same files. */
export interface Shard {
  /** Which of them, from 1. */
  readonly index: number;
  readonly of: number;
}

/** Whether a finding falls to a shard, by what it is about alone: where the others fall is no matter. */
export const isOfShard = (about: string, { index, of }: Shard): boolean =>
  Number.parseInt(hash(about).slice(0, 8), 16) % of === index - 1;
