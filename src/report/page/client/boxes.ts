/** Boxes of a graph: an input, what it says and what it decides. */

import type { PageNode } from '../data.js';
import { toneOf } from './data.js';
import { s } from './dom.js';
import { DECISIONS, SOURCES } from './words.js';

const LINE = 17;
const PAD = 12;

interface Line {
  readonly text: string;
  readonly kind: 'role' | 'title' | 'place' | 'says' | 'source' | 'decides';
}

export type BoxNode = Omit<PageNode, 'machines'> & { readonly place?: string | undefined };

/** A box that is laid out but has no place yet. */
export interface Box {
  readonly node: BoxNode;
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** Whether it decided something. */
  readonly decides: boolean;
  x: number;
  y: number;
}

const FONTS: Readonly<Record<Line['kind'], string>> = {
  role: '11px system-ui, sans-serif',
  title: '600 13px system-ui, sans-serif',
  place: '11px ui-monospace, monospace',
  says: '11.5px ui-monospace, monospace',
  source: 'italic 12px system-ui, sans-serif',
  decides: '600 12px system-ui, sans-serif',
};

const canvas = document.createElement('canvas').getContext('2d');

function widthOf({ text, kind }: Line): number {
  if (!canvas) return text.length * 7;
  canvas.font = FONTS[kind];
  return canvas.measureText(text).width;
}

/** How many lines one saying may take. */
const MOST = 4;

/** A text in lines of a width: broken between words, within one that is too long, and cut where there are too many. */
function wrapped(text: string, kind: Line['kind'], width: number): Line[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[\s/.:-])/)) {
    if (widthOf({ text: line + word, kind }) <= width) line += word;
    else {
      if (line !== '') lines.push(line);
      line = word;
      while (line.length > 1 && widthOf({ text: line, kind }) > width) {
        let fit = line.length - 1;
        while (fit > 1 && widthOf({ text: line.slice(0, fit), kind }) > width) fit--;
        lines.push(line.slice(0, fit));
        line = line.slice(fit);
      }
    }
  }
  lines.push(line);
  const shown = lines.map((one) => one.trim()).filter(Boolean);
  if (shown.length > MOST) shown.splice(MOST, shown.length, '…');
  return shown.map((one) => ({ text: one, kind }));
}

function titles({ names, count }: BoxNode): string[] {
  const more = count - names.length;
  return more > 0 ? [...names, `and ${more.toLocaleString('en')} more`] : [...names];
}

/** Lays a node out in a width. */
export function boxOf(node: BoxNode, width: number): Box {
  const inner = width - 2 * PAD;
  const { role, kind, count, source, place = '', says, decides } = node;
  const heading = role === 'answer' ? 'State' : count > 1 ? `${count.toLocaleString('en')} × ${kind}` : kind;
  const from = SOURCES[source];
  const decided = decides.map((what) => DECISIONS[what]).join(', ');
  const lines = [
    ...wrapped(heading, 'role', inner),
    ...titles(node).flatMap((name) => wrapped(name, 'title', inner)),
    ...(place === '' ? [] : wrapped(place, 'place', inner)),
    ...says.flatMap((text) => wrapped(text, 'says', inner)),
    ...(from === '' ? [] : wrapped(from, 'source', inner)),
    ...(decided === '' ? [] : wrapped(`◆ decides ${decided}`, 'decides', inner)),
  ];
  return { node, lines, width, height: lines.length * LINE + 2 * PAD - 4, decides: decides.length > 0, x: 0, y: 0 };
}

/** What a box tells, in one sentence. */
export function boxText({ node }: Box): string {
  const { kind, says, source, decides } = node;
  const from = SOURCES[source];
  const decided = decides.map((what) => DECISIONS[what]).join(', ');
  return [
    `${kind} ${titles(node).join(', ')}`,
    ...says,
    ...(from === '' ? [] : [from]),
    ...(decided === '' ? [] : [`decides ${decided}`]),
  ].join('; ');
}

const classOf = ({ node, decides }: Box): string => {
  if (node.role === 'answer') return `box answer ${toneOf(node.names[0] ?? '')}`;
  const missing = node.source === 'unknown' || node.source === 'none' ? ' missing' : '';
  return `box${decides ? ' decides' : ''}${missing}`;
};

/** Draws a box at its place. */
export function drawBox(box: Box): SVGGElement {
  const { x, y, width, height, lines } = box;
  return s(
    'g',
    { class: classOf(box), transform: `translate(${x} ${y})` },
    s('rect', { width, height, rx: box.node.role === 'answer' ? 16 : 8 }),
    lines.map(({ text, kind }, index) => s('text', { class: kind, x: PAD, y: PAD + 9 + index * LINE }, text)),
  );
}

/** The head of arrows; each drawing has its own. */
export const arrowHeads = (id: string): SVGElement =>
  s(
    'defs',
    {},
    ['plain', 'strong'].map((kind) =>
      s(
        'marker',
        {
          id: `${id}-${kind}`,
          viewBox: '0 0 8 8',
          refX: 7,
          refY: 4,
          markerWidth: 8,
          markerHeight: 8,
          markerUnits: 'userSpaceOnUse',
          orient: 'auto',
        },
        s('path', { class: `head ${kind}`, d: 'M0 0.5 L8 4 L0 7.5 z' }),
      ),
    ),
  );

/** An arrow along a path to a box; strong where the box decided something. */
export function arrow(d: string, to: Box, id: string): SVGElement {
  const kind = to.decides ? 'strong' : 'plain';
  const missing = to.node.source === 'unknown' || to.node.source === 'none' ? ' missing' : '';
  return s('path', { class: `edge ${kind}${missing}`, d, 'marker-end': `url(#${id}-${kind})` });
}
