/** The head of a cluster: what it was judged as, and how many machines keep their state. */

import type { PageFinding } from '../data.js';
import { DATA, FINDINGS, MACHINES, planOf, SIGNS, toneOf } from './data.js';
import { h, plural, s } from './dom.js';
import { severityBadge, severityName } from './parts.js';

/** States in the order of the bar. */
const STATES = ['kept', 'kept (reused)', 'refused', 'no claim', 'unusable', 'wanted', 'unknown', 'none'];

const LABELS: Readonly<Record<string, string>> = {
  kept: 'keep state',
  'kept (reused)': 'keep state on a claim that exists',
  refused: 'refused by admission',
  'no claim': 'get no claim',
  unusable: 'get a claim that cannot be used',
  wanted: 'ask for state, the cluster is out of sight',
  unknown: 'unknown',
  none: 'have no state to keep',
};

function bar(counts: ReadonlyMap<string, number>, total: number): SVGElement {
  let x = 0;
  const parts = STATES.flatMap((state) => {
    const width = ((counts.get(state) ?? 0) / total) * 1000;
    const part = s('rect', {
      class: state === 'kept (reused)' ? 'good reused' : toneOf(state),
      x,
      y: 0,
      width: Math.max(0, width - (width > 4 ? 2 : 0)),
      height: 8,
    });
    x += width;
    return width > 0 ? [part] : [];
  });
  return s('svg', { class: 'bar', viewBox: '0 0 1000 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, parts);
}

export interface SummaryActions {
  state(word: string): void;
  severity(severity: PageFinding['severity']): void;
}

/** The summary of a cluster; its numbers are buttons that filter. */
export function summary(cluster: number, active: string | undefined, actions: SummaryActions): HTMLElement {
  const counts = new Map<string, number>();
  const own = MACHINES.filter((machine) => machine.cluster === cluster);
  for (const machine of own) counts.set(planOf(machine).state, (counts.get(planOf(machine).state) ?? 0) + 1);
  const states = STATES.filter((state) => counts.has(state)).map((state) =>
    h(
      'button',
      {
        type: 'button',
        class: `stat ${toneOf(state)}`,
        'aria-pressed': String(active === state),
        click: () => actions.state(state),
      },
      h(
        'span',
        { class: 'count' },
        h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[toneOf(state)]),
        (counts.get(state) ?? 0).toLocaleString('en'),
      ),
      h('span', { class: 'label' }, LABELS[state]),
    ),
  );
  const findings = FINDINGS.filter((finding) => finding.cluster === undefined || finding.cluster === cluster);
  const severities = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return h(
      'button',
      { type: 'button', class: 'stat', click: () => actions.severity(severity) },
      h('span', { class: 'count' }, severityBadge(severity, count.toLocaleString('en'))),
      h('span', { class: 'label' }, `${severityName(severity)}${count === 1 ? '' : 's'}`),
    );
  });
  return h(
    'div',
    { class: 'summary' },
    DATA.machines !== undefined &&
      h(
        'div',
        { class: 'states' },
        h('p', { class: 'total' }, plural(own.length, 'machine')),
        own.length > 0 && bar(counts, own.length),
        h('div', { class: 'stats' }, states),
      ),
    DATA.findings !== undefined &&
      h(
        'div',
        { class: 'severities' },
        h('p', { class: 'total' }, plural(findings.length, 'finding')),
        h('div', { class: 'stats' }, severities),
      ),
  );
}
