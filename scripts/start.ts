/** Lints and plans examples/windows-fleet and shows what a user would see. Its findings are planted: they fail nothing. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

for (const command of ['lint', 'plan']) {
  const argv = [command, 'examples/windows-fleet'];
  console.log(`$ vmstate ${argv.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...argv], { cwd: ROOT, stdio: 'inherit' });
  console.log(`\nexit code ${status}\n`);
  // 1 means findings; anything above is a failure of vmstate.
  if (status === null || status > 1) process.exitCode = 1;
}
