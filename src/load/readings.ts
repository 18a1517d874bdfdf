/** What the files of a run say, each read when it is asked for. */

import { isKustomizationFile } from '../cluster/kustomization.js';
import { CAPTURE_TITLE } from '../facts/capture-marks.js';
import { RELEVANT_TEXT } from '../facts/kinds.js';
import { documentsIn, type ReadDocument, type TextOptions } from '../read/documents.js';
import type { Files, FoundFile } from '../read/files.js';
import type { Reading } from '../read/reading.js';
import { readSlowly } from '../read/yaml-values.js';

/** A text with the documents in it. */
export interface TextReading {
  readonly text: string;
  readonly documents: readonly ReadDocument[];
}

/** Reads files. */
export interface Readings {
  /**
   * What a file says; undefined where nothing in it is of interest.
   * @throws what reading from the disk or a revision throws.
   */
  of(file: FoundFile): TextReading | undefined;
  /** Called when all files were asked for. */
  end?: () => void;
}

/** Whether all of a file is read, whatever stands in it: it was named, or is read by its name. */
export const isReadWhole = ({ named, path }: Pick<FoundFile, 'named' | 'path'>): boolean =>
  named || isKustomizationFile(path);

/** How a text of a file is read; undefined where nothing in it is of interest, and for what was captured, which is no manifest. */
export function optionsFor(text: string, file: string, whole: boolean): TextOptions | undefined {
  if (text.startsWith(CAPTURE_TITLE)) return undefined;
  if (whole) return { file, observed: false };
  return RELEVANT_TEXT.test(text) ? { file, observed: false, relevant: RELEVANT_TEXT } : undefined;
}

/** Reads a document that is not plain YAML, of a file. */
export type SlowReader = (text: string, file: FoundFile) => Reading;

/** Reads one file after the other. */
export class TextReadings implements Readings {
  constructor(
    private readonly files: Files,
    private readonly slowly: SlowReader = readSlowly,
  ) {}

  of(file: FoundFile): TextReading | undefined {
    const text = this.files.text(file.absolute);
    const options = optionsFor(text, file.path, isReadWhole(file));
    const slowly = (chunk: string): Reading => this.slowly(chunk, file);
    return options && { text, documents: documentsIn(text, { ...options, slowly }) };
  }
}
