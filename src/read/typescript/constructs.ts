/** Where the constructs of a program are made, by their paths: also those of classes that are not read. */

import type { Unknown } from '../../value.js';
import type { ts } from './compiler.js';
import { idText } from './tree.js';
import { type Args, argument, Instance, isUnknown, type Value } from './values.js';

/** What stands for a construct: an instance, or the value that is not known of a class that is not read. */
type Made = Instance | Unknown;

/** What a construct was given, and the expression that made it. */
interface Site {
  readonly scope: Value;
  readonly id: Value;
  readonly node: ts.Node;
  readonly within: Callback | undefined;
}

/** A function that something calls back which is not read, as tests are, and the one that it was given in. */
export interface Callback {
  readonly node: ts.Node;
  readonly outer: Callback | undefined;
}

/** How many of the functions that something stands in are running, up to the innermost that is. */
function depthOf(within: Callback | undefined, isRunning: (node: ts.Node) => boolean): number {
  let depth = 0;
  let running = 0;
  for (const callback of outermostFirst(within)) {
    depth++;
    if (isRunning(callback.node)) running = depth;
  }
  return running;
}

function outermostFirst(within: Callback | undefined): Callback[] {
  const all: Callback[] = [];
  for (let current = within; current; current = current.outer) all.unshift(current);
  return all;
}

const DEEPEST = 200;

export class Constructs {
  readonly #sites = new Map<Made, Site>();
  #byPath: ReadonlyMap<string, readonly Site[]> | undefined;

  /** Notes what an expression made, which may be a construct: what stands below none is none. */
  note(made: Value, args: Args, node: ts.Node, within: Callback | undefined): void {
    if (made instanceof Instance || isUnknown(made))
      this.#sites.set(made, { scope: argument(args, 0).value, id: argument(args, 1).value, node, within });
  }

  /**
   * The expressions that make constructs of a path: several where it cannot be told which of them runs.
   * @param isRunning Tells what is running: of several tests, the one that is counts.
   */
  at(path: string, isRunning: (node: ts.Node) => boolean): readonly ts.Node[] {
    this.#byPath ??= this.#index();
    const sites = this.#byPath.get(path) ?? [];
    const nodes = [...new Set(sites.map(({ node }) => node))];
    if (nodes.length < 2) return nodes;
    const depths = sites.map(({ within }) => depthOf(within, isRunning));
    const deepest = Math.max(...depths);
    return [...new Set(sites.flatMap(({ node }, index) => (depths[index] === deepest ? [node] : [])))];
  }

  #index(): Map<string, Site[]> {
    const index = new Map<string, Site[]>();
    for (const [made, site] of this.#sites) {
      const path = this.#pathOf(made);
      if (path === undefined) continue;
      const sites = index.get(path);
      if (sites) sites.push(site);
      else index.set(path, [site]);
    }
    return index;
  }

  /** The path of a construct; undefined where it is not known, and for a root. */
  #pathOf(made: Made): string | undefined {
    const ids: string[] = [];
    let current: Value = made;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const place = this.#placeOf(current);
      if (place === 'root') return ids.length > 0 ? ids.join('/') : undefined;
      if (!place) return undefined;
      ids.unshift(place.id);
      current = place.scope;
    }
    return undefined;
  }

  /** What a construct stands below, and its id; undefined where one of them is not known. */
  #placeOf(made: Value): { scope: Value; id: string } | 'root' | undefined {
    if (made instanceof Instance && made.construct) {
      const { scope, given, id } = made.construct;
      if (scope === undefined) return 'root';
      return typeof id === 'string' ? { scope: given ?? scope, id } : undefined;
    }
    const site = made instanceof Instance || isUnknown(made) ? this.#sites.get(made) : undefined;
    return site && typeof site.id === 'string' ? { scope: site.scope, id: idText(site.id) } : undefined;
  }
}
