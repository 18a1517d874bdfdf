/** Reads the patches that kustomizations and deliveries name. */

import type { PatchDocument, ReadPatch } from '../cluster/kustomize-patches.js';
import { type KubeObject, pathOf } from '../kube-object.js';
import { readValues } from '../read/documents.js';
import { get } from '../value.js';
import type { Loader } from './loader.js';

/** Reads the documents of patches, each file once; undefined for one that cannot be read. */
export function patchReader(loader: Loader): ReadPatch {
  const files = new Map<string, readonly PatchDocument[] | undefined>();
  const readFile = (file: string): readonly PatchDocument[] | undefined => {
    try {
      const here = loader.objects.filter((object) => pathOf(object) === file);
      const values = readValues(loader.files.text(loader.absolute(file)));
      return values?.map((value) => withObject(value, here));
    } catch {
      return undefined;
    }
  };
  return ({ inline, file = '' }) => {
    if (inline !== undefined) return readValues(inline)?.map((value) => ({ value }));
    if (!files.has(file)) files.set(file, readFile(file));
    return files.get(file);
  };
}

/** A document of a patch with the object that was read of it, if one was. */
function withObject(value: unknown, objects: readonly KubeObject[]): PatchDocument {
  const object = objects.find(
    ({ kind, name }) => get(value, 'kind') === kind && get(value, 'metadata', 'name') === name,
  );
  return object ? { value, object } : { value };
}
