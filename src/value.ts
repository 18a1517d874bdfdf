/**
 * Plain data with two additions: a value that cannot be known (`Unknown`) and a map or list that may hold more than
 * was read (`OPEN`). Unknown is not absent: whoever reads a value gets it, its absence, or why neither can be told.
 */

/** A value that cannot be known from what was read. Serializes as `{ "unknown": reason }`. */
export class Unknown {
  /** @param reason Why it cannot be known, as a clause that reads after "unknown: ". */
  constructor(readonly reason: string) {}

  toJSON(): { unknown: string } {
    return { unknown: this.reason };
  }
}

/** A value, or why it cannot be known. */
export type Maybe<T> = T | Unknown;

/** Key on a map or list that may hold more than it shows; the value is the reason. Never enumerated. */
export const OPEN: unique symbol = Symbol('open');

/** Where a value stands inside an object: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** A path as users write it: `spec.template.spec.volumes[0]`; keys with other characters in quotes. */
export function pathText(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[\w-]+$/.test(key)) text += text === '' ? key : `.${key}`;
    else text += `[${JSON.stringify(key)}]`;
  }
  return text;
}

/** A map of plain data. */
export type PlainMap = Record<string, unknown>;

export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

export function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}

/**
 * Whether any part of a value is unknown, or may hold more than it shows.
 * @param isUnsure What else is not known, of values that hold no others.
 */
export function holdsUnknown(value: unknown, isUnsure: (leaf: unknown) => boolean = () => false): boolean {
  if (isUnknown(value)) return true;
  if (typeof value !== 'object' || value === null) return isUnsure(value);
  return openReason(value) !== undefined || Object.values(value).some((inner) => holdsUnknown(inner, isUnsure));
}

/** Marks a map or list as one that may hold more than it shows. Returns the same value. */
export function markOpen<T extends object>(value: T, reason: string): T {
  Object.defineProperty(value, OPEN, { value: reason, enumerable: false, configurable: true });
  return value;
}

/** Why a map or list may hold more than it shows; undefined if it is all there. */
export function openReason(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as { [OPEN]?: string })[OPEN];
}

/** What a map that has no own `__proto__` gives for it. All else that maps inherit are functions, which data never holds. */
const INHERITED: unknown = Object.prototype;

function child(parent: unknown, key: string | number): unknown {
  if (typeof parent !== 'object' || parent === null) return undefined;
  if (parent instanceof Unknown) return parent;
  const value = (parent as PlainMap)[key];
  // The usual case needs no look at who owns the key: what every object inherits is told by its value.
  if (value !== undefined && typeof value !== 'function' && value !== INHERITED && !Array.isArray(parent)) return value;
  if (value === undefined && (parent as { [OPEN]?: string })[OPEN] === undefined) return undefined;
  if (Object.hasOwn(parent, key)) return value;
  const open = openReason(parent);
  return open === undefined ? undefined : new Unknown(open);
}

/**
 * The value at a path. Undefined when it is absent; null counts as absent because the API server drops null keys.
 * Unknown when it, or a map on the way to it, cannot be known.
 */
export const get = (root: unknown, ...path: Path): unknown => at(root, path);

/** The same for a path that is at hand: the quickest way, for what is asked of every machine. */
export function at(root: unknown, path: Path): unknown {
  let value = root;
  // By index: this is the most called function of all.
  for (let step = 0; step < path.length && value !== undefined; step++)
    value = child(value, path[step] as string | number);
  return value === null ? undefined : value;
}

/** Whether a value that was asked for is there. */
export const isThere = (value: unknown): Maybe<boolean> => (isUnknown(value) ? value : value !== undefined);

/** The value of one key, or of an item: the same without a path. */
export function field(parent: unknown, key: string | number): unknown {
  const value = child(parent, key);
  return value === null ? undefined : value;
}

/** The string at a path; undefined when absent or not a string. */
export function text(root: unknown, ...path: Path): Maybe<string | undefined> {
  const value = at(root, path);
  return typeof value === 'string' || value instanceof Unknown ? value : undefined;
}

/** The boolean at a path; undefined when absent or not a boolean. */
export function flag(root: unknown, ...path: Path): Maybe<boolean | undefined> {
  const value = at(root, path);
  return typeof value === 'boolean' || value instanceof Unknown ? value : undefined;
}

/** The map at a path; undefined when absent or not a map. */
export function map(root: unknown, ...path: Path): Maybe<PlainMap | undefined> {
  const value = at(root, path);
  return isMap(value) || value instanceof Unknown ? value : undefined;
}

/** The list at a path; empty when absent or not a list. It may be open (`openReason`). */
export function list(root: unknown, ...path: Path): Maybe<readonly unknown[]> {
  const value = at(root, path);
  if (value instanceof Unknown) return value;
  return Array.isArray(value) ? value : [];
}

/** The items that are known of a list at a path: none when the list is unknown. */
export function items(root: unknown, ...path: Path): readonly unknown[] {
  const value = at(root, path);
  return Array.isArray(value) ? value : [];
}

/** Why more items than `items` gives may exist at a path; undefined when that is all. */
export function moreItems(root: unknown, ...path: Path): Unknown | undefined {
  const value = list(root, ...path);
  if (value instanceof Unknown) return value;
  const open = openReason(value);
  return open === undefined ? undefined : new Unknown(open);
}

/** Three-valued or: true wins over unknown, unknown over false. */
export function or(...values: Maybe<boolean>[]): Maybe<boolean> {
  let answer: Maybe<boolean> = false;
  for (const value of values) {
    if (value === true) return true;
    if (answer === false) answer = value;
  }
  return answer;
}

/** Three-valued and: false wins over unknown, unknown over true. */
export function and(...values: Maybe<boolean>[]): Maybe<boolean> {
  let answer: Maybe<boolean> = true;
  for (const value of values) {
    if (value === false) return false;
    if (answer === true) answer = value;
  }
  return answer;
}

/** Three-valued not. */
export function not(value: Maybe<boolean>): Maybe<boolean> {
  return value instanceof Unknown ? value : !value;
}
