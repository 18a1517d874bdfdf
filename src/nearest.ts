/** Suggestions for misspelt names. */

/** The candidate nearest to a name by edits, ignoring case; undefined when none is within a third of its length. */
export const nearest = (name: string, candidates: readonly string[]): string | undefined =>
  nearestOf(name, candidates)[0];

/** All candidates that are as near as the nearest. */
export function nearestOf(name: string, candidates: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  let best: string[] = [];
  let bestDistance = Math.max(1, Math.floor(name.length / 3));
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance + 1);
    if (distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    best.push(candidate);
    bestDistance = distance;
  }
  return best;
}

/** How many letters must be put in, left out, replaced, or swapped with the next; `limit` for as many and more. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const replaced = (previous[column - 1] ?? 0) + same;
      const least = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swaps = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(swaps ? Math.min(least, (before[column - 2] ?? least) + 1) : least);
    }
    before = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? limit, limit);
}
