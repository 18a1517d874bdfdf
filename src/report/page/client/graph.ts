/** The graph of a cluster: columns from machines to the state they come to. */

import type { PageCluster, PageNode } from '../data.js';
import { arrow, arrowHeads, type Box, boxOf, boxText, drawBox } from './boxes.js';
import { h, plural, s } from './dom.js';
import { ROLES } from './words.js';

const WIDTH = 208;
const GAP_X = 36;
const GAP_Y = 18;
const TOP = 34;

/** From which width on a graph is rather scrolled than made smaller. */
const WIDE = 1140;
const ID = 'graph';

/** Boxes that are drawn: beyond, a drawing tells nothing any more. */
const MOST = 120;

const COLUMNS: readonly (readonly PageNode['role'][])[] = [
  ['machine'],
  ['preference'],
  ['kubevirt'],
  ['storageClass', 'claim'],
  ['storageProfile'],
  ['answer'],
];

interface Layout {
  /** By index of the node; those that are left out have none. */
  readonly boxes: ReadonlyMap<number, Box>;
  readonly columns: readonly { readonly name: string; readonly x: number }[];
  readonly width: number;
  readonly height: number;
  readonly left: number;
}

/** Puts boxes one below the other, each as near as can be to where it would like to be. */
function stack(boxes: readonly Box[], wish: (box: Box) => number): number {
  const ordered = [...boxes].sort((left, right) => wish(left) - wish(right));
  let free = TOP;
  for (const box of ordered) {
    box.y = Math.max(free, wish(box) - box.height / 2);
    free = box.y + box.height + GAP_Y;
  }
  return free;
}

const middleOf = ({ y, height }: Box): number => y + height / 2;

function layout({ nodes, edges }: PageCluster['graph']): Layout {
  const shown = nodes.slice(0, MOST);
  const boxes = new Map(shown.map((node, index) => [index, boxOf(node, WIDTH)]));
  const before = new Map<Box, Box[]>();
  for (const [from, to] of edges) {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (source && target) before.set(target, [...(before.get(target) ?? []), source]);
  }
  const wish = (box: Box): number => {
    const sources = before.get(box) ?? [];
    if (sources.length === 0) return 0;
    return sources.reduce((sum, source) => sum + middleOf(source), 0) / sources.length;
  };
  const columns: { name: string; x: number }[] = [];
  let height = 0;
  for (const roles of COLUMNS) {
    const own = [...boxes.values()].filter(({ node }) => roles.includes(node.role));
    if (own.length === 0) continue;
    const x = columns.length * (WIDTH + GAP_X) + 1;
    for (const box of own) box.x = x;
    height = Math.max(height, stack(own, wish));
    columns.push({ name: roles.map((role) => ROLES[role])[0] ?? '', x });
  }
  return {
    boxes,
    columns,
    width: columns.length * (WIDTH + GAP_X) - GAP_X + 2,
    height,
    left: nodes.length - shown.length,
  };
}

function curve(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width, middleOf(from)];
  const [x2, y2] = [to.x - 1, middleOf(to)];
  const bend = Math.min(GAP_X * 0.6, (x2 - x1) / 2);
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/** A box of machines leads to them; the others say what they are. */
function node(
  box: Box,
  machines: readonly number[],
  choose: (machines: readonly number[], name: string) => void,
): SVGGElement {
  const drawn = drawBox(box);
  if (machines.length === 0) {
    drawn.append(s('title', {}, boxText(box)));
    return drawn;
  }
  const name =
    box.node.names.length === 1
      ? (box.node.names[0] ?? '')
      : `${plural(box.node.count, 'machine')} with the same inputs`;
  drawn.classList.add('machines');
  drawn.setAttribute('role', 'button');
  drawn.setAttribute('tabindex', '0');
  drawn.addEventListener('click', () => choose(machines, name));
  drawn.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(machines, name);
  });
  return drawn;
}

const legend = (): HTMLElement =>
  h(
    'ul',
    { class: 'legend' },
    h('li', { class: 'decides' }, 'an input that decided'),
    h('li', { class: 'looked' }, 'looked at, and passed'),
    h('li', { class: 'missing' }, 'out of sight, or not there'),
  );

/** Draws the graph of a cluster; `choose` shows some machines. */
export function graphView(
  cluster: PageCluster,
  choose: (machines: readonly number[], name: string) => void,
): HTMLElement {
  const { boxes, columns, width, height, left } = layout(cluster.graph);
  if (boxes.size === 0) return h('p', { class: 'empty' }, 'There are no virtual machines.');
  const edges = cluster.graph.edges.flatMap(([from, to]) => {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    return source && target ? [{ source, target }] : [];
  });
  // What decided is drawn over what did not.
  edges.sort((one, other) => Number(one.target.decides) - Number(other.target.decides));
  const drawing = s(
    'svg',
    {
      class: width > WIDE ? 'graph wide' : 'graph',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': 'Inputs of plans, from machines to their state',
    },
    arrowHeads(ID),
    columns.map(({ name, x }) => s('text', { class: 'column', x, y: 14 }, name)),
    edges.map(({ source, target }) => arrow(curve(source, target), target, ID)),
    [...boxes].map(([index, box]) => node(box, cluster.graph.nodes[index]?.machines ?? [], choose)),
  );
  return h(
    'div',
    { class: 'graph-view' },
    legend(),
    left > 0 &&
      h(
        'p',
        { class: 'status' },
        `${left.toLocaleString('en')} more boxes are left out: choose machines in the matrix to see theirs.`,
      ),
    h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Graph' }, drawing),
  );
}
