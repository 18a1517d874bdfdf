/**
 * The graph of a cluster's plan: machines, and the inputs that their plans were read from. Machines whose plans were read
 * from the same inputs stand in one node.
 */

import type { Decision, PlanInput } from '../plan/inputs.js';
import type { MachinePlan } from '../plan.js';
import { classWord, fullName, stateWord, word } from './plan-words.js';

export interface GraphNode {
  readonly role: PlanInput['role'] | 'answer';
  readonly kind: string;
  /** Full names: several for machines that stand together, and for their claims. */
  readonly names: string[];
  /** Of machines that stand together, their indices. */
  readonly machines: number[];
  readonly source: PlanInput['source'];
  /** What of it counts, in words. */
  readonly says: string[];
  readonly decides: Decision[];
}

export interface GraphEdge {
  /** Indices of nodes. */
  readonly from: number;
  readonly to: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const addAll = <T>(list: T[], more: readonly T[]): void => {
  for (const item of more) if (!list.includes(item)) list.push(item);
};

class Drawing implements Graph {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #index = new Map<string, number>();
  readonly #joined = new Set<string>();

  /** A node by its key: what another place says of it is added. */
  node(key: string, node: GraphNode): number {
    const known = this.#index.get(key);
    if (known === undefined) {
      this.#index.set(key, this.nodes.length);
      return this.nodes.push(node) - 1;
    }
    const { role, names, machines, says, decides } = node;
    const before = this.nodes[known] as GraphNode;
    if (role === 'machine' || role === 'claim') before.names.push(...names);
    before.machines.push(...machines);
    addAll(before.says, says);
    addAll(before.decides, decides);
    return known;
  }

  edge(from: number, to: number): void {
    const key = `${from} ${to}`;
    if (this.#joined.has(key)) return;
    this.#joined.add(key);
    this.edges.push({ from, to });
  }
}

/** Every machine with a claim has its own: they stand together as the machines do. */
const keyOf = ({ role, kind, namespace, name, source }: PlanInput): string =>
  JSON.stringify(role === 'claim' ? [role, kind, source] : [role, kind, namespace, name, source]);

const nodeOf = (input: PlanInput, machines: number[] = []): GraphNode => {
  const { role, kind, source, says, decides } = input;
  // What is not to be seen has no name.
  const names = input.name === '' && role !== 'machine' ? [] : [fullName(input)];
  return { role, kind, source, names, machines, says: [...says], decides: [...decides] };
};

/** What a machine comes to: the claim of its state, or why there is none. */
function answerOf(machine: MachinePlan): GraphNode {
  const { state } = machine;
  const kept = stateWord(machine);
  const why = state.error ?? state.unusable;
  const claim = [classWord(machine), word(state.accessMode), state.size].filter((part) => part !== undefined);
  const says = kept === 'none' ? [] : why === undefined ? claim : [why];
  return { role: 'answer', kind: 'state', names: [kept], machines: [], source: 'manifest', says, decides: [] };
}

/** Draws the inputs of machines; those of storage are passed in turn, class and then profile, for each candidate. */
export function graphOf(machines: readonly MachinePlan[]): Graph {
  const drawing = new Drawing();
  for (const [index, machine] of machines.entries()) {
    const [own, ...inputs] = machine.inputs;
    if (!own) continue;
    const answer = answerOf(machine);
    const group = JSON.stringify([own.says, own.decides, own.source, own.kind, inputs.map(keyOf), answer]);
    let last = drawing.node(group, nodeOf(own, [index]));
    let before = last;
    const ends: number[] = [];
    for (const input of inputs) {
      const to = drawing.node(keyOf(input), nodeOf(input));
      // Each candidate class hangs on what asks for a class.
      if (input.role === 'storageClass' || input.role === 'claim') {
        if (before !== last) ends.push(last);
        drawing.edge(before, to);
      } else drawing.edge(last, to);
      last = to;
      if (input.role !== 'storageClass' && input.role !== 'storageProfile') before = to;
    }
    const to = drawing.node(JSON.stringify(answer), answer);
    for (const end of [...ends, last]) drawing.edge(end, to);
  }
  return drawing;
}
