/** What an app has written is told of with the place in its sources, where both are linted. */

import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { lint, workspace, write } from '../workspace.js';

const test = workspace('sources-lint');

const machine = (name: string, metadata = ''): string => `{
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: '${name}'${metadata} },
  spec: { runStrategy: 'Always', template: { spec: { domain: { firmware: { bootloader: { efi: {} } }, devices: {} } } } },
}`;

const app = (body: string): string =>
  `import { ApiObject, App, Chart } from 'cdk8s';\nconst app = new App();\nconst chart = new Chart(app, 'chart');\n${body}app.synth();\n`;

const written = (name: string, namespace = ''): string => `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: ${name}
${namespace === '' ? '' : `  namespace: ${namespace}\n`}spec:
  runStrategy: Always
  template: { spec: { domain: { firmware: { bootloader: { efi: {} } }, devices: {} } } }
`;

const YAML = 'language: typescript\napp: npx ts-node main.ts\n';

/** Where Secure Boot without SMM is found: the file, and the related places in words. */
function places(folder: string): [file: string | undefined, related: string[]][] {
  const { findings } = lint(folder, ['--kubevirt', '1.8']);
  return findings
    .filter(({ rule }) => rule === 'guest/secure-boot-without-smm')
    .map(({ file, related = [] }) => [
      file,
      related.map((one) => `${one.message} ${one.file}:${one.line}:${one.column}`),
    ]);
}

test('a manifest is told of with the place that sets the field', ({ folder }) => {
  write(folder, {
    'cdk8s.yaml': YAML,
    'main.ts': app(`new ApiObject(chart, 'vm', ${machine('win')});\n`),
    'dist/chart.k8s.yaml': written('win'),
  });
  assert.equal(places(folder), [['dist/chart.k8s.yaml', ['the app makes it here main.ts:8:95']]]);
});

test('where the output is ignored, the source itself is judged', ({ folder }) => {
  write(folder, {
    '.gitignore': 'dist\n',
    'cdk8s.yaml': YAML,
    'main.ts': app(`new ApiObject(chart, 'vm', ${machine('win')});\n`),
    'dist/chart.k8s.yaml': written('win'),
  });
  assert.equal(places(folder), [['main.ts', []]]);
});

test('an app of JavaScript is read, and one that is run compiled by its source', ({ folder }) => {
  const plain = app(`new ApiObject(chart, 'vm', ${machine('win')});\n`);
  const required = plain.replace(/^import (.*) from 'cdk8s';/, "const $1 = require('cdk8s');");
  const compiled = `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n${required}`;
  const cases: [app: string, files: Record<string, string>, found: string | undefined][] = [
    ['node main.js', { 'main.js': required }, 'main.js'],
    ['node main.mjs', { 'main.mjs': plain }, 'main.mjs'],
    ['node main.js', { 'main.js': compiled, 'main.ts': plain }, 'main.ts'],
    ['node build/main.js', { 'src/main.ts': plain }, 'src/main.ts'],
    ['node build/main.js', { 'build/main.js': compiled, 'src/main.ts': plain }, 'src/main.ts'],
    ['node build/main.js', { 'build/main.js': compiled }, undefined],
    ['node gone.js', { 'main.js': required }, undefined],
  ];
  for (const [index, [command, files, found]] of cases.entries()) {
    const home = join(folder, String(index));
    write(home, { 'cdk8s.yaml': `app: ${command}\n`, ...files });
    assert.equal(places(home), found === undefined ? [] : [[found, []]], command);
  }
});

test('nothing is told where it is not sure: two that may be it, or one that may be another', ({ folder }) => {
  const both = `if (process.env.X) new ApiObject(chart, 'a', ${machine('win')});\nelse new ApiObject(chart, 'b', ${machine('win')});\n`;
  const unsure = `new ApiObject(chart, 'c', ${machine('win', ', namespace: process.env.NS')});\n`;
  for (const body of [both, unsure]) {
    write(folder, { 'cdk8s.yaml': YAML, 'main.ts': app(body), 'dist/chart.k8s.yaml': written('win') });
    assert.equal(
      places(folder).filter(([file]) => file?.startsWith('dist')),
      [['dist/chart.k8s.yaml', []]],
    );
  }
  write(folder, {
    'main.ts': app(`new ApiObject(chart, 'vm', ${machine('win')});\n`),
    'dist/chart.k8s.yaml': written('win', 'other'),
  });
  assert.equal(
    places(folder)
      .map(([file, related]) => [file, related.length])
      .sort(),
    [
      ['dist/chart.k8s.yaml', 0],
      ['main.ts', 0],
    ],
  );
});

test.run();
