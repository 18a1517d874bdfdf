/** Reads objects that were captured from a cluster. */

import { resolve } from 'node:path';
import type { KubeObject } from '../kube-object.js';
import { readDocuments, withoutMark } from '../read/documents.js';
import { errorText, type InputProblem, readText } from '../read/files.js';
import type { LoadOptions } from './options.js';

/**
 * The objects of some files; what cannot be read is added to the problems.
 * @param pipes Whether pipes are read: those that the user names, none that a configuration does.
 */
export function readFacts(
  paths: readonly string[],
  cwd: string,
  problems: InputProblem[],
  pipes = false,
): KubeObject[] {
  const facts: KubeObject[] = [];
  for (const path of paths) {
    try {
      const text = withoutMark(readText(resolve(cwd, path), pipes));
      const documents = readDocuments(text, { file: path, observed: true });
      facts.push(...documents.objects);
      const broken = documents.problems.find(({ kind }) => kind === 'unreadable');
      if (broken) {
        const { problemMessage } = require('../mask.js') as typeof import('../mask.js');
        problems.push({ path: `${path}:${broken.line}:${broken.column}`, message: `facts: ${problemMessage(broken)}` });
      } else if (documents.objects.length === 0) {
        problems.push({ path, message: 'facts: it holds no Kubernetes object; use kubectl get -o yaml' });
      }
    } catch (error) {
      problems.push({ path, message: `facts: ${errorText(error)}` });
    }
  }
  return facts;
}

/** The files given as facts, by absolute path. */
export function factsFiles({ configuration, facts = [] }: LoadOptions, cwd: string): ReadonlySet<string> {
  const configured = (configuration?.clusters ?? []).flatMap((cluster) => cluster.facts);
  const folder = configuration?.folder ?? cwd;
  return new Set([...facts.map((file) => resolve(cwd, file)), ...configured.map((file) => resolve(folder, file))]);
}
