/**
 * Keeps what files say from one run to the next, by their content: a file is read again where a byte of it has changed, and
 * what was written by another program than this one, or is damaged, is not used.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn, documentsKept, keptDocuments } from '../read/documents.js';
import { errorText, type Files, type FoundFile } from '../read/files.js';
import { DEPENDENCIES } from '../version.js';
import { isReadWhole, optionsFor, type Readings, type TextReading } from './readings.js';

/** Where what files say is kept. */
export interface CachePlace {
  /** A folder of its own. */
  readonly folder: string;
  /** Which of the files in it is written; all are read. Default: `all`. */
  readonly name?: string;
  /** Writes a file in one step; tells what went wrong. */
  write(path: string, bytes: Uint8Array): string | undefined;
  /** Called where nothing can be kept, with the reason: the run itself is none the worse. */
  failed(reason: string): void;
}

const SUFFIX = '.pack';
const digestOf = (bytes: Buffer | string): string => createHash('sha1').update(bytes).digest('hex');
const DIGEST_LENGTH = 40;

/** What tells one program from another, also of the same version: its bytes, and the packages that it reads YAML with. */
let program: string | undefined;
function programDigest(): string {
  program ??= digestOf(digestOf(readFileSync(__filename)) + JSON.stringify(DEPENDENCIES));
  return program;
}

interface Head {
  readonly program: string;
  /** The key of each entry with its length in bytes, in their order. */
  readonly entries: readonly (readonly [key: string, length: number])[];
}

/** The entries of a pack; none where it is damaged, or was written by another program. */
function unpacked(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.length - DIGEST_LENGTH;
  const entries = new Map<string, Buffer>();
  if (end < 0 || digestOf(bytes.subarray(0, end)) !== bytes.toString('latin1', end)) return entries;
  let at = bytes.indexOf(10) + 1;
  const head = JSON.parse(bytes.toString('utf8', 0, at)) as Head;
  if (head.program !== programDigest()) return entries;
  for (const [key, length] of head.entries) {
    entries.set(key, bytes.subarray(at, at + length));
    at += length;
  }
  return entries;
}

function packed(entries: ReadonlyMap<string, Buffer>): Buffer {
  const head: Head = { program: programDigest(), entries: [...entries].map(([key, { length }]) => [key, length]) };
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...entries.values()]);
  return Buffer.concat([body, Buffer.from(digestOf(body), 'latin1')]);
}

function packsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(SUFFIX))
      .sort();
  } catch {
    return [];
  }
}

function readPack(path: string): Map<string, Buffer> {
  try {
    return unpacked(readFileSync(path));
  } catch {
    return new Map();
  }
}

/** Reads files by way of what is kept of them. */
export class CachedReadings implements Readings {
  readonly #kept: ReadonlyMap<string, Buffer>;
  readonly #used = new Map<string, Buffer>();
  #missed = 0;

  /**
   * @param readings Reads the files where nothing at all is kept yet.
   * @param keepOthers Whether what was kept of other files stays: for runs that see only some of them.
   */
  constructor(
    private readonly files: Files,
    private readonly readings: Readings,
    private readonly place: CachePlace,
    private readonly keepOthers: boolean,
  ) {
    const packs = packsIn(place.folder).map((name) => readPack(join(place.folder, name)));
    this.#kept = packs.length === 1 ? (packs[0] as Map<string, Buffer>) : new Map(packs.flatMap((pack) => [...pack]));
  }

  of(file: FoundFile): TextReading | undefined {
    if (this.#kept.size === 0) return this.#first(file);
    const text = this.files.text(file.absolute);
    const whole = isReadWhole(file);
    const options = optionsFor(text, file.path, whole);
    if (!options) return undefined;
    const key = keyOf(text, file, whole);
    const kept = this.#kept.get(key);
    if (!kept) return this.#missing(key, { text, documents: documentsIn(text, options) });
    this.#used.set(key, kept);
    return { text, documents: documentsKept(text, kept.toString('utf8')) };
  }

  #first(file: FoundFile): TextReading | undefined {
    const read = this.readings.of(file);
    return read && this.#missing(keyOf(read.text, file, isReadWhole(file)), read);
  }

  #missing(key: string, read: TextReading): TextReading {
    this.#missed++;
    this.#used.set(key, Buffer.from(keptDocuments(read.documents)));
    return read;
  }

  end(): void {
    const { folder, name } = this.place;
    // Who waits for a part waits for it also where nothing fell to it.
    if (this.#missed === 0 && name === undefined) return;
    const entries = this.keepOthers ? new Map([...this.#kept, ...this.#used]) : this.#used;
    const reason = madeFolder(folder) ?? this.place.write(join(folder, `${name ?? 'all'}${SUFFIX}`), packed(entries));
    if (reason !== undefined) this.place.failed(reason);
  }
}

function madeFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return undefined;
  } catch (error) {
    return errorText(error);
  }
}

/** What stands for a text, and for how it is read. */
const keyOf = (text: string, { path }: FoundFile, whole: boolean): string =>
  `${digestOf(text)}${whole ? 'w' : ''}${path.endsWith('.json') ? 'j' : ''}`;
