/** The matrix of machines: search, filters, order, pages. */

import type { PageMachine } from '../data.js';
import { DATA, FINDINGS_OF, fullName, MACHINES, planOf, toneOf } from './data.js';
import { h } from './dom.js';
import { pager } from './pager.js';
import { badge, severityBadge } from './parts.js';

/** Machines that stand in the document at a time. */
const PAGE_SIZE = 100;

interface Column {
  readonly key: string;
  readonly name: string;
  /** The word of a machine, by which it is filtered and ordered. */
  word(machine: PageMachine): string;
  cell(word: string): Node | string;
}

const plain = (word: string): Node =>
  h('span', { class: word === '-' ? 'dim' : toneOf(word) === 'unknown' ? 'maybe' : '' }, word === '-' ? '–' : word);

const COLUMNS: readonly Column[] = [
  { key: 'state', name: 'State', word: (machine) => planOf(machine).state, cell: (word) => badge(word) },
  { key: 'class', name: 'Class', word: (machine) => planOf(machine).storageClass, cell: plain },
  { key: 'mode', name: 'Access mode', word: (machine) => planOf(machine).accessMode, cell: plain },
  {
    key: 'migration',
    name: 'Live migration',
    word: (machine) => planOf(machine).migration,
    cell: (word) => badge(word),
  },
  {
    key: 'snapshot',
    name: 'Snapshot',
    word: (machine) => planOf(machine).snapshot.outcome,
    cell: (word) => badge(word),
  },
  { key: 'clone', name: 'Clone', word: (machine) => planOf(machine).clone.outcome, cell: (word) => badge(word) },
];

const SEVERITIES = ['error', 'warning', 'info'] as const;

const countsOf = (index: number): readonly number[] => {
  const found = FINDINGS_OF.get(index) ?? [];
  return SEVERITIES.map((severity) => found.filter((one) => one.severity === severity).length);
};

/** What search looks through, in small letters. */
const TEXTS: readonly string[] = MACHINES.map((machine) =>
  [fullName(machine), machine.kind, machine.place ?? '', ...COLUMNS.map(({ word }) => word(machine))]
    .join(' ')
    .toLowerCase(),
);

export interface MachinesView {
  readonly element: HTMLElement;
  /** Shows the machines of a cluster. */
  show(cluster: number): void;
  /** Shows some machines only, under a name. */
  only(machines: ReadonlySet<number>, name: string): void;
  /** Filters by the words of a column. */
  filter(key: string, word: string): void;
  /** Marks the machine whose details are open. */
  mark(machine: number | undefined): void;
  focusSearch(): void;
}

interface Found {
  readonly indices: number[];
  /** By column: how many machines have each word. */
  readonly counts: readonly Map<string, number>[];
}

interface State {
  cluster: number;
  query: string;
  filters: Map<string, string>;
  group: { readonly machines: ReadonlySet<number>; readonly name: string } | undefined;
  order: string;
  down: boolean;
  page: number;
  marked: number | undefined;
}

/** The view; `open` shows the details of a machine, `changed` is told the filters that hold. */
export function machinesView(
  open: (machine: number, from: HTMLElement) => void,
  changed: (filters: ReadonlyMap<string, string>) => void,
): MachinesView {
  const state: State = {
    cluster: 0,
    query: '',
    filters: new Map(),
    group: undefined,
    order: '',
    down: false,
    page: 0,
    marked: undefined,
  };
  const body = h('tbody');
  const status = h('p', { class: 'status', role: 'status' });
  const pages = h('div', { class: 'pages' });
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Name, namespace, class, file',
    autocomplete: 'off',
    spellcheck: 'false',
    input: () => set({ query: search.value }),
  });
  const filterBar = h('div', { class: 'filters' });
  const head = h('tr');

  function set(change: Partial<State>): void {
    Object.assign(state, { page: 0, ...change });
    draw();
  }

  function fitsText(index: number, words: readonly string[]): boolean {
    const machine = MACHINES[index] as PageMachine;
    if (machine.cluster !== state.cluster) return false;
    if (state.group && !state.group.machines.has(index)) return false;
    return words.every((word) => TEXTS[index]?.includes(word));
  }

  /** What fits, and how many would for each word of each column whatever its own filter is: in one pass. */
  function found(): Found {
    const words = state.query.toLowerCase().split(/\s+/).filter(Boolean);
    const indices: number[] = [];
    const counts = COLUMNS.map(() => new Map<string, number>());
    for (const [index, machine] of MACHINES.entries()) {
      if (!fitsText(index, words)) continue;
      const own = COLUMNS.map(({ word }) => word(machine));
      const failing = COLUMNS.flatMap(({ key }, at) => ((state.filters.get(key) ?? own[at]) === own[at] ? [] : [at]));
      if (failing.length === 0) indices.push(index);
      for (const [at, count] of counts.entries())
        if (failing.every((one) => one === at)) count.set(own[at] ?? '', (count.get(own[at] ?? '') ?? 0) + 1);
    }
    return { indices, counts };
  }

  function ordered(indices: number[]): number[] {
    const column = COLUMNS.find(({ key }) => key === state.order);
    const text = (index: number): string => {
      const machine = MACHINES[index] as PageMachine;
      return column ? column.word(machine) : fullName(machine);
    };
    const weight = (index: number): number => countsOf(index).reduce((sum, count) => sum * 1000 + count, 0);
    const sign = state.down ? -1 : 1;
    const compare =
      state.order === 'findings'
        ? (left: number, right: number) => weight(left) - weight(right)
        : (left: number, right: number) => text(left).localeCompare(text(right), 'en', { numeric: true });
    return state.order === '' ? indices : indices.sort((left, right) => sign * compare(left, right));
  }

  function findings(index: number): Node[] {
    return countsOf(index).flatMap((count, at) =>
      count === 0
        ? []
        : [
            severityBadge(SEVERITIES[at] ?? 'info', String(count)),
            h('span', { class: 'hidden' }, ` ${SEVERITIES[at]}s `),
          ],
    );
  }

  function row(index: number): HTMLElement {
    const machine = MACHINES[index] as PageMachine;
    const { namespace, name, kind } = machine;
    const button = h(
      'button',
      { type: 'button', class: 'name', 'aria-haspopup': 'dialog' },
      namespace !== undefined && h('span', { class: 'namespace' }, `${namespace}/`),
      h('span', {}, name),
      kind !== 'VirtualMachine' && h('span', { class: 'kind' }, kind.replace('VirtualMachine', '')),
    );
    return h(
      'tr',
      { 'data-machine': index, class: index === state.marked ? 'open' : '', click: () => open(index, button) },
      h('th', { scope: 'row' }, button),
      COLUMNS.map(({ key, word, cell }) => h('td', { class: `col-${key}` }, cell(word(machine)))),
      DATA.findings !== undefined && h('td', { class: 'col-findings' }, findings(index)),
    );
  }

  function header(key: string, name: string): HTMLElement {
    const isOrder = state.order === key;
    const press = (): void => {
      // Most findings come first.
      set(isOrder ? { down: !state.down } : { order: key, down: key === 'findings' });
      head.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
    };
    const sign = isOrder ? (state.down ? '↓' : '↑') : '';
    return h(
      'th',
      { scope: 'col', 'aria-sort': isOrder ? (state.down ? 'descending' : 'ascending') : undefined },
      h(
        'button',
        { type: 'button', 'data-key': key, click: press },
        name,
        h('span', { class: 'order', 'aria-hidden': 'true' }, sign),
      ),
    );
  }

  function select({ key, name }: Column, counts: Map<string, number>): HTMLElement {
    const wanted = state.filters.get(key);
    if (wanted !== undefined && !counts.has(wanted)) counts.set(wanted, 0);
    const option = ([own, count]: [string, number]) =>
      h(
        'option',
        { value: own, selected: own === wanted },
        `${own === '-' ? '–' : own} (${count.toLocaleString('en')})`,
      );
    const change = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      filter(key, value);
      filterBar.querySelector<HTMLElement>(`#filter-${key}`)?.focus();
    };
    return h(
      'label',
      { class: wanted === undefined ? 'filter' : 'filter active' },
      h('span', {}, name),
      h(
        'select',
        { id: `filter-${key}`, change },
        h('option', { value: '' }, 'any'),
        [...counts].sort(([left], [right]) => left.localeCompare(right, 'en', { numeric: true })).map(option),
      ),
    );
  }

  function filter(key: string, word: string): void {
    if (word === '') state.filters.delete(key);
    else state.filters.set(key, word);
    set({});
  }

  function clear(): void {
    search.value = '';
    set({ query: '', filters: new Map(), group: undefined });
    search.focus();
  }

  function draw(): void {
    const { indices: fitting, counts } = found();
    const indices = ordered(fitting);
    const from = state.page * PAGE_SIZE;
    body.replaceChildren(...indices.slice(from, from + PAGE_SIZE).map(row));
    if (indices.length === 0) {
      const columns = COLUMNS.length + (DATA.findings === undefined ? 1 : 2);
      const why =
        MACHINES.length === 0 ? 'There are no virtual machines.' : 'No machine fits. Change the search or the filters.';
      body.append(h('tr', { class: 'empty' }, h('td', { colspan: columns }, why)));
    }
    head.replaceChildren(
      header('name', 'Machine'),
      ...COLUMNS.map(({ key, name }) => header(key, name)),
      ...(DATA.findings === undefined ? [] : [header('findings', 'Findings')]),
    );
    const active = state.filters.size > 0 || state.query !== '' || state.group !== undefined;
    filterBar.replaceChildren(
      ...COLUMNS.map((column, at) => select(column, counts[at] ?? new Map())),
      ...(state.group ? [h('span', { class: 'group' }, state.group.name)] : []),
      ...(active ? [h('button', { type: 'button', class: 'clear', click: clear }, 'Clear')] : []),
    );
    const total = MACHINES.filter(({ cluster }) => cluster === state.cluster).length;
    status.textContent = `${indices.length.toLocaleString('en')} of ${total.toLocaleString('en')} machines`;
    pages.replaceChildren(
      pager(state.page, PAGE_SIZE, indices.length, 'machine', (page) => {
        set({ page });
        element.scrollIntoView({ block: 'start' });
        body.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
      }),
    );
    changed(state.filters);
  }

  /** Up and down go from machine to machine. */
  function arrows(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...body.querySelectorAll<HTMLElement>('button.name')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = buttons[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
  body.addEventListener('keydown', arrows);

  const element = h(
    'div',
    { class: 'machines' },
    h(
      'div',
      { class: 'toolbar' },
      h(
        'label',
        { class: 'search' },
        h('span', { class: 'hidden' }, 'Search machines'),
        search,
        h('kbd', { 'aria-hidden': 'true' }, '/'),
      ),
      filterBar,
      status,
    ),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Matrix of machines' },
      h(
        'table',
        {},
        h('caption', { class: 'hidden' }, 'Virtual machines and what becomes of their state'),
        h('thead', {}, head),
        body,
      ),
    ),
    pages,
  );
  return {
    element,
    show: (cluster) => {
      search.value = '';
      set({ cluster, query: '', filters: new Map(), group: undefined });
    },
    only: (machines, name) => set({ group: { machines, name } }),
    filter,
    mark: (machine) => {
      state.marked = machine;
      for (const tr of body.children)
        tr.classList.toggle('open', (tr as HTMLElement).dataset.machine === String(machine));
    },
    focusSearch: () => search.focus(),
  };
}
