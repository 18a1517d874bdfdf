/** What stands in the page. */

import type { PageData, PageFinding, PageMachine, PagePlan } from '../data.js';

export const DATA = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData;

export const MACHINES: readonly PageMachine[] = DATA.machines ?? [];
export const FINDINGS: readonly PageFinding[] = DATA.findings ?? [];

export const planOf = ({ plan }: PageMachine): PagePlan => DATA.plans[plan] as PagePlan;

export const fullName = ({ namespace, name }: PageMachine): string =>
  namespace === undefined ? name : `${namespace}/${name}`;

/** The findings about each machine, by its index. */
export const FINDINGS_OF: ReadonlyMap<number, readonly PageFinding[]> = (() => {
  const found = new Map<number, PageFinding[]>();
  for (const finding of FINDINGS)
    for (const machine of finding.machines) {
      const own = found.get(machine) ?? [];
      own.push(finding);
      found.set(machine, own);
    }
  return found;
})();

/** How good news an outcome is. */
export type Tone = 'good' | 'bad' | 'warn' | 'none' | 'unknown';

const TONES: Readonly<Record<string, Tone>> = {
  kept: 'good',
  'kept (reused)': 'good',
  included: 'good',
  possible: 'good',
  refused: 'bad',
  blocked: 'warn',
  'no claim': 'bad',
  unusable: 'bad',
  'left out': 'warn',
  deleted: 'none',
  none: 'none',
  'no state': 'none',
  unknown: 'unknown',
  wanted: 'unknown',
};

export const toneOf = (word: string): Tone => TONES[word] ?? 'none';

/** A sign for each tone, so that colour is never all that tells. */
export const SIGNS: Readonly<Record<Tone, string>> = { good: '●', bad: '✕', warn: '▲', none: '–', unknown: '?' };
