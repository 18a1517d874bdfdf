/** Views of which one is shown, as tabs. */

import { h } from './dom.js';

export interface View {
  readonly id: string;
  readonly name: string;
  readonly element: HTMLElement;
}

export interface Tabs {
  readonly element: HTMLElement;
  readonly current: string;
  show(id: string): void;
  /** Writes behind the name of a tab how many there are. */
  count(id: string, count: number): void;
}

export function tabs(views: readonly View[], changed: (id: string) => void): Tabs {
  let current = views[0]?.id ?? '';
  const buttons = views.map(({ id, name }) =>
    h(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `view-${id}`, click: () => show(id) },
      name,
      h('span', { class: 'tab-count' }),
    ),
  );
  const panels = views.map(({ id, element: content }) =>
    h('div', { role: 'tabpanel', id: `view-${id}`, 'aria-labelledby': `tab-${id}` }, content),
  );
  const list = h('div', { role: 'tablist', 'aria-label': 'Views', class: 'tabs' }, buttons);
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = views.findIndex(({ id }) => id === current);
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? views.length - 1
          : step && (at + step + views.length) % views.length;
    if (next === undefined) return;
    event.preventDefault();
    show(views[next]?.id ?? current);
    buttons[next]?.focus();
  });

  function show(id: string): void {
    current = id;
    for (const [index, view] of views.entries()) {
      const on = view.id === id;
      buttons[index]?.setAttribute('aria-selected', String(on));
      buttons[index]?.setAttribute('tabindex', on ? '0' : '-1');
      panels[index]?.toggleAttribute('hidden', !on);
    }
    changed(id);
  }

  return {
    element: h('div', { class: 'views' }, list, panels),
    get current() {
      return current;
    },
    show,
    count: (id, count) => {
      const label = buttons[views.findIndex((view) => view.id === id)]?.querySelector('.tab-count');
      if (label) label.textContent = count.toLocaleString('en');
    },
  };
}
