/** Reads CustomResourceDefinitions that are given beside what is judged. */

import type { KubeObject } from '../kube-object.js';
import { readDocuments, withoutMark } from '../read/documents.js';
import { diskFiles, errorText, type InputProblem } from '../read/files.js';

const DEFINITION = 'CustomResourceDefinition';

/** Those in some files and folders; what cannot be read is added to the problems. */
export function readDefinitions(paths: readonly string[], cwd: string, problems: InputProblem[]): KubeObject[] {
  return paths.flatMap((path) => {
    const found = diskFiles([path], { cwd, context: false });
    problems.push(...found.problems);
    const definitions = found.files.flatMap((file) => {
      try {
        const text = withoutMark(found.text(file.absolute));
        return text.includes(DEFINITION) ? readDocuments(text, { file: file.path, observed: true }).objects : [];
      } catch (error) {
        problems.push({ path: file.path, message: errorText(error) });
        return [];
      }
    });
    const own = definitions.filter(({ kind }) => kind === DEFINITION);
    if (own.length === 0 && found.problems.length === 0)
      problems.push({ path, message: `it holds no ${DEFINITION}; name a file or folder that does` });
    return own;
  });
}
