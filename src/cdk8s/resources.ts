/** The objects of the manifests, each under a name that tells it from the others. */

import type { ObjectRef } from '../kube-object.js';

/** An object and the file it stands in, as findings name it. */
export interface Written {
  readonly object: ObjectRef;
  readonly file: string;
}

const described = ({ kind, namespace, name }: ObjectRef): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** Names of an object, shortest first: the last tells it from every other one. */
const namesOf = ({ object, file }: Written): [bare: string, described: string, placed: string] => [
  object.name,
  described(object),
  `${described(object)} in ${file}`,
];

export class Resources {
  readonly #counts = new Map<string, number>();
  readonly #files = new Set<string>();

  constructor(written: Iterable<Written>) {
    for (const one of written) {
      this.#files.add(one.file);
      for (const name of namesOf(one)) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }

  /** Whether an object stands in the manifests, and not merely beside them. */
  holds({ file }: Written): boolean {
    return this.#files.has(file);
  }

  /** The shortest name that means no other object. What is not of the app must not be taken for what is. */
  nameOf(one: Written): string {
    const names = namesOf(one);
    if (!this.holds(one)) return names[2];
    return names.find((name) => name !== '' && this.#counts.get(name) === 1) ?? names[2];
  }
}
