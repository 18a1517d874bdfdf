/** The examples that share a run among several machines: their steps as pods and runners run them, side by side. */

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { parse, parseAllDocuments } from 'yaml';
import { ACTIONLINT } from './actionlint.js';
import { workspace } from './workspace.js';

const ROOT = join(__dirname, '..');
const JOBS = join(ROOT, 'examples/kubernetes-job/jobs.yaml');
const MATRIX = join(ROOT, 'examples/ci-matrix/github.yml');

const test = workspace('sharded-examples');
const withActionlint = ACTIONLINT ? test : test.skip;

interface Container {
  readonly command: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
}

interface Job {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data: Readonly<Record<string, string>>;
  readonly spec: {
    readonly completions?: number;
    readonly template: { readonly spec: { readonly containers: readonly Container[] } };
  };
}

const objects = parseAllDocuments(readFileSync(JOBS, 'utf8')).map((document) => document.toJS() as Job);
const jobs = objects.filter(({ kind }) => kind === 'Job');

/** A program `vmstate` on PATH, as the image has it. */
function withProgram(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'vmstate'), `#!/bin/sh\nexec node ${join(ROOT, 'dist/cli.js')} "$@"\n`, { mode: 0o755 });
  return { ...process.env, PATH: `${bin}:${process.env.PATH}`, GITHUB_ACTIONS: '' };
}

/** Runs the pods of a Job at once; gives their exit codes. */
function pods(folder: string, { spec }: Job, env: NodeJS.ProcessEnv): Promise<number | null>[] {
  const [container] = spec.template.spec.containers;
  const [shell = '', script = ''] = container?.command ?? [];
  const given = Object.fromEntries(
    (container?.env ?? []).map(({ name, value }) => [name, value.replace('/shared', join(folder, 'shared'))]),
  );
  return Array.from({ length: spec.completions ?? 1 }, (_, index) => {
    const pod = spawn(shell, [script.replace('/steps', join(folder, 'steps'))], {
      env: { ...env, ...given, JOB_COMPLETION_INDEX: String(index) },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 120_000,
    });
    return new Promise((resolve) => pod.on('close', resolve));
  });
}

test('three Jobs that are applied at once make the report of one run', async ({ folder }) => {
  const env = withProgram(folder);
  mkdirSync(join(folder, 'steps'));
  for (const [name, text] of Object.entries(objects[0]?.data ?? {})) writeFileSync(join(folder, 'steps', name), text);
  cpSync(join(ROOT, 'examples/windows-fleet'), join(folder, 'shared/repository'), { recursive: true });
  assert.equal(
    jobs.map(({ metadata }) => metadata.name),
    ['vmstate-index', 'vmstate-lint', 'vmstate-merge'],
  );
  const [index = [], lint = [], merge = []] = await Promise.all(
    [...jobs].reverse().map((job) => Promise.all(pods(folder, job, env))),
  ).then((codes) => codes.reverse());
  assert.equal([...index, ...lint], Array(8).fill(0));
  assert.equal(merge, [1], 'the fleet has errors');
  const whole = spawnSync('vmstate', ['lint', '--format', 'sarif'], {
    cwd: join(folder, 'shared/repository'),
    env,
    encoding: 'utf8',
  });
  assert.is(readFileSync(join(folder, 'shared/vmstate.sarif'), 'utf8'), whole.stdout);
});

withActionlint('the workflow is one that GitHub takes', () => {
  const { status, stdout } = spawnSync('actionlint', [MATRIX], { encoding: 'utf8' });
  assert.is(status, 0, stdout);
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

test('the steps of the workflow make the report of one run', ({ folder }) => {
  const env = { ...withProgram(folder), SHARDS: '4', RUNNER_TEMP: folder };
  // What the step before would clone.
  symlinkSync(ROOT, join(folder, 'vmstate'));
  const checkout = join(folder, 'checkout');
  cpSync(join(ROOT, 'examples/windows-fleet'), checkout, { recursive: true });
  const { jobs } = parse(readFileSync(MATRIX, 'utf8')) as Workflow;
  const run = (job: string, part = ''): string => {
    const [install = '', script = ''] = (jobs[job]?.steps ?? []).flatMap((step) => step.run ?? []);
    assert.match(install, /^git clone [^\n]*\nnpm ci /);
    const text = script.replace(/\$\{\{ matrix\.part \}\}/g, part);
    const { stdout, stderr, status } = spawnSync('bash', ['-e', '-c', text], { cwd: checkout, env, encoding: 'utf8' });
    assert.is(status, job === 'merge' ? 1 : 0, stderr);
    return stdout;
  };
  for (const job of ['index', 'lint']) for (const part of ['1', '2', '3', '4']) run(job, part);
  assert.is(readdirSync(join(checkout, '.cache/vmstate')).length, 4);
  const merged = run('merge');
  const whole = spawnSync('vmstate', ['lint', '--format', 'github'], {
    cwd: join(ROOT, 'examples/windows-fleet'),
    env,
    encoding: 'utf8',
  });
  const lines = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('::'));
  assert.is(lines(merged).length, lines(whole.stdout).length);
});

test.run();
