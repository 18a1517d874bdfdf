/** The tree of constructs: paths, and the names that cdk8s makes of them. Source: constructs/lib, cdk8s/lib/names.ts. */

import { createHash } from 'node:crypto';
import { Unknown } from '../../value.js';
import {
  type Args,
  argument,
  type ClassValue,
  descends,
  Instance,
  isOf,
  isUnknown,
  Native,
  NativeClass,
} from './values.js';

const SEPARATORS = /[/\n]/g;

/** An id as it stands in a path. */
export const idText = (id: string): string => id.replace(SEPARATORS, '--');

/** Puts a construct below another, by the first two arguments of its constructor. */
export function place(instance: Instance, args: Args): void {
  const scope = argument(args, 0).value;
  const id = argument(args, 1).value;
  const parent =
    scope instanceof Instance ? scope : new Unknown(isUnknown(scope) ? scope.reason : 'its scope is not known');
  instance.construct = {
    scope: parent,
    ...(isUnknown(scope) ? { given: scope } : {}),
    id: typeof id === 'string' ? idText(id) : new Unknown(isUnknown(id) ? id.reason : 'its id is not known'),
    children: [],
  };
  if (parent instanceof Instance) parent.construct?.children.push(instance);
}

/** The ids from the root to a construct; Unknown where one of them is. */
export function idsOf(instance: Instance): string[] | Unknown {
  const ids: string[] = [];
  let current: Instance | Unknown | undefined = instance;
  for (let depth = 0; current; depth++) {
    if (current instanceof Unknown) return current;
    const { construct } = current as Instance;
    if (!construct || depth > 200) return new Unknown('its place in the tree is not known');
    if (construct.id instanceof Unknown) return construct.id;
    ids.unshift(construct.id);
    current = construct.scope;
  }
  return ids;
}

/** The path of a construct as cdk8s writes it. */
export function pathOf(instance: Instance): string | Unknown {
  const ids = idsOf(instance);
  return ids instanceof Unknown ? ids : ids.slice(ids[0] === '' ? 1 : 0).join('/');
}

/** The nearest construct that descends from a class, upward. */
export function nearest(start: Instance, type: string): Instance | Unknown | undefined {
  let current: Instance | Unknown | undefined = start;
  for (let depth = 0; current instanceof Instance && depth < 200; depth++) {
    if (descends(current.type, type)) return current;
    current = current.construct ? current.construct.scope : new Unknown('its place in the tree is not known');
  }
  return current;
}

/** The static method that tells whether something is a construct of a kind. */
export function isKind(type: string): Native {
  const is = (one: ClassValue | NativeClass): boolean => one instanceof NativeClass && one.name === type;
  return new Native(`${type}.is${type}`, (_machine, args, node) => ({
    value: isOf(argument(args, 0).value, is),
    from: node,
  }));
}

export interface NameOptions {
  readonly maxLen: number;
  readonly delimiter: string;
  readonly includeHash: boolean;
  readonly extra: readonly string[];
}

const HASH_LENGTH = 8;

/** The address of a construct; ids named Default do not count. */
export function addressOf(ids: readonly string[]): string {
  const hash = createHash('sha1');
  for (const id of ids) if (id !== 'Default') hash.update(`${id}\n`);
  return `c8${hash.digest('hex')}`;
}

/** The name of an object that was given none: the ids of its path, and a hash. */
export function dnsLabel(ids: readonly string[], { maxLen, delimiter, includeHash, extra }: NameOptions): string {
  const parts = [...ids.slice(ids[0] === '' ? 1 : 0), ...extra];
  const [first = ''] = parts;
  if (parts.length === 1 && /^[0-9a-z-]+$/.test(first) && first.length <= maxLen) return first;
  const label = parts.map((part) =>
    part
      .toLocaleLowerCase()
      .replace(/[^0-9a-zA-Z-_.]/g, '')
      .slice(0, maxLen),
  );
  if (includeHash) label.push(addressOf(ids).slice(0, HASH_LENGTH));
  return label
    .reverse()
    .filter((part, index, all) => part !== all[index - 1])
    .join('/')
    .slice(0, maxLen)
    .split('/')
    .reverse()
    .filter(Boolean)
    .join(delimiter)
    .split(delimiter)
    .filter((part) => part !== '' && !/^(?:resource|default)$/i.test(part))
    .join(delimiter);
}
