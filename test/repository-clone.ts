/** A clone of this repository, with what is not committed yet, to install from as users do. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** An environment in which nothing of this run counts, and Git knows an author. */
export function cleanEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NODE_V8_COVERAGE: _coverage, ...env } = process.env;
  const kept = Object.entries(env).filter(([name]) => !/^(?:GIT_|PRE_COMMIT|GITHUB_ACTIONS$|CI$)/.test(name));
  const author = { GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.com' };
  const committer = { GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.com' };
  return { ...Object.fromEntries(kept), ...author, ...committer, ...more };
}

export const git = (cwd: string, ...argv: string[]): string =>
  execFileSync('git', ['-c', 'core.hooksPath=/dev/null', ...argv], { cwd, env: cleanEnvironment(), encoding: 'utf8' });

const names = (text: string): string[] => text.split('\0').filter((name) => name !== '');

/** Clones into a folder; gives the commit to install. */
export function cloneRepository(folder: string): string {
  git(ROOT, 'clone', '--quiet', ROOT, folder);
  const changed = names(git(ROOT, 'diff', '--name-only', '--no-renames', '-z', 'HEAD'));
  const added = names(git(ROOT, 'ls-files', '--others', '--exclude-standard', '-z'));
  for (const name of [...changed, ...added]) {
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(folder, name));
    else rmSync(join(folder, name), { force: true });
  }
  git(folder, 'add', '--all');
  if (git(folder, 'status', '--porcelain') !== '') git(folder, 'commit', '--quiet', '--message', 'Not committed yet');
  return git(folder, 'rev-parse', 'HEAD').trim();
}
