/** The inputs of one machine, one below the other. */

import type { PageMachine, PagePlan } from '../data.js';
import { arrow, arrowHeads, type Box, type BoxNode, boxOf, boxText, drawBox } from './boxes.js';
import { fullName } from './data.js';
import { s } from './dom.js';

const GAP = 22;
const WIDTH = 440;
const ID = 'chain';

/** What a machine comes to, as the last box. */
export function answerOf({ state, storageClass, accessMode, size, error, unusable }: PagePlan): BoxNode {
  const claim =
    state === 'none' ? [] : [error ?? unusable ?? [storageClass, accessMode, size].filter(Boolean).join(' · ')];
  return { role: 'answer', kind: 'State', names: [state], count: 1, source: 'manifest', says: claim, decides: [] };
}

/** Draws the chain of a machine's plan. */
export function chain(machine: PageMachine, plan: PagePlan): SVGSVGElement {
  const nodes: BoxNode[] = plan.inputs.map((input, index) => {
    const name = index === 0 ? fullName(machine) : input.name;
    const { place } = index === 0 ? machine : input;
    return { ...input, names: name === '' ? [] : [name], count: 1, place };
  });
  const boxes = [...nodes, answerOf(plan)].map((node) => boxOf(node, WIDTH));
  let y = 1;
  for (const box of boxes) {
    Object.assign(box, { x: 1, y });
    y += box.height + GAP;
  }
  const height = y - GAP + 1;
  const middle = 40;
  const edges = boxes.slice(1).map((box, index) => {
    const above = boxes[index] as Box;
    return arrow(`M${middle} ${above.y + above.height} V${box.y - 1}`, box, ID);
  });
  return s(
    'svg',
    {
      class: 'graph chain',
      viewBox: `0 0 ${WIDTH + 2} ${height}`,
      width: WIDTH + 2,
      height,
      role: 'img',
      'aria-label': `What decided: ${boxes.map(boxText).join('. Then: ')}`,
    },
    arrowHeads(ID),
    edges,
    boxes.map(drawBox),
  );
}
