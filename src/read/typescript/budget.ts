/** How much an evaluation may do. */

/** More was asked than is reasonable; nothing that was found counts. */
export class Exhausted extends Error {}

export const MOST_STEPS = 5_000_000;

/** What was done since the last step was counted, by what knows no machine. */
let work = 0;

/** Counts a piece of work, by what it costs beside a step. @throws Exhausted */
export function labour(steps = 1): void {
  work += steps;
  if (work > MOST_STEPS) {
    work = 0;
    throw new Exhausted();
  }
}

/** The work that is not counted yet; from now on it is. */
export function takeWork(): number {
  const done = work;
  work = 0;
  return done;
}
