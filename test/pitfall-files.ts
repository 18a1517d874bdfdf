/** The files of the fixtures of pitfalls; pitfalls.test.ts tells how they are written. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FOLDER = join(__dirname, 'fixtures/pitfalls');
const SIDES = { pitfall: '-', twin: '+' } as const;
export type Side = keyof typeof SIDES;

/** Which part of a fixture a file belongs to. */
type Part = 'tree' | 'base' | 'facts';
export type Files = Record<Part, Record<string, string>>;

const HEADING = /^@@ (?:(base|facts|use) )?(\S+)$/;

/** The files of one side of a fixture. */
export function filesOf(name: string, side: Side): Files {
  const files: Files = { tree: {}, base: {}, facts: {} };
  let current: { part: Part; path: string } | undefined;
  for (const line of readFileSync(join(FOLDER, `${name}.diff`), 'utf8').split('\n')) {
    const [heading, word, path] = HEADING.exec(line) ?? [];
    if (heading !== undefined && path !== undefined) {
      current = { part: word === 'base' || word === 'facts' ? word : 'tree', path };
      if (word === 'use')
        files.tree[`cluster/${path}.yaml`] = readFileSync(join(FOLDER, `clusters/${path}.txt`), 'utf8');
    } else if (current && (line.startsWith(' ') || line.startsWith(SIDES[side]))) {
      const part = files[current.part];
      part[current.path] = `${part[current.path] ?? ''}${line.slice(1)}\n`;
    }
  }
  return files;
}
