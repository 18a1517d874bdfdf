/** Which samples the unknown values of a construct are taken for in each of several worlds. */

import type { Slot } from './realize.js';

/** As many worlds as all combinations may take; more of them are tried in part. */
export const MOST_WORLDS = 32;

export const combinations = (slots: readonly Slot[]): number => slots.reduce((all, { count }) => all * count, 1);

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

/**
 * The sample of a slot in a world: all combinations one after the other where they are few, else each sample once in as
 * many worlds as it has samples, in an order of its own.
 */
export function chosen(slot: Slot, slots: readonly Slot[], world: number, seed: number): number {
  const all = combinations(slots);
  if (all <= MOST_WORLDS && world < all && slot.index < slots.length) {
    const before = combinations(slots.slice(0, slot.index));
    return Math.floor(world / before) % slot.count;
  }
  if (world === 0) return 0;
  const block = Math.floor(world / slot.count);
  return shuffled(world % slot.count, slot.count, seed * 8191 + slot.index * 127 + block);
}

/** Whether what may or may not be is there in a world. In the first it is. */
export const isTaken = (world: number, seed: number): boolean =>
  world === 0 || scrambled(world * 8209 + seed) % 2 === 0;
