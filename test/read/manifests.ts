/** Documents as they are found in repositories, for tests of readers. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitDocuments } from '../../src/read/split.js';
import fc from '../random.js';

const ROOT = join(__dirname, '../..');

export const MANIFESTS: readonly string[] = [
  join(ROOT, 'examples'),
  join(ROOT, 'templates'),
  join(ROOT, '../shared/corpus'),
]
  .filter((path) => existsSync(path))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file))
      .flatMap((file) => splitDocuments(readFileSync(join(folder, file), 'utf8')).map(({ text }) => text)),
  );

const piece = fc.constantFrom(
  ...['\n', '\n\n', ' ', '  ', '\n  ', '\n- ', '- ', ': ', ':', '#', ' #', ' # c\n', '# c\n', '  # c\n'],
  ...['|\n', '|-\n', '"', "'", '{}', '[]', 'a', '1', 'a: b\n', 'a:\n', '- a: b\n', '- a\n'],
  ...['x: |\n  a\n', 'x: |\n  a: b\n\n  - c\n', "'b' # c", '"b"', '\u00e9'],
);
/** Some lines of a manifest, moved to the left. */
export const manifestLines = fc
  .tuple(fc.constantFrom(...MANIFESTS), fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([text, from, count]) => {
    const some = text.split('\n').slice(from, from + count);
    const indent = /^ */.exec(some[0] ?? '')?.[0] ?? '';
    return some.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
  });
/** Texts with pieces put in here and there. */
export function changed(texts: fc.Arbitrary<string>, pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), pieces, fc.nat(4)), { maxLength: 4 });
  return fc.tuple(texts, places).map(([text, some]) =>
    some.reduce((before, [place, added, left]) => {
      const at = Math.floor(before.length * place);
      return before.slice(0, at) + added + before.slice(at + left);
    }, text),
  );
}

/** Parts of manifests with something put in here and there. */
export const changedManifest = changed(manifestLines, piece);
