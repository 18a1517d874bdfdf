/** The findings: by severity, rule and search, in pages. */

import type { PageFinding } from '../data.js';
import { FINDINGS, fullName, MACHINES } from './data.js';
import { h, plural } from './dom.js';
import { pager } from './pager.js';
import { findingCard, severityName } from './parts.js';

const PAGE_SIZE = 25;
const SEVERITIES = ['error', 'warning', 'info'] as const;

const TEXTS: readonly string[] = FINDINGS.map(({ rule, message, place, object = '', machines }) =>
  [
    rule,
    message,
    place,
    object,
    ...machines.slice(0, 200).map((index) => fullName(MACHINES[index] as (typeof MACHINES)[number])),
  ]
    .join(' ')
    .toLowerCase(),
);

export interface FindingsView {
  readonly element: HTMLElement;
  show(cluster: number): void;
  severity(severity: PageFinding['severity']): void;
  focusSearch(): void;
}

/** The view; `open` shows the details of a machine, `choose` some machines. */
export function findingsView(
  open: (machine: number, from: HTMLElement) => void,
  choose: (machines: readonly number[], name: string) => void,
): FindingsView {
  const state = { cluster: 0, query: '', severity: '', rule: '', page: 0 };
  const list = h('div', { class: 'cards' });
  const pages = h('div', { class: 'pages' });
  const status = h('p', { class: 'status', role: 'status' });
  const bar = h('div', { class: 'filters' });
  const search = h('input', {
    type: 'search',
    id: 'finding-search',
    placeholder: 'Rule, message, file, machine',
    autocomplete: 'off',
    spellcheck: 'false',
    input: () => set({ query: search.value }),
  });

  function set(change: Partial<typeof state>): void {
    Object.assign(state, { page: 0, ...change });
    draw();
  }

  const own = (): PageFinding[] => FINDINGS.filter(({ cluster }) => cluster === undefined || cluster === state.cluster);

  function found(): PageFinding[] {
    const words = state.query.toLowerCase().split(/\s+/).filter(Boolean);
    return FINDINGS.filter(
      ({ cluster, severity, rule }, index) =>
        (cluster === undefined || cluster === state.cluster) &&
        (state.severity === '' || severity === state.severity) &&
        (state.rule === '' || rule === state.rule) &&
        words.every((word) => TEXTS[index]?.includes(word)),
    );
  }

  function select(name: string, key: 'severity' | 'rule', values: readonly (readonly [string, string])[]): HTMLElement {
    const change = (event: Event): void => {
      set({ [key]: (event.target as HTMLSelectElement).value });
      bar.querySelector<HTMLElement>(`#finding-${key}`)?.focus();
    };
    const option = ([value, text]: readonly [string, string]) =>
      h('option', { value, selected: value === state[key] }, text);
    return h(
      'label',
      { class: state[key] === '' ? 'filter' : 'filter active' },
      h('span', {}, name),
      h('select', { id: `finding-${key}`, change }, option(['', 'any']), values.map(option)),
    );
  }

  function rules(): [string, string][] {
    const counts = new Map<string, number>();
    for (const { rule } of own()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return [...counts]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([rule, count]) => [rule, `${rule} (${count})`]);
  }

  /** The way from a finding to its machines. */
  function machinesOf({ machines, rule }: PageFinding): HTMLElement | undefined {
    const [first] = machines;
    if (first === undefined) return undefined;
    const machine = MACHINES[first];
    if (machines.length > 1 || !machine)
      return h(
        'button',
        { type: 'button', class: 'link', click: () => choose(machines, `with ${rule}`) },
        plural(machines.length, 'machine'),
      );
    const button: HTMLElement = h(
      'button',
      { type: 'button', class: 'link', click: () => open(first, button) },
      fullName(machine),
    );
    return button;
  }

  function draw(): void {
    const shown = found();
    const from = state.page * PAGE_SIZE;
    list.replaceChildren(
      ...shown.slice(from, from + PAGE_SIZE).map((finding) => findingCard(finding, machinesOf(finding))),
    );
    if (shown.length === 0)
      list.append(
        h(
          'p',
          { class: 'empty' },
          own().length === 0 ? 'Nothing was found.' : 'No finding fits. Change the search or the filters.',
        ),
      );
    bar.replaceChildren(
      select(
        'Severity',
        'severity',
        SEVERITIES.map((severity) => [severity, severityName(severity)] as const),
      ),
      select('Rule', 'rule', rules()),
    );
    status.textContent = `${shown.length.toLocaleString('en')} of ${own().length.toLocaleString('en')} findings`;
    pages.replaceChildren(
      pager(state.page, PAGE_SIZE, shown.length, 'finding', (page) => {
        set({ page });
        element.scrollIntoView({ block: 'start' });
        search.focus({ preventScroll: true });
      }),
    );
  }

  const element = h(
    'div',
    { class: 'findings' },
    h(
      'div',
      { class: 'toolbar' },
      h(
        'label',
        { class: 'search' },
        h('span', { class: 'hidden' }, 'Search findings'),
        search,
        h('kbd', { 'aria-hidden': 'true' }, '/'),
      ),
      bar,
      status,
    ),
    list,
    pages,
  );
  return {
    element,
    show: (cluster) => {
      search.value = '';
      set({ cluster, query: '', severity: '', rule: '' });
    },
    severity: (severity) => set({ severity }),
    focusSearch: () => search.focus(),
  };
}
