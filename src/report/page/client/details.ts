/** The plan of one machine, with its trace, its graph and its findings. */

import type { PageFate, PageMachine, PagePlan } from '../data.js';
import { chain } from './chain.js';
import { DATA, FINDINGS_OF, fullName, MACHINES, planOf } from './data.js';
import { h, plural } from './dom.js';
import { badge, findingCard } from './parts.js';

const DECIDES: Readonly<Record<string, string>> = { storageClass: 'Class', accessMode: 'Access mode' };

function sentence(plan: PagePlan): string {
  const { state, keeps, storageClass, accessMode, size, claim, missingGates, unknownGates, trace: steps } = plan;
  const because = steps.find(({ answer }) => answer === 'unknown')?.because;
  const on = [storageClass, accessMode, size].filter((part) => part !== undefined).join(', ');
  const what = keeps.length === 0 ? 'State' : `${keeps.join(' and ')} state`;
  const sentences: Readonly<Record<string, string>> = {
    kept: `${what} is kept on a claim that KubeVirt makes: ${on}.`,
    'kept (reused)': `${what} is kept on a claim that exists, ${claim}: ${on}.`,
    none: 'Nothing asks for persistent TPM or UEFI state: what the guest stores there is lost at each stop.',
    refused: `Admission refuses this machine: feature gate ${missingGates.join(', ')} is off. With it, ${what} would be kept: ${on}.`,
    'no claim': `${what} is wanted, but no claim is made, so the machine does not start: ${plan.error}.`,
    unusable: `${what} is wanted, but its claim cannot be used, so the machine does not start: ${plan.unusable}.`,
    wanted: `${what} is asked for. Whether the cluster keeps it cannot be told from what was read: ${unknownGates ?? because}.`,
    unknown: 'Whether state is asked for cannot be told from what was read.',
  };
  return sentences[state] ?? '';
}

function row(name: string, { outcome, why }: PageFate): HTMLElement[] {
  return [h('dt', {}, name), h('dd', {}, badge(outcome), h('span', { class: 'why' }, why))];
}

function fates(plan: PagePlan): HTMLElement {
  const { migration, migrationWanted, migrationWhy, snapshot, clone, restore, onDelete } = plan;
  const wanted =
    migrationWanted === 'yes'
      ? 'wanted'
      : migrationWanted === 'no'
        ? 'not asked for'
        : `unknown whether it is wanted: ${migrationWanted}`;
  return h(
    'dl',
    { class: 'fates' },
    row('Live migration', { outcome: migration, why: [...migrationWhy, wanted].join('; ') }),
    row('Snapshot', snapshot),
    row('Restore', restore),
    row('Clone', clone),
    row('Deletion', onDelete),
  );
}

function trace({ trace: steps, missingGates, unknownGates, error, unusable }: PagePlan): HTMLElement | undefined {
  const items = steps.map(({ decides, answer, because, input }) =>
    h(
      'li',
      {},
      h('span', { class: 'what' }, DECIDES[decides] ?? decides),
      h('strong', {}, answer),
      h('span', { class: 'why' }, because),
      input !== because && h('code', { class: 'place' }, input),
    ),
  );
  const add = (what: string, answer: string, why: string): void =>
    void items.push(
      h('li', {}, h('span', { class: 'what' }, what), h('strong', {}, answer), h('span', { class: 'why' }, why)),
    );
  for (const gate of missingGates) add('Admission', 'refused', `feature gate ${gate} is off`);
  if (unknownGates !== undefined) add('Admission', 'unknown', unknownGates);
  if (error !== undefined) add('Claim', 'none', error);
  if (unusable !== undefined) add('Claim', 'unusable', unusable);
  return items.length === 0 ? undefined : h('ol', { class: 'trace' }, items);
}

const section = (title: string, ...content: (Node | undefined)[]): HTMLElement | false =>
  content.some(Boolean) && h('section', {}, h('h3', {}, title), content);

function content(index: number): (HTMLElement | false)[] {
  const machine = MACHINES[index] as PageMachine;
  const plan = planOf(machine);
  const found = FINDINGS_OF.get(index) ?? [];
  return [
    h('p', { class: 'lead' }, badge(plan.state), ' ', sentence(plan)),
    section('What decided', h('div', { class: 'fit' }, chain(machine, plan))),
    section('Trace', trace(plan)),
    section('What becomes of the state', fates(plan)),
    DATA.findings !== undefined &&
      section(
        found.length === 0 ? 'No findings' : plural(found.length, 'finding'),
        h(
          'div',
          { class: 'cards' },
          found.slice(0, 50).map((finding) => findingCard(finding)),
        ),
      ),
  ];
}

export interface Details {
  readonly element: HTMLDialogElement;
  open(machine: number, from?: HTMLElement): void;
  close(): void;
}

/** The panel; `changed` is told which machine is shown. */
export function detailsPanel(changed: (machine: number | undefined) => void): Details {
  const title = h('h2', { id: 'details-title', tabindex: -1 });
  const about = h('p', { class: 'about' });
  const body = h('div', { class: 'details-body', tabindex: 0, role: 'group', 'aria-label': 'Plan' });
  let from: HTMLElement | undefined;
  const close = (): void => element.close();
  const element = h(
    'dialog',
    { class: 'details', 'aria-labelledby': 'details-title' },
    h(
      'header',
      {},
      h('div', {}, title, about),
      h('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: close }, '×'),
    ),
    body,
  );
  element.addEventListener('close', () => {
    changed(undefined);
    if (from?.isConnected) from.focus({ preventScroll: true });
  });
  // A press beside the panel closes it.
  element.addEventListener('click', (event) => {
    if (event.target === element) close();
  });
  const open = (index: number, source?: HTMLElement): void => {
    const machine = MACHINES[index] as PageMachine;
    from = source;
    title.textContent = fullName(machine);
    about.replaceChildren(
      machine.kind,
      ...(machine.place === undefined ? [] : [' · ', h('code', { class: 'place' }, machine.place)]),
    );
    body.replaceChildren(...content(index).filter((part) => part !== false));
    body.scrollTop = 0;
    if (!element.open) element.showModal();
    title.focus();
    changed(index);
  };
  return { element, open, close };
}
