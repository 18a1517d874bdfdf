/** action.yml and the template for GitLab: their grammar, and their scripts as runners run them. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { ACTIONLINT } from './actionlint.js';
import { MACHINE, workspace, write } from './workspace.js';

const ROOT = join(__dirname, '..');
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Step {
  readonly id?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const ACTION = parse(textOf('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};

const test = workspace('action');
const withActionlint = ACTIONLINT ? test : test.skip;

/** A folder of programs that note how they were called, in place of those that fetch. */
function fakes(folder: string, programs: Readonly<Record<string, string>>): Record<string, string> {
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  for (const [name, body] of Object.entries(programs))
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >>"${folder}/.calls"\n${body}\n`, { mode: 0o755 });
  return { ...(process.env as Record<string, string>), PATH: `${bin}:${process.env.PATH}` };
}

withActionlint('the action is one that GitHub takes, as a workflow uses it', ({ folder }) => {
  mkdirSync(join(folder, '.git'));
  cpSync(join(ROOT, 'action.yml'), join(folder, 'action.yml'));
  const uses = (given: string): string =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: ./\n        id: v\n        with:\n          ${given}: x\n      - run: echo "$SARIF"\n        env:\n          SARIF: \${{ steps.v.outputs.sarif }}\n`;
  const judge = (given: string) => {
    write(folder, { '.github/workflows/a.yaml': uses(given) });
    return spawnSync('actionlint', [], { cwd: folder, encoding: 'utf8' });
  };
  for (const name of Object.keys(ACTION.inputs)) assert.is(judge(name).status, 0, judge(name).stdout);
  assert.match(judge('nonsense').stdout, /input "nonsense" is not defined in action/, 'it reads the action');
});

test('no input is a part of a script', () => {
  const scripts = ACTION.runs.steps.flatMap(({ run }) => run ?? []);
  assert.is(scripts.length, 2);
  for (const script of scripts) assert.not.match(script, /\$\{\{/);
});

/** Runs the steps of the action in a folder, as the runner does. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>) {
  const output = join(folder, '.output');
  writeFileSync(output, '');
  const env = fakes(folder, { npm: 'exit 0' });
  let last = { status: 0 as number | null, stdout: '', stderr: '' };
  for (const { run, shell, env: own = {} } of ACTION.runs.steps) {
    if (run === undefined) continue;
    assert.is(shell, 'bash');
    const given = Object.entries(own).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1] ?? '';
      return [name, inputs[input] ?? ACTION.inputs[input]?.default ?? ''];
    });
    const script = join(folder, '.script.sh');
    writeFileSync(script, run);
    last = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: folder,
      env: {
        ...env,
        ...Object.fromEntries(given),
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_OUTPUT: output,
        GITHUB_ACTIONS: 'true',
      },
      encoding: 'utf8',
    });
    if (last.status !== 0) break;
  }
  return { ...last, output: readFileSync(output, 'utf8'), calls: readFileSync(join(folder, '.calls'), 'utf8') };
}

const FAULTY = MACHINE.replace('persistent: true', 'persistent: "yes"');

test('it installs what it needs without scripts, annotates, and writes SARIF where that is asked for', ({ folder }) => {
  write(folder, { 'vm.yaml': FAULTY });
  const { status, stdout, stderr, output, calls } = runAction(folder, {
    args: '--kubevirt=1.8',
    sarif: 'my report.sarif',
  });
  assert.is(status, 1, stderr);
  assert.is(calls, `npm ci --prefix ${ROOT} --omit=dev --ignore-scripts --no-audit --no-fund\n`);
  assert.match(stdout, /^::error file=vm\.yaml,line=14,/m);
  assert.is(output, 'sarif=my report.sarif\n');
  assert.is(JSON.parse(readFileSync(join(folder, 'my report.sarif'), 'utf8')).version, '2.1.0');
});

test('paths and arguments are taken one a line, whatever stands in them', ({ folder }) => {
  const odd = 'a $(touch pwned) "b".yaml';
  write(folder, { [odd]: FAULTY, '-v.yaml': MACHINE, 'other.yaml': FAULTY });
  const inputs = { paths: `${odd}\n\n-v.yaml\n`, args: '--kubevirt=1.8\n--rule=schema/*=warning', sarif: 'x\nevil=1' };
  const { status, stdout, stderr, output } = runAction(folder, inputs);
  assert.is(status, 0, stderr);
  assert.is(stdout.match(/^::warning file=a .*title=schema\/invalid::/gm)?.length, 1, stdout);
  assert.not.match(stdout, /file=other\.yaml/);
  assert.not.ok(existsSync(join(folder, 'pwned')));
  assert.is(output, 'sarif=x\n');
});

test('the job for GitLab writes a report of Code Quality, and fails with the findings', ({ folder }) => {
  const { vmstate: job } = parse(textOf('templates/vmstate.gitlab-ci.yml'));
  const report = job.artifacts.reports.codequality as string;
  mkdirSync(join(folder, 'tmp'));
  write(folder, { 'project/vms/vm.yaml': FAULTY, 'project/other.yaml': FAULTY });
  const env = fakes(folder, { npm: 'exit 0', git: `for last; do :; done; ln -s "${ROOT}" "$last"` });
  const run = (variables: Readonly<Record<string, string>>) => {
    const script = join(folder, '.script.sh');
    writeFileSync(script, (job.script as string[]).join('\n'));
    return spawnSync('bash', ['-e', '-o', 'pipefail', script], {
      cwd: join(folder, 'project'),
      env: {
        ...env,
        TMPDIR: join(folder, 'tmp'),
        VMSTATE_REPOSITORY: 'https://git.example.com/vmstate',
        VMSTATE_REF: 'v0.1.0',
        ...variables,
      },
      encoding: 'utf8',
    });
  };
  const { status, stdout, stderr } = run({ VMSTATE_PATHS: 'vms', VMSTATE_ARGS: '--kubevirt 1.8' });
  assert.is(status, 1, stderr);
  assert.match(stdout, /schema\/invalid/);
  const issues = JSON.parse(readFileSync(join(folder, 'project', report), 'utf8')) as { location: { path: string } }[];
  assert.equal([...new Set(issues.map(({ location }) => location.path))], ['vms/vm.yaml']);
  const calls = readFileSync(join(folder, '.calls'), 'utf8').split('\n');
  assert.is(
    calls[0],
    `git clone --quiet --depth 1 --branch v0.1.0 -- https://git.example.com/vmstate ${folder}/tmp/vmstate`,
  );
});

test.run();
