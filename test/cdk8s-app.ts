/** Copies of the examples that are cdk8s apps, and the real cdk8s in them. */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { KubeObject } from '../src/kube-object.js';
import { readDocuments } from '../src/read/documents.js';

export const ROOT = join(__dirname, '..');

/** Runs a command of cdk8s in a folder that has cdk8s-cli among its modules. */
export function cdk8s(cwd: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}) {
  // The test runner forces colours on those it starts.
  const { FORCE_COLOR: _, ...rest } = process.env;
  const cli = join(cwd, 'node_modules/cdk8s-cli/bin/cdk8s');
  return spawnSync(process.execPath, [cli, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...rest, ...env, CDK8S_CHECK_UPGRADE: 'false' },
  });
}

/** The objects that `cdk8s synth` writes for an app, by the cdk8s-cli that is installed here. */
export function synthesized(folder: string): readonly KubeObject[] {
  const output = mkdtempSync(join(tmpdir(), 'vmstate-synth-'));
  try {
    const env = { ...process.env, CDK8S_CHECK_UPGRADE: 'false' };
    const cli = join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');
    execFileSync(process.execPath, [cli, 'synth', '--output', output], { cwd: folder, env, stdio: 'pipe' });
    return readdirSync(output).flatMap((file) => {
      const text = readFileSync(join(output, file), 'utf8');
      return readDocuments(text, { file, observed: false }).objects;
    });
  } finally {
    rmSync(output, { recursive: true });
  }
}

/** Links modules into a folder: by default those installed here. */
export function link(
  folder: string,
  names: readonly string[],
  to = (name: string) => join(ROOT, 'node_modules', name),
): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) symlinkSync(to(name), join(folder, name));
}

/** A copy of an example with what its package.json would install, and `@types` whole. */
export function copyExample(name: string, folder: string): void {
  const source = join(ROOT, 'examples', name);
  cpSync(source, folder, { recursive: true, filter: (path) => !/node_modules|dist$/.test(path) });
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const needed = Object.keys({ ...dependencies, ...devDependencies }).filter((one) => one !== 'vmstate');
  const modules = needed.filter((one) => !one.startsWith('@types/'));
  link(join(folder, 'node_modules'), [...modules, '@types']);
  link(join(folder, 'node_modules'), ['vmstate'], () => ROOT);
}

/** Changes a file; what is to be changed must be there. */
export function edit(file: string, ...changes: readonly (readonly [from: string, to: string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `${file} holds ${from}`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
}

/** What stands at a place `file:line:column`, to the end of the line. */
export function textAt(folder: string, place: string): string {
  const [, file = '', line = '0', column = '0'] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  assert.ok(file !== '', `${place} is a place`);
  const text = readFileSync(join(folder, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
  return text.slice(Number(column) - 1);
}
