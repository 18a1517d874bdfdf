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
  const objects = objectsIn(textOf(file, path), path);
  read.set(file, objects);
  return objects;
}

const remembered = new Map<string, string>();

/** Takes a text for the content of a file that is not read itself, and gives a path that means it. */
export function remember(text: string): string {
  const path = remembered.get(text) ?? resolve('/', `text of facts ${remembered.size}`);
  if (!remembered.has(text)) read.set(path, objectsIn(text, path));
  remembered.set(text, path);
  return path;
}

function objectsIn(text: string, path: string): readonly unknown[] {
  const { values, errors } = readYaml(text);
  const [error] = errors;
  if (error) throw new Error(`facts: ${path}:${error.line}:${error.column}: ${error.message}`);
  const documents = values.filter((value) => value !== null && value !== undefined);
  if (documents.length === 0)
    throw new Error(`facts: ${path} holds no Kubernetes object; capture with kubectl get -o yaml`);
  return documents.flatMap(itemsOf);
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
