/** Makes one result of those of all shards of a run. */

import { isDeepStrictEqual } from 'node:util';
import { compareFindings, counts, type LintResult } from './lint.js';
import { UsageError } from './problems.js';

/** A result with the name that the user knows it by. */
export interface NamedResult {
  readonly name: string;
  readonly result: LintResult;
}

/** What all shards of a run say alike. */
const SHARED: readonly (readonly [what: string, of: (result: LintResult) => unknown])[] = [
  ['the version of vmstate', ({ version }) => version],
  ['the number of shards', ({ shard }) => shard?.of],
  ['the severity that fails a run', ({ shard }) => shard?.failOn],
  ['the clusters and releases', ({ targets }) => targets],
  ['the files', ({ summary: { files } }) => files],
  ['what is ignored', ({ summary: { suppressed } }) => suppressed],
  ['what could not be read', ({ problems }) => problems],
];

/** @throws UsageError where results are not those of all shards of one run, each once. */
function check([first, ...others]: readonly NamedResult[]): NamedResult {
  if (!first)
    throw new UsageError('name the results of all shards, as lint --shard 1/2 --format json=FILE writes them');
  for (const { name, result } of [first, ...others])
    if (!result.shard) throw new UsageError(`${name} is no result of a shard; make it with lint --shard`);
  for (const { name, result } of others)
    for (const [what, of] of SHARED)
      if (!isDeepStrictEqual(of(result), of(first.result)))
        throw new UsageError(`${name} and ${first.name} are not of one run: they differ in ${what}`);
  return first;
}

function checkComplete(results: readonly NamedResult[], of: number): void {
  const seen = new Map<number, string>();
  for (const { name, result } of results) {
    const index = result.shard?.index ?? 0;
    const before = seen.get(index);
    if (before !== undefined) throw new UsageError(`${name} and ${before} both are shard ${index}/${of}`);
    seen.set(index, name);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0)
    throw new UsageError(
      `of ${of} shards ${missing.map((index) => `${index}/${of}`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    );
}

/**
 * The result that the run would have had in one.
 * @throws UsageError where results are not those of all shards of one run, each once.
 */
export function merged(results: readonly NamedResult[]): LintResult {
  const { result } = check(results);
  const { shard, ...rest } = result;
  checkComplete(results, shard?.of ?? 0);
  const findings = results.flatMap(({ result }) => result.findings).sort(compareFindings);
  return { ...rest, findings, summary: { ...rest.summary, ...counts(findings) } };
}
