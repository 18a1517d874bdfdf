/** Answers that many rules ask for: they are sought once for each cluster or target. */
export declare function oncePer<K extends object, T>(find: (of: K) => T): (of: K) => T;
