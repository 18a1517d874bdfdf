/** Finds where keys and values stand in a text that is JSON: at once, where a parser of all YAML takes its time. */

import type { Path } from '../value.js';
import type { Span } from './block-text.js';
import { type Positions, shownIn } from './positions.js';

/** A value with where it stands. */
interface Node extends Span {
  end: number;
  /** Its key, if it is that of a map. */
  readonly key: Span | undefined;
  /** The names of the keys of a map, in the order of what it holds. */
  readonly names: string[] | undefined;
  /** What a map or list holds. */
  readonly nodes: Node[];
}

/** A text, a bracket, or what stands between them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s"{}[\],:]+/g;

const NONE: Node[] = [];

/** The tree of a text that is JSON. */
function treeOf(text: string): Node {
  const whole: Node = { start: 0, end: text.length, key: undefined, names: undefined, nodes: [] };
  const open = [whole];
  let key: Span | undefined;
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    const end = start + token.length;
    const parent = open.at(-1) as Node;
    if (token === '}' || token === ']') {
      parent.end = end;
      open.pop();
    } else if (parent.names && !key) {
      key = { start, end };
      parent.names.push(JSON.parse(token) as string);
    } else {
      const isOpen = token === '{' || token === '[';
      const node = { start, end, key, names: token === '{' ? [] : undefined, nodes: isOpen ? [] : NONE };
      parent.nodes.push(node);
      key = undefined;
      if (isOpen) open.push(node);
    }
  }
  return whole.nodes[0] ?? whole;
}

/** A node with the way that leads to it. */
interface Way {
  readonly node: Node;
  readonly step: string | number | undefined;
  readonly from: Way | undefined;
}

function pathOf({ step, from }: Way): Path {
  const path: (string | number)[] = [];
  for (let [last, above] = [step, from]; last !== undefined; [last, above] = [above?.step, above?.from])
    path.push(last);
  return path.reverse();
}

class JsonPositions implements Positions {
  constructor(
    private readonly text: string,
    private readonly root: Node,
  ) {}

  key(path: Path): Span | undefined {
    const node = this.#find(path);
    return node && spanOf(node.key ?? node);
  }

  value(path: Path): Span | undefined {
    const node = this.#find(path);
    return node && spanOf(node);
  }

  shown(path: Path): Span | undefined {
    return shownIn(this.text, this, path);
  }

  duplicateKeys(): { path: Path; span: Span; first: Span }[] {
    const found: { path: Path; span: Span; first: Span }[] = [];
    const left: Way[] = [{ node: this.root, step: undefined, from: undefined }];
    for (let from = left.pop(); from; from = left.pop()) {
      const { nodes, names } = from.node;
      const seen = new Map<unknown, Span>();
      for (const [index, node] of nodes.entries()) {
        const way: Way = { node, step: names?.[index] ?? index, from };
        left.push(way);
        const first = seen.get(way.step);
        if (!node.key) continue;
        if (first) found.push({ path: pathOf(way), span: node.key, first });
        else seen.set(way.step, node.key);
      }
    }
    return found.sort((one, other) => one.span.start - other.span.start);
  }

  #find(path: Path): Node | undefined {
    let node: Node | undefined = this.root;
    for (const step of path) {
      // Of keys that stand twice the last counts.
      const index: number = node.names ? node.names.lastIndexOf(String(step)) : Number(step);
      node = node.nodes[index];
      if (!node) return undefined;
    }
    return node;
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Where things stand in a text that is JSON. */
export const jsonPositions = (text: string): Positions => new JsonPositions(text, treeOf(text));
