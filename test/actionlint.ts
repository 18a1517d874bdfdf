/** The real actionlint, which knows the grammar of workflows and actions of GitHub. */

import { spawnSync } from 'node:child_process';

export const ACTIONLINT = spawnSync('actionlint', ['-version'], { stdio: 'ignore' }).status === 0;

if (!ACTIONLINT) console.warn('SKIPPED: tests that need actionlint: it is not on PATH');
