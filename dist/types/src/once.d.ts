/** Answers that are asked for again and again: they are sought once for each cluster, target or whatever they are of. */
/** Asks once for each object, and remembers the answer as long as that is there. */
export declare function oncePer<K extends object, T>(find: (of: K) => T): (of: K) => T;
