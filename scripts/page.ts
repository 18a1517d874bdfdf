/** Makes the script and the style of the HTML page: one text each, with the hashes that its policy allows. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

const PAGE = join(__dirname, '../src/report/page');

export const ASSETS = join(PAGE, 'assets.json');

const OPTIONS: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
};

function built(file: string): string {
  const { outputFiles = [] } = buildSync({
    ...OPTIONS,
    entryPoints: [join(PAGE, file)],
    format: 'iife',
    target: 'es2022',
  });
  const text = (outputFiles[0]?.text ?? '').trim();
  // Inside its element it must not end it.
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${file} holds what ends its element`);
  return text;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The assets as they should stand in src. */
export function pageAssets(): string {
  const script = built('client/main.ts');
  const style = built('style.css');
  return `${JSON.stringify({ scriptHash: hashOf(script), styleHash: hashOf(style), style, script }, null, 2)}\n`;
}

/** Writes them, where they are not so already. */
export function writePageAssets(): void {
  const text = pageAssets();
  if (readFileSync(ASSETS, 'utf8') !== text) writeFileSync(ASSETS, text);
}

if (require.main === module) writeFileSync(ASSETS, pageAssets());
