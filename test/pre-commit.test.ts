/**
 * The hooks of .pre-commit-hooks.yaml, run by the real pre-commit: that of Debian and the newest, each of which installs
 * vmstate in its own way, once, from a clone of this repository.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cleanEnvironment, cloneRepository, git } from './repository-clone.js';
import { KUBEVIRT, MACHINE, write } from './workspace.js';

const ROOT = join(__dirname, '..');

/** Where pre-commit is looked for: on PATH, and where .ci/run installs the newest. */
const CANDIDATES = ['pre-commit', join(ROOT, '.tmp/pre-commit/bin/pre-commit')];
const PROGRAMS = CANDIDATES.filter((program) => spawnSync(program, ['--version']).status === 0);

for (const missing of CANDIDATES.filter((program) => !PROGRAMS.includes(program))) {
  console.warn(`SKIPPED: tests that need ${missing}; .ci/run installs it`);
  const skipped = suite(missing);
  skipped.skip('the hooks are installed and run', () => {});
  skipped.run();
}

/** npm installs from its cache where it can. */
const NPM = {
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

interface Repository {
  readonly folder: string;
  /** Where pre-commit keeps what it installs. */
  readonly home: string;
  /** Runs pre-commit; gives its exit code with all that it says. */
  run(...argv: string[]): { code: number | null; out: string };
}

const top = PROGRAMS.length === 0 ? '' : mkdtempSync(join(tmpdir(), 'vmstate-pre-commit-'));
process.on('exit', () => rmSync(top, { recursive: true, force: true }));

let revision: string | undefined;
const clone = join(top, 'vmstate');

/** A repository of a user with the hooks installed. */
function repository(program: string): Repository {
  revision ??= cloneRepository(clone);
  const folder = mkdtempSync(join(top, 'user-'));
  const home = mkdtempSync(join(top, 'home-'));
  const env = cleanEnvironment({ ...NPM, PRE_COMMIT_HOME: home });
  const run = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, argv, { cwd: folder, env, encoding: 'utf8' });
    return { code: status, out: `${stdout}${stderr}` };
  };
  git(folder, 'init', '--quiet');
  write(folder, { '.pre-commit-config.yaml': configuration(revision) });
  const { code, out } = run('install-hooks');
  assert.is(code, 0, out);
  return { folder, home, run };
}

const configuration = (rev: string): string => `repos:
  - repo: ${clone}
    rev: ${rev}
    hooks:
      - {id: vmstate}
      - {id: vmstate-all, args: [--fail-on, warning]}
      - {id: vmstate-fix}
`;

/** Files of a repository that are YAML or JSON, and no manifests of Kubernetes. */
const OTHERS = {
  '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: {{ x }}\n',
  'chart/templates/config.yaml': '{{- if .Values.x }}\na: {{ .Values.a }}\n{{- end }}\n',
  'chart/values.yaml': 'a: [\n',
  'tsconfig.json': '{"compilerOptions": {/* none */},}\n',
  'package.json': '{"name": "user", "private": true}\n',
  'util.ts': 'export const a: number = 1;\n',
};
const GATES = 'configuration: {developerConfiguration: {featureGates: [VMPersistentState]}, ';
const PLATFORM = KUBEVIRT.replace('configuration: {', GATES);
const SECURE_BOOT = MACHINE.replace('uuid:', 'bootloader: {efi: {persistent: true}}\n          uuid:');

/** Commits what is there, without hooks. */
function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'x');
}

for (const program of PROGRAMS) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const test = suite(stdout.trim());
  let user: Repository;
  let folder = '';

  test.before(() => {
    user = repository(program);
    folder = user.folder;
  });
  test.before.each(() => {
    git(folder, 'add', '--all');
    git(folder, 'rm', '-r', '--quiet', '--cached', '--ignore-unmatch', '.');
    git(folder, 'clean', '-fdq', '--exclude', '.pre-commit-config.yaml');
    write(folder, { 'platform.yaml': PLATFORM });
    commit(folder);
  });

  /** What a hook says of the files that are staged. */
  const hook = (id: string, files: Readonly<Record<string, string>> = {}): [code: number | null, out: string] => {
    write(folder, files);
    git(folder, 'add', '--all');
    const { code, out } = user.run('run', id);
    return [code, out];
  };

  test('clean: every hook passes, and says nothing of other YAML and JSON', () => {
    write(folder, { ...OTHERS, 'vms/ledger.yaml': MACHINE });
    git(folder, 'add', '--all');
    const { code, out } = user.run('run');
    const plain = out.replace(/\.+/g, ' ');
    assert.equal([code, plain], [0, 'vmstate Passed\nvmstate (all files) Passed\nvmstate --fix Passed\n']);
  });

  test('failing: findings are those of changed files, judged with the others', () => {
    write(folder, { 'platform.yaml': KUBEVIRT, 'old.yaml': SECURE_BOOT.replace('ledger', 'old') });
    commit(folder);
    const [code, out] = hook('vmstate', { 'vms/ledger.yaml': MACHINE });
    assert.is(code, 1);
    assert.match(out, /^vmstate\.+Failed\n- hook id: vmstate\n- exit code: 1\n/);
    assert.match(out, /error\[gates\/missing\].*KubeVirt v1\.5\.3/);
    assert.match(out, /VirtualMachine ledger needs it .*\(vms\/ledger\.yaml:/);
    assert.not.match(out, /secure-boot-without-smm|\[3\dm/);
  });

  if (program === PROGRAMS[0]) {
    test('fixed: the hook mends files, which fails once', () => {
      const [code, out] = hook('vmstate-fix', { 'vms/boot.yaml': SECURE_BOOT });
      assert.is(code, 1, out);
      assert.match(out, /files were modified by this hook/);
      assert.match(readFileSync(join(folder, 'vms/boot.yaml'), 'utf8'), /smm:/);
      assert.is(hook('vmstate-fix')[0], 0);
    });

    test('TypeScript: a source of a cdk8s app is judged where it stands', () => {
      const source = `import { ApiObject, App, Chart } from 'cdk8s';
const chart = new Chart(new App(), 'vms');
new ApiObject(chart, 'vm', {
  apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'a' },
  spec: {
    runStrategy: 'Always',
    template: { spec: { domain: { devices: {}, firmware: { bootloader: { efi: {} } } } } },
  },
});
`;
      write(folder, { 'app/cdk8s.yaml': 'language: typescript\napp: node main.ts\n' });
      commit(folder);
      const [code, out] = hook('vmstate', { 'app/main.ts': source });
      assert.is(code, 1, out);
      assert.match(out, /error\[guest\/secure-boot-without-smm\].*\n +--> app\/main\.ts:7:/);
    });

    test('deleted: only the hook of all files is told', () => {
      write(folder, { 'vms/ledger.yaml': MACHINE, 'vmstate.yaml': 'kubevirt: "1.5"\n' });
      commit(folder);
      rmSync(join(folder, 'platform.yaml'));
      const [code, out] = hook('vmstate');
      assert.is(code, 0);
      assert.match(out, /\(no files to check\)Skipped/);
      const [codeOfAll, outOfAll] = hook('vmstate-all');
      assert.is(codeOfAll, 1, outOfAll);
      assert.match(outOfAll, /warning\[meta\/needs-facts\].*VMPersistentState/);
    });

    test('renamed: findings stand in the new file', () => {
      write(folder, { 'vms/a.yaml': SECURE_BOOT });
      commit(folder);
      git(folder, 'mv', 'vms', 'machines');
      const [code, out] = hook('vmstate');
      assert.is(code, 1, out);
      assert.match(out, /--> machines\/a\.yaml:/);
      assert.not.match(out, /vms\/a\.yaml/);
    });

    test('300 files at once are one run', () => {
      const files = Array.from({ length: 300 }, (_, at) => [
        `vms/${at}.yaml`,
        SECURE_BOOT.replace('ledger', `vm${at}`),
      ]);
      const [code, out] = hook('vmstate', Object.fromEntries(files));
      assert.is(code, 1);
      assert.match(out, /^300 errors, .* in 300 files$/m);
    });

    test('a commit runs them', () => {
      user.run('install');
      const tryCommit = (files: Readonly<Record<string, string>>) => {
        write(folder, files);
        git(folder, 'add', '--all');
        const env = cleanEnvironment({ ...NPM, PRE_COMMIT_HOME: user.home, SKIP: 'vmstate-all,vmstate-fix' });
        return spawnSync('git', ['commit', '--quiet', '--message', 'x'], { cwd: folder, env, encoding: 'utf8' });
      };
      assert.is(tryCommit({ 'a.yaml': MACHINE }).status, 0);
      const { status, stderr } = tryCommit({ 'b.yaml': SECURE_BOOT });
      assert.is(status, 1);
      assert.match(stderr, /--> b\.yaml:/);
    });
  }

  test.run();
}
