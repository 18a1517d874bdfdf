/** Which object of a base is which object now: by kind, namespace and name, in whatever file it stands. */

import { type KubeObject, kindKey } from '../kube-object.js';

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

export interface Pairing<T> {
  readonly both: readonly Pair<T>[];
  readonly gone: readonly T[];
  readonly added: readonly T[];
}

type Same = (before: KubeObject, after: KubeObject) => boolean;

const sameNamespace: Same = (before, after) => before.namespace === after.namespace;
/** A namespace that Git does not name is filled in by whoever applies the object. */
const mayBeSame: Same = (before, after) =>
  before.namespace === undefined || after.namespace === undefined || sameNamespace(before, after);

/** From sure to likely. Where several objects bear one name, the file tells them apart. */
const steps = (sameFile: Same): readonly Same[] => [
  (before, after) => sameNamespace(before, after) && sameFile(before, after),
  sameNamespace,
  (before, after) => mayBeSame(before, after) && sameFile(before, after),
  mayBeSame,
];

class Group<T> {
  before: T[] = [];
  after: T[] = [];

  constructor(private readonly objectOf: (value: T) => KubeObject) {}

  /** Takes out the pairs that a step tells without doubt. */
  *take(same: Same): Generator<Pair<T>> {
    const twin = (left: T, right: T): boolean => same(this.objectOf(left), this.objectOf(right));
    for (const before of [...this.before]) {
      const [after, other] = this.after.filter((candidate) => twin(before, candidate));
      if (after === undefined || other !== undefined) continue;
      if (this.before.filter((candidate) => twin(candidate, after)).length > 1) continue;
      this.before = this.before.filter((candidate) => candidate !== before);
      this.after = this.after.filter((candidate) => candidate !== after);
      yield { before, after };
    }
  }

  /** Those of a list that can be none of the other side. */
  alone(list: readonly T[], others: readonly T[]): T[] {
    return list.filter((one) => !others.some((other) => mayBeSame(this.objectOf(one), this.objectOf(other))));
  }
}

/**
 * Pairs what a base holds with what is there now. What bears no known name, and what may be several, stands nowhere.
 * @param fileOf The path now of the file that an object of the base stands in.
 */
export function pair<T>(
  before: Iterable<T>,
  after: Iterable<T>,
  objectOf: (value: T) => KubeObject,
  fileOf: (object: KubeObject) => string,
): Pairing<T> {
  const groups = new Map<string, Group<T>>();
  const put = (values: Iterable<T>, side: 'before' | 'after'): void => {
    for (const value of values) {
      const { group, kind, name } = objectOf(value);
      if (name === '') continue;
      const key = `${kindKey(group, kind)} ${name}`;
      const held = groups.get(key) ?? new Group(objectOf);
      groups.set(key, held);
      held[side].push(value);
    }
  };
  put(before, 'before');
  put(after, 'after');
  const both: Pair<T>[] = [];
  const sameFile: Same = (old, now) => fileOf(old) === (now.document?.file ?? '');
  for (const group of groups.values()) for (const same of steps(sameFile)) both.push(...group.take(same));
  return {
    both,
    gone: [...groups.values()].flatMap((group) => group.alone(group.before, group.after)),
    added: [...groups.values()].flatMap((group) => group.alone(group.after, group.before)),
  };
}
