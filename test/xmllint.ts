/** The real xmllint. */

import { spawnSync } from 'node:child_process';

/** Whether it is there: else tests that need it are skipped, and CI fails. */
export const XMLLINT = spawnSync('xmllint', ['--version']).status === 0;

if (!XMLLINT) console.warn('SKIPPED: tests that need xmllint: it is not on PATH; Debian has it in libxml2-utils');

/** What xmllint has against files by a schema; empty where it has nothing. */
export function xmlFaults(schema: string, files: readonly string[]): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, ...files], { encoding: 'utf8' });
  return status === 0 ? '' : stderr.replace(/^.* validates\n/gm, '');
}
