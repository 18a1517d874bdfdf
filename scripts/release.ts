/**
 * Publishes a release: `npm run release -- --tag v1.2.3`, as .github/workflows/release.yml does for a pushed tag. Nothing is
 * published unless all that is checked here holds, the tests pass, and the registry knows of no hole in what comes with it.
 * `--dry-run` does all but the last step.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(__dirname, '..');

/** What a release is made of. */
export interface Release {
  readonly tag: string;
  readonly manifest: { readonly version: string; readonly repository?: unknown };
  readonly changelog: string;
  /** What `git status --porcelain` prints. */
  readonly status: string;
  /** The tags of the commit that is checked out. */
  readonly tags: readonly string[];
}

/** Why a release cannot be published as it stands. */
export function hindrances({ tag, manifest, changelog, status, tags }: Release): string[] {
  const { version, repository } = manifest;
  const checks: readonly (readonly [holds: boolean, message: string])[] = [
    [tag === `v${version}`, `the tag is ${tag}, and package.json says ${version}`],
    [tags.includes(tag), `the commit that is checked out has no tag ${tag}`],
    [status === '', 'there are changes that are not committed'],
    [
      new RegExp(`^## ${version.replaceAll('.', '\\.')}, \\d{4}-\\d{2}-\\d{2}$`, 'm').test(changelog),
      `CHANGELOG.md has no heading "## ${version}, YYYY-MM-DD"`,
    ],
    [repository !== undefined, 'package.json names no repository, which provenance is checked against'],
  ];
  return checks.flatMap(([holds, message]) => (holds ? [] : [message]));
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

function npm(...args: readonly string[]): void {
  console.log(`npm ${args.join(' ')}`);
  execFileSync('npm', args, { cwd: ROOT, stdio: 'inherit' });
}

function release(tag: string, isDry: boolean): void {
  const found = hindrances({
    tag,
    manifest: JSON.parse(read('package.json')) as Release['manifest'],
    changelog: read('CHANGELOG.md'),
    status: git('status', '--porcelain'),
    tags: git('tag', '--points-at', 'HEAD').split('\n'),
  });
  if (found.length > 0) throw new Error(`this is not published:\n  ${found.join('\n  ')}`);
  npm('audit', '--omit=dev');
  npm('audit', 'signatures');
  npm('test');
  // What is published is what was tested, and no script of a package runs with the right to publish.
  npm('publish', '--provenance', '--access', 'public', '--ignore-scripts', ...(isDry ? ['--dry-run'] : []));
}

if (require.main === module) {
  const { values } = parseArgs({
    options: { tag: { type: 'string', default: '' }, 'dry-run': { type: 'boolean', default: false } },
  });
  release(values.tag, values['dry-run']);
}
