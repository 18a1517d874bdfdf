/** Where the constructs of a program are made, by their paths: also those of classes that are not read. */

import type { ts } from 'ts-morph';
import type { Unknown } from '../../value.js';
import { idText } from './tree.js';
import { type Args, argument, Instance, isUnknown, type Value } from './values.js';

/** What stands for a construct: an instance, or the value that is not known of a class that is not read. */
type Made = Instance | Unknown;

/** What a construct was given, and the expression that made it. */
interface Site {
  readonly scope: Value;
  readonly id: Value;
  readonly node: ts.Node;
}

const DEEPEST = 200;

export class Constructs {
  readonly #sites = new Map<Made, Site>();
  #byPath: ReadonlyMap<string, ReadonlySet<ts.Node>> | undefined;

  /** Notes what an expression made, if it may be a construct: what is below no construct is none. */
  note(made: Value, args: Args, node: ts.Node): void {
    if (!(made instanceof Instance || isUnknown(made))) return;
    const scope = argument(args, 0).value;
    const isPlaced = scope instanceof Instance || (isUnknown(scope) && this.#sites.has(scope));
    if (isPlaced || (made instanceof Instance && made.construct))
      this.#sites.set(made, { scope, id: argument(args, 1).value, node });
  }

  /** The expressions that make constructs of a path: several where it cannot be told which of them runs. */
  at(path: string): readonly ts.Node[] {
    this.#byPath ??= this.#index();
    return [...(this.#byPath.get(path) ?? [])];
  }

  #index(): Map<string, Set<ts.Node>> {
    const index = new Map<string, Set<ts.Node>>();
    for (const [made, { node }] of this.#sites) {
      const path = this.#pathOf(made);
      if (path === undefined) continue;
      const nodes = index.get(path);
      if (nodes) nodes.add(node);
      else index.set(path, new Set([node]));
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
