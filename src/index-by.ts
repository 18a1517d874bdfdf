/** Lists of what has one key, in order of finding; what has none is left out. */
export function indexBy<T, K>(all: Iterable<T>, keyOf: (one: T) => K | undefined): Map<K, T[]> {
  const index = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const list = index.get(key);
    if (list) list.push(one);
    else index.set(key, [one]);
  }
  return index;
}
