/** Reads the files of a run into objects. */

import { dirname, resolve, sep } from 'node:path';
import { isKustomizationFile, looksLikePatch, patchFiles } from '../cluster/kustomization.js';
import { isMeantAsObject } from '../cluster/typing.js';
import { type KubeObject, pathOf } from '../kube-object.js';
import { UsageError } from '../problems.js';
import { type DocumentProblem, documentsIn, documentsOf, readDocuments } from '../read/documents.js';
import { errorText, type Files, type FoundFile, type InputProblem, pathFrom } from '../read/files.js';

import { isApp, isProgram } from './programs.js';
import type { Readings, TextReading } from './readings.js';

/** How the output of a render command is named where nothing tells what it was made from. */
export const RENDERED = '<rendered ';

/** The nearest folder above some, all absolute. */
function commonFolder(folders: readonly string[]): string {
  let [common = sep] = folders;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : `${common}${sep}`))
      common = dirname(common);
  }
  return common;
}

const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

/** Reads files into objects, and notes what cannot be read. */
export class Loader {
  readonly objects: KubeObject[] = [];
  readonly documentProblems: DocumentProblem[] = [];
  readonly inputProblems: InputProblem[] = [];
  readonly patches = new Set<string>();
  /** Files that are read as programs, and apps of cdk8s, when all else is read. */
  readonly programs: FoundFile[] = [];

  /** The folder that all files stand below. */
  readonly #top: string;

  constructor(
    readonly files: Files,
    private readonly cwd: string,
    private readonly readings: Readings,
  ) {
    this.#top = commonFolder([cwd, files.root ?? cwd, ...files.files.map(({ absolute }) => dirname(absolute))]);
  }

  /** A path, relative to the working directory, from the folder that all files stand below. */
  path(file: string): string {
    return pathFrom(this.#top, resolve(this.cwd, file));
  }

  /** An absolute path as the user knows it: relative to the working directory. */
  name(absolute: string): string {
    return pathFrom(this.cwd, absolute);
  }

  /** The absolute path of such a path. */
  absolute(path: string): string {
    return resolve(this.#top, path);
  }

  read(file: FoundFile): void {
    try {
      if (isProgram(file.path)) this.#program(file);
      else this.#manifests(file);
    } catch (error) {
      // What merely gives context is missed as facts are, and no fault of what is judged.
      if (file.scope) this.inputProblems.push({ path: file.path, message: errorText(error) });
    }
  }

  #program(file: FoundFile): void {
    if (!file.named) return;
    this.files.text(file.absolute);
    this.programs.push(file);
  }

  #manifests(file: FoundFile): void {
    const read = this.readings.of(file);
    if (isApp(file.path)) this.programs.push(file);
    if (read) this.#take(read, file.path, isKustomizationFile(file.path));
  }

  /** Takes a text that stands for a file. */
  take(text: string, file: string): void {
    const kustomization = isKustomizationFile(file);
    this.#take({ text, documents: documentsIn(text, { file, observed: false }) }, file, kustomization);
  }

  #take({ text, documents }: TextReading, file: string, kustomization: boolean): void {
    const path = this.path(file);
    const { objects, problems } = documentsOf(text, documents, {
      file,
      path,
      observed: false,
      isMeant: isMeantAsObject,
      ...(this.files.revision === undefined ? {} : { revision: this.files.revision }),
      ...(kustomization ? { implied: KUSTOMIZATION } : {}),
    });
    for (const object of objects) {
      this.objects.push(object);
      if (kustomization) for (const patch of patchFiles(object.value, path)) this.patches.add(patch);
    }
    this.documentProblems.push(...problems);
  }

  /**
   * The objects of a renderer's output.
   * @throws UsageError when there are none.
   */
  output(text: string, cluster: string): readonly KubeObject[] {
    const { objects, problems } = readDocuments(text, {
      file: `${RENDERED}${cluster}>`,
      observed: false,
      isMeant: isMeantAsObject,
    });
    if (objects.length === 0)
      throw new UsageError(
        `cluster ${cluster}: the render command printed no Kubernetes object; it must print manifests`,
      );
    this.documentProblems.push(...problems);
    return objects;
  }

  /** The objects that are no patches, and the patches that no kustomization names. */
  sorted(): { objects: KubeObject[]; loose: KubeObject[] } {
    const sorted = { objects: [] as KubeObject[], loose: [] as KubeObject[] };
    for (const object of this.objects) {
      if (!this.patches.has(pathOf(object))) sorted[looksLikePatch(object) ? 'loose' : 'objects'].push(object);
    }
    return sorted;
  }
}
