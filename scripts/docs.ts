/** Writes what is made from the project itself: src/rules/README.md, and the output shown in README.md. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/main.js';
import { RULES } from '../src/rules/index.js';
import { rulesReadme } from '../src/rules/text.js';

const ROOT = join(__dirname, '..');
const OUTPUT = /(<!-- output: vmstate (.*?) -->\n```\n)[\s\S]*?(```\n)/g;

function outputOf(command: string): string {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  main(command.split(' '), { cwd: ROOT, env: {}, stdout: { write }, stderr: { write }, readStdin: () => '' });
  return text;
}

/** The documents, by path, as they should be. */
export function documents(): Map<string, string> {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const shown = readme.replaceAll(
    OUTPUT,
    (_, head, command, end) => `${head}$ vmstate ${command}\n${outputOf(command)}${end}`,
  );
  return new Map([
    ['README.md', shown],
    ['src/rules/README.md', rulesReadme(RULES)],
  ]);
}

if (require.main === module) for (const [path, text] of documents()) writeFileSync(join(ROOT, path), text);
