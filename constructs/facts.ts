/** Objects captured from a cluster, as files hold them. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readYaml } from '../src/index.js';
import { at } from '../src/value.js';

/** Files with objects of the cluster, as `kubectl get ... -o yaml` prints them; relative to the working directory. */
export type FactsFiles = string | readonly string[];

function textOf(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`facts: ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const read = new Map<string, readonly unknown[]>();

function objectsOf(path: string): readonly unknown[] {
  const file = resolve(path);
  const known = read.get(file);
  if (known) return known;
  const { values, errors } = readYaml(textOf(file, path));
  const [error] = errors;
  if (error) throw new Error(`facts: ${path}:${error.line}:${error.column}: ${error.message}`);
  const documents = values.filter((value) => value !== null && value !== undefined);
  if (documents.length === 0)
    throw new Error(`facts: ${path} holds no Kubernetes object; capture with kubectl get -o yaml`);
  const objects = documents.flatMap(itemsOf);
  read.set(file, objects);
  return objects;
}

/** An object, or those of a List. */
function itemsOf(value: unknown): readonly unknown[] {
  const items = at(value, ['items']);
  return at(value, ['kind']) === 'List' && Array.isArray(items) ? items : [value];
}

/**
 * The objects of some files.
 * @throws Error that names the file, and the line where it cannot be read.
 */
export function readFacts(files: FactsFiles | undefined): readonly unknown[] {
  if (files === undefined) return [];
  const paths = typeof files === 'string' ? [files] : files;
  return paths.flatMap((path) => [...objectsOf(path)]);
}
