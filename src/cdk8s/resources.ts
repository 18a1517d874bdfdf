/** The objects of the manifests, each under a name that tells it from the others, and the constructs that wrote them. */

import { resolve } from 'node:path';
import type { ObjectRef } from '../kube-object.js';
import type { RecordedFile } from './rerun.js';

/** An object and the file it stands in, as findings name it. */
export interface Written {
  readonly object: ObjectRef;
  readonly file: string;
}

const described = ({ kind, namespace, name }: ObjectRef): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

const keyOf = ({ apiVersion, kind, namespace = '', name }: ObjectRef): string =>
  [apiVersion, kind, namespace, name].join('\0');

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

  /** Whether cdk8s' record of constructs, which is kept by bare names, cannot tell an object from another. */
  collides({ object }: Written): boolean {
    return (this.#counts.get(object.name) ?? 0) > 1;
  }

  /** The shortest name that means no other object. What is not of the app must not be taken for what is. */
  nameOf(one: Written): string {
    const names = namesOf(one);
    if (!this.holds(one)) return names[2];
    return names.find((name) => name !== '' && this.#counts.get(name) === 1) ?? names[2];
  }
}

/** The folder that relative files of a record were written to by the run of cdk8s: the one that explains most of them. */
function outputOf(manifests: readonly string[], files: readonly RecordedFile[]): string {
  const all = new Set(manifests);
  const [first] = files;
  const folders = manifests
    .filter((path) => path.endsWith(`/${first?.file}`))
    .map((path) => path.slice(0, -(first?.file.length ?? 0)));
  const explained = (folder: string): number => files.filter(({ file }) => all.has(folder + file)).length;
  return folders.sort((left, right) => explained(right) - explained(left))[0] ?? '';
}

/** Tells the construct that wrote an object, by the path that cdk8s gave its manifest; undefined where several may have. */
export function constructsIn(
  files: readonly RecordedFile[],
  manifests: readonly string[],
): (manifest: string, object: ObjectRef) => string | undefined {
  const output = outputOf(manifests, files);
  const paths = new Map<string, string | undefined>();
  for (const { file, objects } of files) {
    for (const { path, ...object } of objects) {
      const key = `${resolve(output, file)}\0${keyOf(object)}`;
      paths.set(key, paths.has(key) ? undefined : path);
    }
  }
  return (manifest, object) => paths.get(`${resolve(manifest)}\0${keyOf(object)}`);
}
