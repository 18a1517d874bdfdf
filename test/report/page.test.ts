/** The HTML page, in a real browser: as it comes from the disk, with the network shut. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ASSETS, pageAssets } from '../../scripts/page.js';
import { CHROMIUM, LAUNCH } from '../chromium.js';
import { KUBEVIRT, MACHINE, run, write } from '../workspace.js';

const LAB = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: kubevirt, namespace: kubevirt}
spec: {imageTag: v1.8.0}
`;
const CONFIG = `clusters:
  - {name: prod, paths: [prod/**]}
  - {name: lab, paths: [lab/**]}
`;
const OFFICE = MACHINE.replace('name: ledger', 'name: office\n  namespace: desk').replace(/tpm:\n.*\n/, 'disks: []\n');

/** Names that try to become more than text. */
const EVIL = [
  '</script><script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked=1">',
  '\u2028"\'`$<!--',
];

const FILES = {
  'vmstate.yaml': CONFIG,
  'prod/kubevirt.yaml': KUBEVIRT,
  'prod/vms.yaml': [MACHINE, OFFICE, MACHINE.replace('ledger', 'archive').replace('1a53', '2a53')].join('---\n'),
  'lab/kubevirt.yaml': LAB,
  'lab/vms.yaml': EVIL.map((name, index) =>
    MACHINE.replace('name: ledger', `name: ${JSON.stringify(name)}`).replace('1a53', `3a5${index}`),
  ).join('---\n'),
  'lab/secret.yaml': `${MACHINE.replace('ledger', 'seeded').replace('1a53', '4a53')}      volumes:
        - name: init
          cloudInitNoCloud: {userData: 73313370}
`,
};

interface Context {
  folder: string;
  browser: Browser;
  /** What pages said on the console, and what they asked the network for. */
  errors: string[];
  requests: string[];
}

const test = suite<Context>('page', { folder: '', browser: undefined as unknown as Browser, errors: [], requests: [] });

if (CHROMIUM === undefined) {
  console.error('SKIPPED: the tests of the HTML page need chromium (apt-get install chromium), or VMSTATE_CHROMIUM');
  test.skip('the page in a browser', () => {});
}
const inBrowser: typeof test =
  CHROMIUM === undefined ? (Object.assign(() => {}, test, { skip: () => {} }) as never) : test;

test.before(async (context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'vmstate-page-'));
  write(context.folder, FILES);
  assert.is(run(context.folder, ['lint', '--format', 'html=page.html']).code, 1);
  if (CHROMIUM !== undefined) context.browser = await chromium.launch(LAUNCH);
});
test.after(async ({ browser, folder }) => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page from the disk; whatever it asks for beside itself is noted, and refused. */
async function opened(context: Context, file = 'page.html', colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const browsing = await context.browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
  const page = await browsing.newPage();
  context.errors = [];
  context.requests = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') context.errors.push(message.text());
  });
  page.on('pageerror', (error) => context.errors.push(String(error)));
  const url = `file://${join(context.folder, file)}`;
  page.on('request', (request) => {
    if (request.url() !== url) context.requests.push(request.url());
  });
  await page.goto(url);
  return page;
}

async function closed({ errors, requests }: Context, page: Page): Promise<void> {
  await page.context().close();
  assert.equal(errors, [], 'nothing is said on the console');
  assert.equal(requests, [], 'nothing is fetched');
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? '';

const rows = (page: Page): Promise<string[]> => page.locator('tbody .name').allInnerTexts();

/** What axe-core finds wrong, by rule and place. It needs no network and the page's policy keeps it out, so it is run by the browser. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('script and style are what their sources give', () => {
  assert.ok(readFileSync(ASSETS, 'utf8') === pageAssets(), 'src/report/page/assets.json is stale: run npm run bundle');
});

test('the pictures of the README are there, and small', () => {
  const root = join(__dirname, '../..');
  const named = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\((docs\/images\/.*?)\)/g)];
  assert.is(named.length, 4);
  for (const [, file = ''] of named) {
    const picture = readFileSync(join(root, file));
    assert.is(picture.subarray(1, 4).toString(), 'PNG');
    assert.ok(picture.length < 250_000, file);
  }
});

test('the page is one file with a policy that lets nothing in or out', ({ folder }) => {
  const html = readFileSync(join(folder, 'page.html'), 'utf8');
  assert.match(html, "default-src 'none'");
  assert.not.match(html, /<(?!img src=x)[a-z]+ [^>]*\b(?:src|href)=|@import|url\((?!#)/);
  assert.not.match(html, /https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  assert.is(html.match(/<script/g)?.length, 2);
  assert.not.match(html, '73313370');
});

inBrowser(
  'machines: each cluster its own, with state, class, access mode, migration, snapshot, clone',
  async (context) => {
    const page = await opened(context);
    assert.equal(await rows(page), ['ledger', 'desk/office', 'archive']);
    const cells = await page.locator('tbody tr').first().locator('td').allTextContents();
    const words = [
      '✕refused',
      'cephfs',
      'ReadWriteMany',
      '●possible',
      '●included',
      '✕refused',
      '✕1 errors ▲1 warnings ',
    ];
    assert.equal(cells, words);
    await page.selectOption('#cluster', { label: 'lab' });
    assert.is((await rows(page)).length, 4);
    assert.match(await textOf(page, '.target'), 'KubeVirt 1.8');
    await closed(context, page);
  },
);

inBrowser('search and filters: what is shown, how many, and nothing found', async (context) => {
  const page = await opened(context);
  await page.fill('#search', 'DESK');
  assert.equal(await rows(page), ['desk/office']);
  assert.is(await textOf(page, '#view-machines .status'), '1 of 3 machines');
  await page.fill('#search', 'nothing of the kind');
  assert.match(await textOf(page, 'tbody'), 'No machine fits');
  await page.click('text=Clear');
  await page.selectOption('#filter-state', 'refused');
  assert.equal(await rows(page), ['ledger', 'archive']);
  await page.click('thead button:has-text("Machine")');
  assert.equal(await rows(page), ['archive', 'ledger']);
  await page.click('thead button:has-text("Findings")');
  assert.equal(await rows(page), ['ledger', 'archive'], 'most findings first');
  assert.is(await page.locator('th[aria-sort="descending"]').textContent(), 'Findings↓');
  await page.click('.stat:has-text("no state to keep")');
  assert.equal(await rows(page), ['desk/office']);
  await closed(context, page);
});

inBrowser('details: the plan with its trace, what decided, and findings with source and fix', async (context) => {
  const page = await opened(context);
  await page.click('tbody .name >> text=ledger');
  const dialog = page.locator('dialog');
  const text = await textOf(page, 'dialog');
  for (const words of [
    'feature gate VMPersistentState is off',
    'vmStateStorageClass names it',
    'KubeVirt kubevirt/kubevirt spec.configuration.vmStateStorageClass',
    'gates/missing',
    'add "VMPersistentState" to featureGates',
    'prod/kubevirt.yaml',
    'VMs with backend storage cannot be cloned',
  ])
    assert.match(text, words);
  const drawing = (await dialog.locator('svg').getAttribute('aria-label')) ?? '';
  assert.match(
    drawing,
    /VirtualMachine ledger; tpm\.persistent: true; decides state\. Then: KubeVirt .*decides admission, class\. Then: StorageClass cephfs/,
  );
  assert.ok((await dialog.locator('.diff .added').count()) > 0);
  assert.is(await dialog.locator('.box.decides').count(), 3);
  await closed(context, page);
});

inBrowser('graph: inputs that decided are marked, and machines lead to the matrix', async (context) => {
  const page = await opened(context);
  await page.click('#tab-graph');
  const boxes = await page
    .locator('#view-graph .box')
    .evaluateAll((found) =>
      found.map((box) => `${box.getAttribute('class')} ${box.querySelector('.title')?.textContent}`),
    );
  assert.ok(boxes.includes('box decides cephfs'), boxes.join('\n'));
  assert.ok(boxes.includes('box decides kubevirt/kubevirt'), boxes.join('\n'));
  assert.ok((await page.locator('.edge.strong').count()) >= 2);
  await page.locator('.box.machines').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await rows(page), ['ledger', 'archive']);
  await closed(context, page);
});

inBrowser('findings: by severity, rule and search; from a finding to its machines', async (context) => {
  const page = await opened(context);
  await page.click('#tab-findings');
  await page.selectOption('#finding-rule', 'gates/missing');
  assert.is(await page.locator('#view-findings .finding').count(), 1);
  await page.click('#view-findings .link');
  assert.equal(await rows(page), ['ledger', 'archive']);
  await page.click('#tab-findings');
  await page.selectOption('#cluster', { label: 'lab' });
  await page.fill('#finding-search', 'schema/invalid seeded');
  const found = await textOf(page, '#view-findings .finding');
  assert.match(found, 'which is secret and not shown');
  assert.match(found, '••••••••');
  await closed(context, page);
});

inBrowser('everything is reached by keyboard alone', async (context) => {
  const page = await opened(context);
  await page.keyboard.press('/');
  await page.keyboard.type('arch');
  assert.equal(await rows(page), ['archive']);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const focused = (): Promise<string> => page.locator(':focus').evaluate((element) => element.textContent ?? '');
  for (let presses = 0; presses < 30 && (await focused()) !== 'ledger'; presses++) await page.keyboard.press('Tab');
  assert.is(await focused(), 'ledger');
  await page.keyboard.press('ArrowDown');
  assert.is(await focused(), 'desk/office');
  await page.keyboard.press('Enter');
  assert.is(await page.locator('dialog').isVisible(), true);
  assert.is(await focused(), 'desk/office', 'the heading of the details');
  await page.keyboard.press('Escape');
  assert.is(await page.locator('dialog').isVisible(), false);
  assert.is(await focused(), 'desk/office', 'back where it was opened from');
  await page.locator('#tab-machines').focus();
  await page.keyboard.press('ArrowRight');
  assert.is(await page.locator('#view-findings').isVisible(), true);
  await page.keyboard.press('End');
  assert.is(await page.locator('#view-graph').isVisible(), true);
  await closed(context, page);
});

inBrowser('light and dark: as the system says, or as chosen', async (context) => {
  const ground = (page: Page): Promise<string> =>
    page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  const light = await opened(context);
  const [day, night] = [await ground(light), 'rgb(17, 19, 21)'];
  assert.is.not(day, night);
  await light.check('input[value="dark"]');
  assert.is(await ground(light), night);
  await light.reload();
  assert.is(await ground(light), night, 'the choice is kept');
  await closed(context, light);
  const dark = await opened(context, 'page.html', 'dark');
  assert.is(await ground(dark), night);
  await dark.check('input[value="light"]');
  assert.is(await ground(dark), day);
  await closed(context, dark);
});

inBrowser('axe-core finds no violation in any view, light or dark', async (context) => {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await opened(context, 'page.html', scheme);
    assert.equal(await violations(page), [], `${scheme}: machines`);
    for (const view of ['findings', 'graph']) {
      await page.click(`#tab-${view}`);
      assert.equal(await violations(page), [], `${scheme}: ${view}`);
    }
    await page.click('#tab-machines');
    await page.click('tbody .name >> text=ledger');
    await page.waitForTimeout(250);
    assert.equal(await violations(page), [], `${scheme}: details`);
    await page.setViewportSize({ width: 400, height: 800 });
    assert.equal(await violations(page), [], `${scheme}: on a small screen`);
    await closed(context, page);
  }
});

inBrowser('names of machines are text, whatever they hold', async (context) => {
  const page = await opened(context);
  await page.selectOption('#cluster', { label: 'lab' });
  assert.ok((await rows(page)).includes(EVIL[0] as string));
  for (const name of await page.locator('tbody .name').all()) {
    await name.click();
    await page.keyboard.press('Escape');
  }
  await page.click('#tab-findings');
  await page.click('#tab-graph');
  assert.is(await page.evaluate('window.hacked'), undefined);
  assert.is(await page.locator('img').count(), 0);
  await closed(context, page);
});

inBrowser('a plan alone, and a comparison, have the views that they can fill', async (context) => {
  run(context.folder, ['plan', 'prod', '--format', 'html=plan.html']);
  const page = await opened(context, 'plan.html');
  assert.equal(await page.locator('[role=tab]').allTextContents(), ['Machines3', 'Graph']);
  assert.is(await page.locator('thead th').count(), 7);
  await closed(context, page);
  run(context.folder, ['diff', 'prod', 'lab', '--no-config', '--format', 'html=diff.html']);
  const compared = await opened(context, 'diff.html');
  assert.is(await compared.locator('[role=tab]').count(), 1);
  await closed(context, compared);
  write(context.folder, { 'none/kubevirt.yaml': KUBEVIRT });
  run(context.folder, ['plan', 'none', '--no-context', '--no-config', '--format', 'html=none.html']);
  const none = await opened(context, 'none.html');
  assert.match(await textOf(none, 'main'), 'There are no virtual machines');
  await closed(context, none);
});

inBrowser('5,000 machines: at most 300 rows at a time, search over all, and quick', async (context) => {
  const { folder } = context;
  const vms = Array.from({ length: 5000 }, (_, index) =>
    (index % 3 ? MACHINE : OFFICE.replace('office', 'ledger')).replace(
      'ledger',
      `vm-${String(index).padStart(4, '0')}`,
    ),
  );
  write(folder, { 'many/kubevirt.yaml': KUBEVIRT, 'many/vms.yaml': vms.join('---\n') });
  run(folder, ['lint', 'many', '--no-config', '--no-context', '--schema', 'off', '--format', 'html=many.html']);
  const start = performance.now();
  const page = await opened(context, 'many.html');
  await page.locator('tbody .name').first().waitFor();
  const loaded = performance.now() - start;
  const count = (): Promise<number> => page.locator('tr').count();
  assert.ok((await count()) <= 300);
  const typed = performance.now();
  await page.fill('#search', 'vm-4987');
  assert.equal(await rows(page), ['vm-4987']);
  const searched = performance.now() - typed;
  await page.fill('#search', '');
  await page.click('[aria-label="Last page"]');
  assert.ok((await rows(page)).at(-1)?.endsWith('vm-4999'));
  assert.ok((await count()) <= 300);
  await page.click('#tab-findings');
  assert.ok((await page.locator('.finding').count()) <= 300);
  await page.click('#tab-graph');
  assert.ok((await page.locator('#view-graph .box').count()) <= 300);
  console.log(`  5,000 machines: shown after ${Math.round(loaded)} ms, found after ${Math.round(searched)} ms`);
  assert.ok(loaded < 8000 && searched < 2000, `${loaded} ${searched}`);
  await closed(context, page);
});

test.run();
