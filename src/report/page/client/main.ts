/** The page: one cluster at a time, its machines, findings and graph. */

import type { PageCluster } from '../data.js';
import { DATA, FINDINGS, MACHINES } from './data.js';
import { detailsPanel } from './details.js';
import { h } from './dom.js';
import { findingsView } from './findings.js';
import { graphView } from './graph.js';
import { machinesView } from './machines.js';
import { summary } from './summary.js';
import { tabs, type View } from './tabs.js';
import { themeChoice } from './theme.js';

let cluster = 0;

const details = detailsPanel((machine) => machines.mark(machine));
const machines = machinesView(details.open, (filters) => drawSummary(filters.get('state')));
const findings = findingsView(details.open, choose);
const graph = h('div', { class: 'graph-holder' });
const head = h('div', { class: 'head' });
const target = h('p', { class: 'target' });

const VIEWS: readonly (View | false)[] = [
  DATA.machines !== undefined && { id: 'machines', name: 'Machines', element: machines.element },
  DATA.findings !== undefined && { id: 'findings', name: 'Findings', element: findings.element },
  DATA.machines !== undefined && { id: 'graph', name: 'Graph', element: graph },
];

/** The graph is drawn when it is first looked at. */
const views = tabs(
  VIEWS.filter((view) => view !== false),
  (id) => {
    if (id === 'graph' && graph.childElementCount === 0)
      graph.append(graphView(DATA.clusters[cluster] as PageCluster, choose));
  },
);

function choose(some: readonly number[], name: string): void {
  machines.show(cluster);
  machines.only(new Set(some), name);
  views.show('machines');
}

function drawSummary(active: string | undefined): void {
  head.replaceChildren(
    summary(cluster, active, {
      state: (word) => {
        machines.filter('state', word === active ? '' : word);
        views.show('machines');
        head.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
      },
      severity: (severity) => {
        findings.severity(severity);
        views.show('findings');
      },
    }),
  );
}

function showCluster(index: number): void {
  cluster = index;
  const { kubevirt, from } = DATA.clusters[index] as PageCluster;
  target.replaceChildren(
    'Judged as ',
    h('strong', {}, `KubeVirt ${kubevirt}`),
    h('span', { class: 'dim' }, ` · release: ${from}`),
  );
  graph.replaceChildren();
  machines.show(index);
  findings.show(index);
  views.count('machines', MACHINES.filter((machine) => machine.cluster === index).length);
  views.count('findings', FINDINGS.filter((one) => one.cluster === undefined || one.cluster === index).length);
  views.show(views.current);
}

/** The choice of a cluster, where there are several. */
function clusterChoice(): HTMLElement | false {
  if (DATA.clusters.length < 2) return false;
  const option = ({ name = 'of no cluster' }: PageCluster, index: number) => h('option', { value: index }, name);
  const change = (event: Event): void => showCluster(Number((event.target as HTMLSelectElement).value));
  return h(
    'label',
    { class: 'cluster' },
    h('span', {}, 'Cluster'),
    h('select', { id: 'cluster', change }, DATA.clusters.map(option)),
  );
}

const problems = (): HTMLElement | false =>
  DATA.problems.length > 0 &&
  h(
    'div',
    { class: 'problems', role: 'note' },
    h('strong', {}, 'Not everything could be read'),
    h(
      'ul',
      {},
      DATA.problems.map(({ path, message }) => h('li', {}, h('code', {}, path), ` ${message}`)),
    ),
  );

function keys(event: KeyboardEvent): void {
  const on = event.target as HTMLElement;
  if (
    event.key !== '/' ||
    event.ctrlKey ||
    event.metaKey ||
    details.element.open ||
    /^(?:INPUT|SELECT|TEXTAREA)$/.test(on.tagName)
  )
    return;
  event.preventDefault();
  if (views.current === 'findings') findings.focusSearch();
  else {
    views.show('machines');
    machines.focusSearch();
  }
}

document.body.append(
  h(
    'header',
    { class: 'top' },
    h(
      'h1',
      {},
      h('span', { class: 'mark' }, 'vmstate'),
      h('span', { class: 'sub' }, 'TPM and UEFI state of virtual machines'),
    ),
    clusterChoice(),
    themeChoice(),
  ),
  h('main', {}, problems(), target, head, views.element),
  h(
    'footer',
    { class: 'bottom' },
    `vmstate ${DATA.version}`,
    DATA.suppressed ? ` · ${DATA.suppressed} findings ignored` : '',
  ),
  details.element,
);
document.addEventListener('keydown', keys);
if (DATA.clusters.length > 0) showCluster(0);
