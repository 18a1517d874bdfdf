/** Which files are kustomize patches: they look like objects and are none. What they say is in kustomize-patches.ts. */

import { KUSTOMIZATION_FILES, MACHINE_KINDS } from '../facts/kinds.js';
import type { KubeObject } from '../kube-object.js';
import { get, isMap, items } from '../value.js';

/** A file that calls itself a patch, or stands in a folder of patches. */
const PATCH_NAME = /(?:^|\/)(?:patch(?:es)?\/[^/]*|(?:[^/]*[-_.])?patch(?:es)?(?:[-_.][^/]*)?)$/i;

/** The folder of a file, with `/`; empty at the top. */
export function directory(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** Resolves a path written in a kustomization against the folder that holds it. */
export function resolve(folder: string, path: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Whether a file is a kustomization by its name. */
export const isKustomizationFile = (file: string): boolean =>
  KUSTOMIZATION_FILES.includes(file.slice(file.lastIndexOf('/') + 1));

/** The files that a kustomization names as patches, relative as the kustomization's own path is. */
export function patchFiles(kustomization: unknown, file: string): string[] {
  const folder = directory(file);
  const written = [
    ...items(kustomization, 'patchesStrategicMerge'),
    ...items(kustomization, 'patchesJson6902').map((patch) => get(patch, 'path')),
    ...items(kustomization, 'patches').map((patch) => get(patch, 'path')),
  ];
  return written
    .filter((path): path is string => typeof path === 'string' && !path.includes('\n'))
    .map((path) => resolve(folder, path));
}

/** Whether an object holds enough to stand alone: a machine with devices and volumes. */
function standsAlone(object: KubeObject): boolean {
  const kind = MACHINE_KINDS.find(({ group, kind: name }) => group === object.group && name === object.kind);
  if (!kind) return false;
  const spec = [...kind.vmi, 'spec'];
  return isMap(get(object.value, ...spec, 'domain', 'devices')) && items(object.value, ...spec, 'volumes').length > 0;
}

/** Whether an object is a patch by what it says itself, or by the name of its file where it could not stand alone. */
export function looksLikePatch(object: KubeObject): boolean {
  if (object.value.$patch !== undefined) return true;
  const file = object.document?.path;
  return file !== undefined && PATCH_NAME.test(file) && !standsAlone(object);
}
