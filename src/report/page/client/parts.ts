/** Pieces that several views show. */

import type { PageExcerpt, PageFinding, PageHunk } from '../data.js';
import { SIGNS, toneOf } from './data.js';
import { h } from './dom.js';

/** A word with a sign, coloured by how good news it is. */
export function badge(word: string, text = word): HTMLElement {
  const tone = toneOf(word);
  return h('span', { class: `badge ${tone}` }, h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[tone]), text);
}

const SEVERITY_SIGNS = { error: '✕', warning: '▲', info: 'i' } as const;

export const severityName = (severity: PageFinding['severity']): string => (severity === 'info' ? 'note' : severity);

export function severityBadge(severity: PageFinding['severity'], text: string = severityName(severity)): HTMLElement {
  return h(
    'span',
    { class: `badge severity ${severity}` },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, SEVERITY_SIGNS[severity]),
    text,
  );
}

function excerptLine({ first, lines, line, start, end }: PageExcerpt, index: number): HTMLElement {
  const text = lines[index] ?? '';
  const number = h('span', { class: 'number' }, String(first + index));
  if (index !== line) return h('span', { class: 'line' }, number, h('span', {}, text || ' '));
  const stop = Math.max(end, start + 1);
  return h(
    'span',
    { class: 'line meant' },
    number,
    h('span', {}, text.slice(0, start), h('mark', {}, text.slice(start, stop) || ' '), text.slice(stop)),
  );
}

/** Lines of a source, with what is meant marked. */
const excerpt = (one: PageExcerpt): HTMLElement =>
  h(
    'pre',
    { class: 'source', tabindex: 0, role: 'group', 'aria-label': 'Source' },
    one.lines.map((_, index) => excerptLine(one, index)),
  );

function hunk({ place, before, after }: PageHunk): HTMLElement {
  const line = (kind: string, sign: string) => (text: string) =>
    h('span', { class: `line ${kind}` }, h('span', { class: 'number' }, sign), h('span', {}, text || ' '));
  return h(
    'pre',
    { class: 'source diff', tabindex: 0, role: 'group', 'aria-label': `Change of ${place}` },
    before.map(line('removed', '−')),
    after.map(line('added', '+')),
  );
}

/** How many related places are listed. */
const FEW = 8;
const MOST = 100;

function related({ related: places }: PageFinding): HTMLElement | undefined {
  if (places.length === 0) return undefined;
  const item = ({ message, place }: PageFinding['related'][number]) =>
    h('li', {}, message, place !== '' && [' ', h('code', { class: 'place' }, place)]);
  const list = h('ul', {}, places.slice(0, MOST).map(item));
  if (places.length > MOST) list.append(h('li', {}, `and ${(places.length - MOST).toLocaleString('en')} more`));
  if (places.length <= FEW) return h('div', { class: 'related' }, list);
  return h(
    'details',
    { class: 'related' },
    h('summary', {}, `${places.length.toLocaleString('en')} related places`),
    list,
  );
}

function fix({ fix: own, noFix }: PageFinding): HTMLElement | undefined {
  if (noFix !== undefined) return h('p', { class: 'fix none' }, h('strong', {}, 'No fix'), ` ${noFix}`);
  if (!own) return undefined;
  const { title, safety, hunks } = own;
  return h(
    'div',
    { class: 'fix' },
    h('p', {}, h('strong', {}, safety === 'safe' ? 'Fix' : 'Unsafe fix'), ` ${title}`),
    hunks.map(hunk),
  );
}

/** A finding with its source and fix. `open` opens what it is about. */
export function findingCard(finding: PageFinding, machines?: HTMLElement): HTMLElement {
  const { severity, rule, message, place, excerpt: piece, docs } = finding;
  return h(
    'article',
    { class: `finding ${severity}` },
    h(
      'header',
      {},
      severityBadge(severity),
      h('code', { class: 'rule' }, rule),
      place !== '' && h('code', { class: 'place' }, place),
    ),
    h('p', { class: 'message' }, message),
    piece && excerpt(piece),
    fix(finding),
    related(finding),
    h('footer', {}, machines, h('code', { class: 'docs' }, docs)),
  );
}
