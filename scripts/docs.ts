/**
 * Writes what is made from the project itself: pages of rules and constructs, the schema, the types of the constructs, and
 * the output that is shown.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configSchema } from '../src/config/keys.js';
import { main } from '../src/main.js';
import { RULES } from '../src/rules/index.js';
import { byFamily, familyPage, rulesIndex } from '../src/rules/text.js';
import { RULE_NAMES } from '../src/settings.js';
import { CONSTRUCT_PAGES, constructPages, constructsIndex } from './construct-docs.js';
import { withOutputs } from './construct-samples.js';
import { constructTypes } from './construct-types.js';

const ROOT = join(__dirname, '..');
const RULE_PAGES = 'src/rules';
const CONSTRUCTS = 'constructs/README.md';
const FORMATS = 'docs/formats.md';
const OUTPUT = /(<!-- output: vmstate (.*?) -->\n```\n)[\s\S]*?(```\n)/g;

function outputOf(command: string): string {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  main(command.split(' '), { cwd: ROOT, env: {}, stdout: { write }, stderr: { write }, readStdin: () => '' });
  return text;
}

/** A document with the output of the commands that it shows. */
const shown = (text: string): string =>
  text.replaceAll(OUTPUT, (_, head, command, end) => `${head}$ vmstate ${command}\n${outputOf(command)}${end}`);

/** The documents, by path, as they should be. */
export function documents(): Map<string, string> {
  const readme = withOutputs(readFileSync(join(ROOT, 'README.md'), 'utf8'));
  const constructs = withOutputs(readFileSync(join(ROOT, CONSTRUCTS), 'utf8'));
  return new Map([
    ['README.md', shown(readme)],
    [FORMATS, shown(readFileSync(join(ROOT, FORMATS), 'utf8'))],
    ['schema/vmstate.schema.json', configSchema(RULE_NAMES)],
    ...constructTypes(),
    [`${RULE_PAGES}/README.md`, rulesIndex(RULES)],
    ...[...byFamily(RULES)].map(
      ([family, rules]) => [`${RULE_PAGES}/${family}/README.md`, familyPage(family, rules)] as const,
    ),
    [CONSTRUCTS, constructsIndex(constructs)],
    ...constructPages(),
  ]);
}

/** Pages that are there, whether or not what they describe still is. */
export function pagesThere(): string[] {
  const folder = join(ROOT, CONSTRUCT_PAGES);
  const pages = existsSync(folder) ? readdirSync(folder) : [];
  return [...familyPages(), ...pages.map((name) => `${CONSTRUCT_PAGES}/${name}`)];
}

function familyPages(): string[] {
  return readdirSync(join(ROOT, RULE_PAGES), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${RULE_PAGES}/${name}/README.md`)
    .filter((path) => existsSync(join(ROOT, path)));
}

if (require.main === module) {
  const wanted = documents();
  for (const [path, text] of wanted) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  for (const path of pagesThere()) if (!wanted.has(path)) rmSync(join(ROOT, path));
}
