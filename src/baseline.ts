/** Findings that are known and left for later: a file that holds their fingerprints. */

import { UsageError } from './problems.js';

/** A known finding. All but the fingerprint is for people. */
export interface BaselineEntry {
  /** Its file from the top of the repository; absent for an object of no file. */
  readonly file?: string;
  readonly rule: string;
  readonly cluster?: string;
  /** `VirtualMachine desktops/anna`. */
  readonly object?: string;
  readonly fingerprint: string;
}

const VERSION = 1;

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrAbsent = (value: unknown): boolean => value === undefined || isText(value);

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, rule, cluster, object, fingerprint } = value as Record<string, unknown>;
  return isText(rule) && isText(fingerprint) && [file, cluster, object].every(isTextOrAbsent);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no baseline: ${(error as Error).message.split('\n')[0]}`);
  }
}

/**
 * Reads the text of a baseline.
 * @throws UsageError when it is none.
 */
export function readBaseline(text: string, file: string): readonly BaselineEntry[] {
  const value = parsed(text, file);
  const { version, findings } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (!Array.isArray(findings) || version === undefined)
    throw new UsageError(`${file} is no baseline of vmstate; write one with --write-baseline`);
  if (version !== VERSION)
    throw new UsageError(`${file} is a baseline of version ${String(version)}, which this vmstate does not read`);
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  if (wrong >= 0)
    throw new UsageError(`${file} is no baseline of vmstate: entry ${wrong + 1} lacks a rule or a fingerprint`);
  return findings as BaselineEntry[];
}

const key = ({ file = '', rule, object = '', cluster = '', fingerprint }: BaselineEntry): string =>
  [file, rule, object, cluster, fingerprint].join('\0');

/** The text of a baseline: sorted, a line an entry, so that changes of it are read line by line. */
export function baselineText(entries: Iterable<BaselineEntry>): string {
  const unique = new Map([...entries].map((entry) => [key(entry), entry]));
  const lines = [...unique]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, { file, rule, cluster, object, fingerprint }]) =>
      JSON.stringify({ file, rule, cluster, object, fingerprint }),
    );
  const findings = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${findings}\n}\n`;
}
