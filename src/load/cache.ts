/**
 * Keeps what documents say that are slow to read from one run to the next, by their content: one is read again where a byte
 * of it has changed, and what was written by another program than this one, or is damaged, is not used. Plain documents are
 * read in less time than it takes to look up what was kept of them.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exists, type FoundFile, isFile } from '../read/files.js';
import { type Reading, readingAsJson } from '../read/reading.js';
import { READER } from '../read/yaml-values.js';
import { DEPENDENCIES } from '../version.js';
import { makeFolder, writeProblem } from '../writable.js';
import type { SlowReader } from './readings.js';

/** Where what documents say is kept. */
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
  program ??= digestOf([__filename, READER].map((file) => digestOf(readFileSync(file))) + JSON.stringify(DEPENDENCIES));
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

/** Whether what stands at a path is no regular file: a pipe would be waited for. */
const isOther = (path: string): boolean => exists(path) && !isFile(path);

function readPack(path: string): Map<string, Buffer> {
  try {
    return isOther(path) ? new Map() : unpacked(readFileSync(path));
  } catch {
    return new Map();
  }
}

/** Reads documents by way of what is kept of them. */
export class KeptReading {
  readonly #kept: ReadonlyMap<string, Buffer>;
  readonly #used = new Map<string, Buffer>();
  #missed = 0;

  /**
   * @param slowly Reads what is not kept.
   * @param keepOthers Whether what was kept of other documents stays: for runs that see only some of them.
   */
  constructor(
    private readonly slowly: SlowReader,
    private readonly place: CachePlace,
    private readonly keepOthers: boolean,
  ) {
    const packs = packsIn(place.folder).map((name) => readPack(join(place.folder, name)));
    this.#kept = packs.length === 1 ? (packs[0] as Map<string, Buffer>) : new Map(packs.flatMap((pack) => [...pack]));
  }

  read(text: string, file: FoundFile): Reading {
    const key = digestOf(text);
    const kept = this.#used.get(key) ?? this.#kept.get(key);
    if (kept) {
      this.#used.set(key, kept);
      return JSON.parse(kept.toString('utf8')) as Reading;
    }
    const reading = this.slowly(text, file);
    const json = readingAsJson(reading);
    if (json !== undefined) {
      this.#missed++;
      this.#used.set(key, Buffer.from(json));
    }
    return reading;
  }

  end(): void {
    const { folder, name } = this.place;
    // Who waits for a part waits for it also where nothing fell to it.
    if (this.#missed === 0 && name === undefined) return;
    const entries = this.keepOthers ? new Map([...this.#kept, ...this.#used]) : this.#used;
    const path = join(folder, `${name ?? 'all'}${SUFFIX}`);
    const reason =
      madeFolder(folder) ??
      (isOther(path) ? `${path} is no regular file; remove it` : this.place.write(path, packed(entries)));
    if (reason !== undefined) this.place.failed(reason);
  }
}

function madeFolder(folder: string): string | undefined {
  try {
    makeFolder(folder, 0o700);
    return undefined;
  } catch (error) {
    return writeProblem(error);
  }
}
