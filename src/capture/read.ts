/** Reads what kubectl printed of a cluster. */

import { resolve } from 'node:path';
import { asKubeObject, type KubeObject } from '../kube-object.js';
import { UsageError } from '../problems.js';
import { readDocuments } from '../read/documents.js';
import { errorText, readText } from '../read/files.js';
import { isMap } from '../value.js';

export const STDIN = '-';

/** Where files are, and standard input. */
export interface Source {
  readonly cwd: string;
  readStdin(): string;
}

function textOf(file: string, { cwd, readStdin }: Source): string {
  if (file === STDIN) return readStdin();
  try {
    return readText(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(`${file}: ${errorText(error)}`);
  }
}

/** The objects of a List as kubectl prints it in JSON, which for a whole cluster is too much for a reader of YAML. */
export function jsonObjects(text: string): KubeObject[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const items = isMap(value) && value.kind === 'List' && Array.isArray(value.items) ? value.items : [value];
  return items.flatMap((item) => (isMap(item) ? (asKubeObject(item, { base: [], observed: true }) ?? []) : []));
}

const TYPED_LIST = /^\w+List$/;

/** Objects in JSON, unless a list says of them what they are. */
function plainJson(text: string): KubeObject[] | undefined {
  const objects = text.trimStart().startsWith('{') ? jsonObjects(text) : undefined;
  return objects?.some(({ kind }) => TYPED_LIST.test(kind)) ? undefined : objects;
}

/**
 * The objects of a text.
 * @throws UsageError where a part of it cannot be read: half a cluster is none.
 */
export function objectsOf(text: string, file: string): readonly KubeObject[] {
  const json = plainJson(text);
  if (json !== undefined && json.length > 0) return json;
  const { objects, problems } = readDocuments(text, { file, observed: true });
  const broken = problems.find(({ kind }) => kind === 'unreadable');
  if (broken) {
    const { problemMessage } = require('../mask.js') as typeof import('../mask.js');
    throw new UsageError(`${file}:${broken.line}:${broken.column}: ${problemMessage(broken)}`);
  }
  if (objects.length === 0)
    throw new UsageError(`${file}: it holds no Kubernetes object; give it what kubectl get -o yaml prints`);
  return objects;
}

/** The objects of some files. */
export const readObjects = (files: readonly string[], source: Source): KubeObject[] =>
  files.flatMap((file) => objectsOf(textOf(file, source), file === STDIN ? '<stdin>' : file));
