/** Which samples the unknown values of a construct are taken for in each of several worlds. */

import type { Slot } from './realize.js';

/** As many worlds as all combinations may take; more of them are tried in part. */
export const MOST_WORLDS = 64;

/** In so many worlds what is only copied is there, absent, and something else. */
const COPIED_WORLDS = 3;

const product = (slots: readonly Slot[]): number => slots.reduce((all, { count }) => all * count, 1);
const deciding = (slots: readonly Slot[]): Slot[] => slots.filter(({ isCopied }) => !isCopied);

/** How many worlds tell what hangs on some unknown values. */
export const worldsFor = (slots: readonly Slot[]): number =>
  Math.max(product(deciding(slots)), slots.some(({ isCopied }) => isCopied) ? COPIED_WORLDS : 1);

/** Numbers that look random and are the same each time. */
export function scrambled(seed: number): number {
  let value = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The place of a turn in a random order of as many. */
function shuffled(turn: number, count: number, seed: number): number {
  const order = Array.from({ length: count }, (_, index) => index);
  order.sort((one, two) => scrambled(seed * 131 + one) - scrambled(seed * 131 + two));
  return order[turn] ?? 0;
}

/** All turns in as many worlds; later ones in another order each time, so that no two things keep step. */
function turnOf(world: number, count: number, seed: number): number {
  const block = Math.floor(world / count);
  return block === 0 ? world : shuffled(world % count, count, seed * 8191 + block);
}

/**
 * The sample of a slot in a world. What decides is taken in all combinations, one after the other, where they are few; what
 * is only copied is all there in the first world, and all absent in the next.
 */
export function chosen(slot: Slot, slots: readonly Slot[], world: number, seed: number): number {
  const { index, count, isCopied } = slot;
  const own = seed * 127 + index + 1;
  if (isCopied) return world === 0 ? 0 : world === 1 ? count - 1 : turnOf(world + count, count, own);
  const others = deciding(slots);
  const all = product(others);
  if (all > MOST_WORLDS) return turnOf(world, count, own);
  const before = product(others.filter((other) => other.index < index));
  return Math.floor(turnOf(world, all, seed) / before) % count;
}

/** Whether what may or may not be is there in a world. In the first it is. */
export const isTaken = (world: number, seed: number): boolean =>
  world === 0 || scrambled(world * 8209 + seed) % 2 === 0;
