import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pageReport } from '../../src/report/page.js';
import { PLAIN } from '../../src/report/terminal.js';
import { textReport } from '../../src/report/text.js';
import { RULES } from '../../src/rules/index.js';
import { inFolder, lintIn } from '../fix-laws.js';

test('a text is asked for once, however many findings it has', () => {
  const scene = { tree: { 'case.yaml': RULES.map(({ bad }) => bad).join('---\n') } };
  const lint = inFolder(scene, (folder) => lintIn(folder, scene));
  assert.ok(lint.findings.filter(({ fix }) => fix).length > 1);
  const asked: string[] = [];
  const source = (file: string): string => {
    asked.push(file);
    return scene.tree['case.yaml'];
  };
  assert.match(pageReport({ lint, source }), 'case.yaml');
  assert.equal(asked, ['case.yaml']);
  assert.match(textReport(lint, { source, paint: PLAIN, verbose: true, quiet: false }), 'case.yaml');
  assert.equal(asked, ['case.yaml', 'case.yaml']);
});

test.run();
