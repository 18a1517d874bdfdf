/** Answers that many rules ask for: they are sought once for each cluster or target. */

export function oncePer<K extends object, T>(find: (of: K) => T): (of: K) => T {
  const found = new WeakMap<K, T>();
  return (of) => {
    let answer = found.get(of);
    if (answer === undefined) {
      answer = find(of);
      found.set(of, answer);
    }
    return answer;
  };
}
