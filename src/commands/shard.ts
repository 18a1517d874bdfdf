/** --shard i/n: one of several runs that share the work of one. */

import type { Shard } from '../fingerprint.js';
import { UsageError } from '../problems.js';
import type { OptionTable, Parsed } from './arguments.js';

export const SHARD_OPTION: OptionTable = {
  shard: { type: 'string', value: 'I/N', help: 'do the I-th of N parts of the work, for vmstate merge' },
};

/** How many parts there may be: as many as four digits write. */
export const MOST_SHARDS = 9999;

/** @throws UsageError for what is no part of a whole. */
export function shardOf({ values: { shard } }: Parsed): Shard | undefined {
  if (typeof shard !== 'string') return undefined;
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(shard) ?? [];
  if (index === undefined || Number(index) > Number(of))
    throw new UsageError(`--shard takes a part of a whole, from 1/4 to 4/4; ${JSON.stringify(shard)} is none`);
  return { index: Number(index), of: Number(of) };
}
