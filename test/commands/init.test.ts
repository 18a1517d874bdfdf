import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import schema from '../../schema/vmstate.schema.json';
import { main } from '../../src/main.js';
import { ACTIONLINT } from '../actionlint.js';
import { type Outcome, run, workspace, write } from '../workspace.js';

const ROOT = join(__dirname, '../..');
const ORIGIN = ['--repository', 'https://github.com/example/vmstate', '--rev', 'v0.1.0'];
const ELSEWHERE = ['--repository', 'https://git.example.com/tools/vmstate.git', '--rev', 'v0.1.0'];

const test = workspace('init');
const hasPreCommit = spawnSync('pre-commit', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasPreCommit) console.warn('SKIPPED: tests of vmstate init that need pre-commit: it is not on PATH');
const withPreCommit = hasPreCommit ? test : test.skip;
const withActionlint = ACTIONLINT ? test : test.skip;

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** Runs init as at a terminal where somebody types these lines. */
function typed(cwd: string, lines: readonly string[], argv: readonly string[] = []): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  const left = [...lines];
  outcome.code = main(['init', ...argv], {
    cwd,
    env: {},
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => '',
    isTerminal: true,
    readLine: () => left.shift(),
  });
  return outcome;
}

test('hooks and workflows are written at the top of a repository alone', ({ folder }) => {
  write(folder, { '.git/HEAD': '', 'sub/vm.yaml': '' });
  for (const wish of [['--pre-commit'], ['--ci', 'github'], ['--ci', 'gitlab']]) {
    const { code, err } = run(folder, ['init', 'sub', '--yes', ...wish, ...ELSEWHERE]);
    assert.is(code, 2);
    assert.match(err, /read at the top of the repository alone; have them written into \.\n/);
  }
  assert.equal(readdirSync(join(folder, 'sub')), ['vm.yaml']);
  assert.match(run(join(folder, 'sub'), ['init', '--yes', '--pre-commit', ...ELSEWHERE]).err, /written into \.\.\n/);
  assert.is(run(folder, ['init', 'sub', '--yes', '--argocd', ...ELSEWHERE]).code, 0);
  assert.is(run(folder, ['init', '--yes', '--pre-commit', ...ELSEWHERE]).code, 0);
});

test('a configuration is written that vmstate and its schema take, with and without a release', ({ folder }) => {
  mkdirSync(join(folder, 'pinned'));
  mkdirSync(join(folder, 'open'));
  for (const [name, argv, release] of [
    ['pinned', ['--kubevirt', '1.8'], '1.8'],
    ['open', [], undefined],
  ] as const) {
    const { code, out, err } = run(folder, ['init', name, '--yes', ...argv]);
    assert.is(code, 0, err);
    assert.match(out, new RegExp(`^--- ${name}/vmstate\\.yaml\n\\+\\+\\+ ${name}/vmstate\\.yaml\n@@ -0,0 \\+1`));
    const text = read(folder, `${name}/vmstate.yaml`);
    assert.match(text, /^# yaml-language-server: \$schema=node_modules\/vmstate\/schema\/vmstate\.schema\.json\n/);
    assert.is(parse(text).kubevirt, release);
    assert.ok(new Ajv({ strict: false }).compile(schema)(parse(text)));
    const config = run(join(folder, name), ['lint', '--print-config']);
    assert.is(config.code, 0, config.err);
    assert.match(config.out, new RegExp(`${release ?? 'failOn'}`));
  }
  // What stands there as an example is taken too.
  write(folder, { 'vmstate.yaml': read(folder, 'open/vmstate.yaml').replace('# kubevirt:', 'kubevirt:') });
  assert.is(run(folder, ['lint', '--print-config']).code, 0);
});

test('the schema is one that an editor can reach', ({ folder }) => {
  run(folder, ['init', '--yes', ...ORIGIN]);
  assert.match(
    read(folder, 'vmstate.yaml'),
    /\$schema=https:\/\/github\.com\/example\/vmstate\/raw\/v0\.1\.0\/schema\/vmstate\.schema\.json\n/,
  );
});

test('nothing is overwritten, and a second run has nothing to write', ({ folder }) => {
  const all = ['init', '--yes', '--pre-commit', '--ci', 'github', ...ORIGIN];
  write(folder, { 'vmstate.yml': 'failOn: never\n', '.github/workflows/vmstate.yaml': 'mine\n' });
  const first = run(folder, all);
  assert.is(first.code, 0, first.err);
  assert.is(read(folder, 'vmstate.yml'), 'failOn: never\n');
  assert.is(read(folder, '.github/workflows/vmstate.yaml'), 'mine\n');
  assert.not.ok(existsSync(join(folder, 'vmstate.yaml')));
  assert.match(first.err, /vmstate: vmstate\.yml: it is there already, and left as it is\n/);
  assert.match(first.err, /vmstate: wrote \.pre-commit-config\.yaml\n/);
  const before = read(folder, '.pre-commit-config.yaml');
  const second = run(folder, all);
  assert.equal([second.code, second.out], [0, '']);
  assert.match(second.err, /\.pre-commit-config\.yaml: it is there already\n/);
  assert.is(read(folder, '.pre-commit-config.yaml'), before);
});

test('a dry run shows the same and writes nothing; nobody to ask is wrong usage', ({ folder }) => {
  const argv = ['init', '--pre-commit', '--ci', 'gitlab', ...ELSEWHERE];
  const dry = run(folder, [...argv, '--dry-run']);
  assert.is(dry.code, 0);
  assert.equal(readdirSync(folder), []);
  const silent = run(folder, argv);
  assert.equal([silent.code, silent.out], [2, '']);
  assert.match(silent.err, /there is nobody to ask; say with --yes to write it, or with --dry-run to show it/);
  assert.equal(readdirSync(folder), []);
  assert.is(run(folder, [...argv, '--yes']).out, dry.out);
});

test('wrong usage is refused before anything is written', ({ folder }) => {
  for (const [argv, says] of [
    [['--kubevirt', '9.9'], /9\.9/],
    [['--ci', 'jenkins'], /--ci takes github, gitlab/],
    [['--pre-commit'], /say with --repository where vmstate is/],
    [['--pre-commit', '--repository', 'https://a/b; rm -rf ~'], /is no address of a Git repository/],
    [['--pre-commit', '--repository', '--upload-pack=x'], /needs a value|is no address/],
    [['--ci', 'github', ...ORIGIN.slice(0, 2), '--rev', '$(id)'], /"\$\(id\)" is no tag/],
    [['nowhere'], /nowhere: there is no such folder/],
    [['a', 'b'], /init takes one folder; "b" is one too many/],
  ] as const) {
    const { code, out, err } = run(folder, ['init', '--yes', ...argv]);
    assert.equal([code, out], [2, ''], argv.join(' '));
    assert.match(err, says);
  }
  assert.equal(readdirSync(folder), []);
});

const CONFIGS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'as the sample of pre-commit': [
    `# See https://pre-commit.com for more information
repos:
-   repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v3.2.0
    hooks:
    -   id: trailing-whitespace  # keep
`,
    `# See https://pre-commit.com for more information
repos:
-   repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v3.2.0
    hooks:
    -   id: trailing-whitespace  # keep
- repo: https://github.com/example/vmstate
  rev: v0.1.0
  hooks:
    - id: vmstate
`,
  ],
  'with keys and comments behind the list, and no last line end': [
    `repos:
  - repo: local
    hooks: [{ id: a, name: a, entry: a, language: system }] # mine
  # the end

# of all
ci: { autofix_prs: false }
fail_fast: true`,
    `repos:
  - repo: local
    hooks: [{ id: a, name: a, entry: a, language: system }] # mine
  - repo: https://github.com/example/vmstate
    rev: v0.1.0
    hooks:
      - id: vmstate
  # the end

# of all
ci: { autofix_prs: false }
fail_fast: true`,
  ],
  'with no line end at the end of the list': [
    'repos:\n  - repo: local\n    hooks:\n      - { id: a, name: a, entry: a, language: system }',
    `repos:
  - repo: local
    hooks:
      - { id: a, name: a, entry: a, language: system }
  - repo: https://github.com/example/vmstate
    rev: v0.1.0
    hooks:
      - id: vmstate
`,
  ],
};

for (const [name, [before, after]] of Object.entries(CONFIGS))
  withPreCommit(`an entry is added to a configuration of pre-commit: ${name}`, ({ folder }) => {
    write(folder, { '.pre-commit-config.yaml': before });
    const { code, err } = run(folder, ['init', '--yes', '--pre-commit', ...ORIGIN]);
    assert.is(code, 0, err);
    assert.is(read(folder, '.pre-commit-config.yaml'), after);
    const valid = spawnSync('pre-commit', ['validate-config'], { cwd: folder, encoding: 'utf8' });
    assert.is(valid.status, 0, valid.stdout + valid.stderr);
  });

for (const before of [
  '',
  '# hooks\n',
  'repos: []\n',
  'repos:\n',
  'fail_fast: true\nrepos: []\nexclude: x\n',
  'fail_fast: true',
])
  withPreCommit(`the first hook of a configuration: ${JSON.stringify(before)}`, ({ folder }) => {
    write(folder, { '.pre-commit-config.yaml': before });
    const { code, err } = run(folder, ['init', '--yes', '--pre-commit', ...ORIGIN]);
    assert.is(code, 0, err);
    const after = parse(read(folder, '.pre-commit-config.yaml'));
    assert.equal(after.repos[0].hooks, [{ id: 'vmstate' }]);
    assert.equal({ ...after, repos: [] }, { ...parse(before), repos: [] });
    assert.is(spawnSync('pre-commit', ['validate-config'], { cwd: folder }).status, 0);
  });

for (const before of ['a: [\n', '- a\n', 'text\n'])
  test(`what is no configuration of pre-commit is left: ${JSON.stringify(before)}`, ({ folder }) => {
    write(folder, { '.pre-commit-config.yaml': before });
    const { code, err } = run(folder, ['init', '--yes', '--pre-commit', ...ORIGIN]);
    assert.is(code, 2);
    assert.match(err, /^vmstate: \.pre-commit-config\.yaml [^\n]*; correct that first\n$/);
    assert.is(read(folder, '.pre-commit-config.yaml'), before);
  });

withPreCommit('a configuration of pre-commit of its own is valid, and keeps the line ends of Windows', ({ folder }) => {
  run(folder, ['init', '--yes', '--pre-commit', ...ORIGIN]);
  assert.is(spawnSync('pre-commit', ['validate-config'], { cwd: folder }).status, 0);
  const windows = CONFIGS['as the sample of pre-commit']?.map((text) => text.replaceAll('\n', '\r\n'));
  write(folder, { '.pre-commit-config.yaml': windows?.[0] ?? '' });
  run(folder, ['init', '--yes', '--pre-commit', ...ORIGIN]);
  assert.is(read(folder, '.pre-commit-config.yaml'), windows?.[1]);
});

test('where the list cannot be added to, it is said what to add', ({ folder }) => {
  for (const text of ['repos: [{ repo: local, hooks: [] }]\n', '{ repos: [] }\n', '{ fail_fast: true }\n']) {
    write(folder, { '.pre-commit-config.yaml': text });
    const { code, err } = run(folder, ['init', '--yes', '--pre-commit', ...ORIGIN]);
    assert.is(code, 0, err);
    assert.is(read(folder, '.pre-commit-config.yaml'), text);
    assert.match(err, /add this to it:\n {2}- repo: https:\/\/github\.com\/example\/vmstate\n {4}rev: v0\.1\.0\n/);
  }
});

for (const origin of [ORIGIN, ELSEWHERE])
  withActionlint(`the workflow for GitHub is valid: ${origin[1]}`, ({ folder }) => {
    mkdirSync(join(folder, '.git'));
    run(folder, ['init', '--yes', '--ci', 'github', ...origin]);
    const { status, stdout } = spawnSync('actionlint', [], { cwd: folder, encoding: 'utf8' });
    assert.is(status, 0, stdout);
    const { jobs } = parse(read(folder, '.github/workflows/vmstate.yaml'));
    const text = JSON.stringify(jobs.vmstate.steps);
    assert.ok(
      text.includes(
        origin === ORIGIN ? '"uses":"example/vmstate@v0.1.0"' : 'https://git.example.com/tools/vmstate.git',
      ),
    );
  });

test('the pipeline for GitLab holds the template of the package, and is included', ({ folder }) => {
  run(folder, ['init', '--yes', '--ci', 'gitlab', ...ELSEWHERE]);
  const { vmstate } = parse(read(folder, '.gitlab/vmstate.gitlab-ci.yml'));
  const { variables, ...rest } = vmstate;
  assert.equal(variables, { VMSTATE_REPOSITORY: ELSEWHERE[1], VMSTATE_REF: 'v0.1.0' });
  assert.equal(rest, parse(readFileSync(join(ROOT, 'templates/vmstate.gitlab-ci.yml'), 'utf8')).vmstate);
  assert.equal(parse(read(folder, '.gitlab-ci.yml')), { include: [{ local: '/.gitlab/vmstate.gitlab-ci.yml' }] });
  write(folder, { '.gitlab-ci.yml': 'stages: [test]\n' });
  const { err } = run(folder, ['init', '--yes', '--ci', 'gitlab', ...ELSEWHERE]);
  assert.match(err, /\.gitlab-ci\.yml: it is yours; add this to it:\ninclude:\n {2}- local: /);
  assert.is(read(folder, '.gitlab-ci.yml'), 'stages: [test]\n');
});

test('the files for Argo CD are those of the example, with vmstate from its repository', ({ folder }) => {
  const { code, err } = run(folder, ['init', '--yes', '--argocd', ...ELSEWHERE]);
  assert.is(code, 0, err);
  for (const name of ['plugin.yaml', 'repo-server.yaml', 'argocd-cm.yaml'])
    assert.is(read(folder, `argocd/${name}`), readFileSync(join(ROOT, 'examples/argocd', name), 'utf8'));
  const dockerfile = read(folder, 'argocd/Dockerfile');
  assert.not.match(dockerfile, /examples\/|checkout|^COPY (?!--from=source \/source\/|plugin\.yaml )/m);
  assert.match(
    dockerfile,
    /^FROM \S+ AS source\nRUN git clone .* v0\.1\.0 -- https:\/\/git\.example\.com\/tools\/vmstate\.git \/source\n/m,
  );
  const copied = [...dockerfile.matchAll(/^COPY --from=source (.*) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  assert.ok(copied.length > 3);
  for (const path of copied) assert.ok(existsSync(join(ROOT, path.replace('/source/', ''))), path);
  const tag = /docker build --tag (\S+) /.exec(dockerfile)?.[1] ?? '';
  assert.ok(read(folder, 'argocd/repo-server.yaml').includes(`image: ${tag}\n`), 'the sidecar runs the image');
});

test('on a terminal it asks, again where an answer cannot be taken, and before it writes', ({ folder }) => {
  const answers = ['9.9', '1.8', 'y', 'jenkins', 'GitHub', 'n', 'nonsense', 'https://github.com/example/vmstate'];
  const refused = typed(folder, [...answers, 'n']);
  assert.is(refused.code, 0, refused.err);
  assert.match(refused.err, /Write 3 files\? \[y\/N\] vmstate: nothing was written\n$/);
  assert.equal(readdirSync(folder), []);
  const { code, out } = typed(folder, [...answers, 'y']);
  assert.is(code, 0);
  assert.is(out, refused.out);
  assert.is(parse(read(folder, 'vmstate.yaml')).kubevirt, '1.8');
  assert.ok(existsSync(join(folder, '.github/workflows/vmstate.yaml')));
  assert.is(parse(read(folder, '.pre-commit-config.yaml')).repos[0].repo, answers.at(-1));
});

test('with flags it asks only what is left, and an end of input writes nothing', ({ folder }) => {
  const { code, err } = typed(folder, ['https://github.com/example/vmstate'], ['--pre-commit']);
  assert.is(code, 0);
  assert.match(
    err,
    /^Git repository of vmstate, from which they take it: Write 2 files\? \[y\/N\] vmstate: nothing was written\n$/,
  );
  assert.is(typed(folder, [], ['--pre-commit']).code, 2);
  assert.equal(readdirSync(folder), []);
});

test('it reads what is typed at a real terminal', ({ folder }) => {
  const cli = `${process.execPath} --import ${require.resolve('tsx')} ${join(ROOT, 'src/cli.ts')} init --kubevirt 1.8`;
  const { stdout } = spawnSync('script', ['--quiet', '--return', '--command', cli, '/dev/null'], {
    cwd: folder,
    input: 'y\n',
    encoding: 'utf8',
  });
  assert.match(stdout, /Write 1 file\? \[y\/N\]/);
  assert.match(stdout, /wrote vmstate\.yaml/);
  assert.is(parse(read(folder, 'vmstate.yaml')).kubevirt, '1.8');
});

test.run();
