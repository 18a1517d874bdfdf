/** Lists of what has one key, in order of finding; what has none is left out. */
export declare function indexBy<T, K>(all: Iterable<T>, keyOf: (one: T) => K | undefined): Map<K, T[]>;
