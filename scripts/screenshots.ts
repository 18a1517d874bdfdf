/**
 * Takes the pictures of the README: the HTML page and the output on a terminal, of a fleet that is made for it. Needs Chromium
 * (`apt-get install chromium`, or VMSTATE_CHROMIUM).
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { main } from '../src/main.js';
import { CHROMIUM, LAUNCH } from '../test/chromium.js';
import { DEMO_FLEET } from './demo-fleet.js';
import { terminalPage } from './terminal-page.js';

const DOCS = join(__dirname, '../docs/images');

function runIn(cwd: string, argv: readonly string[]): string {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  const env = { FORCE_COLOR: '1' };
  main(argv, { cwd, env, stdout: { write }, stderr: { write }, readStdin: () => '' });
  return text;
}

async function pictures(browser: Browser, folder: string): Promise<void> {
  const url = `file://${join(folder, 'report.html')}`;
  const size = { width: 1280, height: 800 };
  const light = await browser.newPage({ viewport: size, colorScheme: 'light' });
  await light.goto(url);
  await light.click('thead button:has-text("Findings")');
  await light.mouse.move(0, 0);
  await light.evaluate('document.activeElement.blur()');
  await light.screenshot({ path: join(DOCS, 'page-machines.png') });
  await light.click('#tab-graph');
  await light.locator('#view-graph .scroll').screenshot({ path: join(DOCS, 'page-graph.png') });
  const dark = await browser.newPage({ viewport: size, colorScheme: 'dark', reducedMotion: 'reduce' });
  await dark.goto(url);
  await dark.click('tbody .name >> text=win11-franz');
  await dark.screenshot({ path: join(DOCS, 'page-details.png') });
}

async function terminal(browser: Browser, folder: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1040, height: 800 } });
  const commands = ['vmstate lint lab', 'vmstate plan prod/finance prod/studio'];
  const shown = commands.map((command) => ({ command, output: runIn(folder, command.split(' ').slice(1)) }));
  await page.setContent(terminalPage(shown));
  await page.locator('main').screenshot({ path: join(DOCS, 'terminal.png'), omitBackground: true });
}

async function take(): Promise<void> {
  if (CHROMIUM === undefined) throw new Error('there is no Chromium: apt-get install chromium');
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-pictures-'));
  const browser = await chromium.launch(LAUNCH);
  try {
    for (const [file, text] of Object.entries({ ...DEMO_FLEET, '.git/HEAD': '' })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    mkdirSync(DOCS, { recursive: true });
    runIn(folder, ['lint', '--format', 'html=report.html']);
    await pictures(browser, folder);
    await terminal(browser, folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

take().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
