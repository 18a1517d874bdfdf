/** The manifests that a command made: what it printed, or the files that it wrote into a folder. */

import { constants, isUtf8 } from 'node:buffer';
import { type BigIntStats, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../problems.js';
import { errorText, isManifestFile, SKIPPED_FOLDERS } from '../read/files.js';
import { printable } from '../report/terminal.js';

/** A text of manifests, by the name that findings in it have. */
export interface ManifestText {
  readonly name: string;
  readonly text: string;
}

/** How what was printed is named. */
export const PRINTED = '<rendered>';

/** What cdk8s writes of its constructs, which is no manifest. */
const CONSTRUCTS = 'construct-metadata.json';

/** A text that is the same bytes when it is written again. */
function textOf(bytes: Buffer, name: string): string {
  if (!isUtf8(bytes)) throw new UsageError(`${printable(name)} is not UTF-8; manifests must be`);
  if (bytes.length > constants.MAX_STRING_LENGTH)
    throw new UsageError(`${printable(name)} is too large to read; split it`);
  return bytes.toString('utf8');
}

/** What a command printed. */
export const printed = (bytes: Buffer): ManifestText[] => [{ name: PRINTED, text: textOf(bytes, PRINTED) }];

/** Files of manifests below a folder, in the order of their paths, which is the one that cdk8s numbers them for. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesIn(path);
    return isManifestFile(entry.name) && entry.name !== CONSTRUCTS && statSync(path).isFile() ? [path] : [];
  });
}

/** What changes when a file is written anew; nobody can set the time of it. */
const identity = ({ ino, ctimeNs }: BigIntStats): string => `${ino} ${ctimeNs}`;

/** A folder that a command is to write manifests into. */
export class ManifestFolder {
  readonly #before: ReadonlyMap<string, string>;

  /** Notes what stands there before the command runs. */
  constructor(
    private readonly folder: string,
    private readonly cwd: string,
  ) {
    this.#before = new Map(this.#files(true).map((file) => [file, this.#identity(file)]));
  }

  /**
   * The manifests that were written.
   * @throws UsageError for files that were there before: they are of another run, and of objects that may be gone.
   */
  read(): ManifestText[] {
    const files = this.#files(false);
    const old = files.find((file) => this.#before.get(file) === this.#identity(file));
    if (old !== undefined)
      throw new UsageError(
        `${printable(old)} was there before, and the command did not write it; have ${this.folder} empty`,
      );
    return files.map((name) => ({ name, text: textOf(readFileSync(resolve(this.cwd, name)), name) }));
  }

  #files(mayMiss: boolean): string[] {
    try {
      const absolute = resolve(this.cwd, this.folder);
      return filesIn(absolute).map((file) => join(this.folder, file.slice(absolute.length)));
    } catch (error) {
      if (mayMiss && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw new UsageError(`--manifests ${this.folder}: ${errorText(error)}`);
    }
  }

  #identity(file: string): string {
    return identity(statSync(resolve(this.cwd, file), { bigint: true }));
  }
}

const SEPARATOR = '---\n';
const SEPARATED = /^(?:\uFEFF)?---(?:\s|$)/;

/** Texts as one stream of documents; a single one is left as it is. */
export function joined(texts: readonly ManifestText[]): string {
  let stream = '';
  for (const { text } of texts) {
    if (stream !== '' && !stream.endsWith('\n')) stream += '\n';
    stream += stream === '' || SEPARATED.test(text) ? text : `${SEPARATOR}${text}`;
  }
  return stream;
}
