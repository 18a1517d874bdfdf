/** Pages of a long list: never more than a part of it stands in the document. */

import { h, plural } from './dom.js';

/** A row of buttons for pages; `go` shows another one. */
export function pager(
  page: number,
  size: number,
  total: number,
  word: string,
  go: (page: number) => void,
): HTMLElement {
  const last = Math.ceil(total / size) - 1;
  const button = (text: string, name: string, to: number, off: boolean) =>
    h('button', { type: 'button', 'aria-label': name, disabled: off, click: () => go(to) }, text);
  const [from, to] = [page * size + 1, Math.min(total, (page + 1) * size)];
  const range = `${from.toLocaleString('en')}–${to.toLocaleString('en')} of ${plural(total, word)}`;
  return h(
    'nav',
    { class: 'pager', 'aria-label': `Pages of ${word}s`, hidden: last <= 0 },
    h('span', { class: 'range' }, range),
    button('«', 'First page', 0, page === 0),
    button('‹', 'Previous page', page - 1, page === 0),
    button('›', 'Next page', page + 1, page === last),
    button('»', 'Last page', last, page === last),
  );
}
