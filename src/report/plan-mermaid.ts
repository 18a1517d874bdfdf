/** The graph of a plan as Mermaid flowcharts, which GitHub, GitLab and many wikis draw. */

import type { MachinePlan, PlanResult } from '../plan.js';
import { type Graph, type GraphNode, graphOf } from './plan-graph.js';
import { byTarget, targetText } from './plan-words.js';
import { printable } from './terminal.js';

/** How many machines of a node are named. */
const FEW = 5;

/** The words for what an input decides. */
export const DECISIONS = {
  state: 'whether state is kept',
  admission: 'whether admission takes the VM',
  storageClass: 'the storage class',
  accessMode: 'the access mode',
} as const;

/** Words for inputs that stand in no file. */
export const SOURCES = {
  manifest: undefined,
  cluster: 'captured',
  KubeVirt: 'bundled with KubeVirt',
  CDI: 'made by CDI',
  unknown: 'out of sight',
  none: 'does not exist',
} as const;

/** Everything that Mermaid, or Markdown and HTML in its labels, could take for more than text becomes an entity. */
const escaped = (text: string): string =>
  printable(text).replace(/[^\p{L}\p{N} .,:/()·'-]/gu, (character) => `#${character.codePointAt(0)};`);

/** The names of a node: the first few, and how many more there are. */
export function namesText({ names }: Pick<GraphNode, 'names'>, most = FEW): string[] {
  return names.length <= most ? names : [...names.slice(0, most), `and ${names.length - most} more`];
}

function label({ role, kind, names, source, says, decides }: GraphNode): string {
  const heading = role === 'answer' ? 'state' : names.length > 1 ? `${names.length} of ${kind}` : kind;
  const from = SOURCES[source];
  const lines = [
    heading,
    ...namesText({ names }),
    ...(from === undefined ? [] : [`(${from})`]),
    ...says,
    ...(decides.length > 0 ? [`decides ${decides.map((what) => DECISIONS[what]).join(', ')}`] : []),
  ];
  return lines.map(escaped).join('<br/>');
}

const styleOf = ({ role, decides, source }: GraphNode): string =>
  source === 'unknown' || source === 'none'
    ? ':::missing'
    : role === 'answer'
      ? ':::answer'
      : decides.length > 0
        ? ':::decides'
        : '';

function nodeLine(node: GraphNode, id: string): string {
  const [open, close] = node.role === 'answer' ? ['(["', '"])'] : ['["', '"]'];
  return `  ${id}${open}${label(node)}${close}${styleOf(node)}`;
}

/** The style of inputs that decided, of those out of sight, and of what it comes to. */
const STYLES = [
  '  classDef decides stroke-width:3px',
  '  classDef missing stroke-dasharray:4 4',
  '  classDef answer stroke-width:2px',
];

/** Nodes and arrows; `prefix` tells their ids from those of other clusters. */
function drawn({ nodes, edges }: Graph, prefix: string): string[] {
  const lines = nodes.map((node, index) => nodeLine(node, `${prefix}n${index}`));
  for (const { from, to } of edges) {
    const { decides = [] } = nodes[to] ?? {};
    lines.push(`  ${prefix}n${from} ${decides.length > 0 ? '==>' : '-->'} ${prefix}n${to}`);
  }
  return lines;
}

/** The flowchart of machines. */
export const mermaidOf = (machines: readonly MachinePlan[]): string =>
  ['flowchart LR', ...drawn(graphOf(machines), ''), ...STYLES].join('\n');

/** Renders a plan as one flowchart, each cluster in a frame of its own. */
export function planMermaid(result: PlanResult): string {
  const frames = byTarget(result).flatMap(({ target, machines }, index) => [
    `  subgraph c${index}["${escaped(targetText(target))}"]`,
    ...drawn(graphOf(machines), `c${index}`).map((line) => `  ${line}`),
    '  end',
  ]);
  return `${['flowchart LR', ...frames, ...STYLES].join('\n')}\n`;
}
