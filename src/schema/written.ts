/**
 * Writes schemas into a folder for other programs. What it wrote is listed there with checksums: it takes the place of its own
 * files, as long as nobody changed them, and of no others.
 */

import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../problems.js';
import { isMap } from '../value.js';
import { writeProblem } from '../writable.js';
import { change, writeTexts } from './folder.js';
import { DRAFT, type JsonSchema } from './json-schema.js';

/** Lists what was written. */
export const LIST = 'vmstate-schemas.json';
/** One schema for any manifest, for editors. */
export const ANY = 'all.json';
const SHOWN = 3;

const checksum = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The schema of whatever kind a manifest is of; those of other kinds are not judged. */
function anySchema(schemas: ReadonlyMap<string, JsonSchema>): JsonSchema {
  const kinds = [...schemas].map(([file, schema]) => {
    const { apiVersion, kind } = schema.properties as JsonSchema;
    return {
      if: { properties: { apiVersion, kind }, required: ['apiVersion', 'kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: file },
    };
  });
  return { $schema: DRAFT, title: 'Manifests of any kind', allOf: kinds };
}

/** What stands at a path: its checksum, or that it is no file; undefined where there is nothing. */
function standing(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? checksum(readFileSync(path)) : 'no file';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be read: ${writeProblem(error)}`);
  }
}

/** The text of the list; what is no file could wait for a text without end. */
function listText(folder: string): string {
  const path = join(folder, LIST);
  return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : '';
}

/** What was written before, by file; empty where the list is not there or is none. */
function listed(folder: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(listText(folder));
    if (isMap(value) && isMap(value.files)) return new Map(Object.entries(value.files));
  } catch {
    // What cannot be read lists nothing; it is refused as a file of others.
  }
  return new Map();
}

/** The list, with a checksum of itself so that it can be told from a file of others. */
function listOf(title: string, texts: ReadonlyMap<string, string>): string {
  const files = Object.fromEntries([...texts].map(([file, text]) => [file, checksum(text)]));
  return printed({ title, files, list: checksum(printed(files)) });
}

function isList(folder: string): boolean {
  try {
    const value: unknown = JSON.parse(listText(folder));
    return isMap(value) && value.list === checksum(printed(value.files));
  } catch {
    return false;
  }
}

/**
 * Writes schemas, by file, into a folder.
 * @throws UsageError when it would take the place of what it did not write; then nothing is written.
 */
export function writeSchemas(folder: string, title: string, schemas: ReadonlyMap<string, JsonSchema>): void {
  const sorted = [...schemas].sort(([left], [right]) => (left < right ? -1 : 1));
  const texts = new Map(
    [...sorted, [ANY, anySchema(new Map(sorted))] as const].map(([file, one]) => [file, printed(one)]),
  );
  const before = listed(folder);
  const foreign = [...texts].filter(([file, text]) => {
    const now = standing(join(folder, file));
    return now !== undefined && now !== before.get(file) && now !== checksum(text);
  });
  const isForeignList = standing(join(folder, LIST)) !== undefined && !isList(folder);
  const names = [...(isForeignList ? [LIST] : []), ...foreign.map(([file]) => file)];
  if (names.length > 0) {
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    throw new UsageError(
      `${folder} holds files that vmstate did not write, or that were changed since: ${names.slice(0, SHOWN).join(', ')}${more}; move them away, or name another folder`,
    );
  }
  for (const [file, sum] of before) {
    const path = join(folder, file);
    if (!texts.has(file) && isBelow(file) && standing(path) === sum) change(path, () => rmSync(path));
  }
  writeTexts(folder, [...texts, [LIST, listOf(title, texts)]]);
}

/** Whether a listed file stands in the folder itself, as all that is written does. */
const isBelow = (file: string): boolean => !file.split(/[\\/]/).includes('..') && !/^(?:[\\/]|[A-Za-z]:)/.test(file);
