/**
 * Measures the lint of a cdk8s app of 200 source files and 1,000 machines as a ratio against ts-morph alone parsing the same
 * files, in one run. Prints a table; `--quick` does fewer rounds.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateProgram } from './generate-program.js';
import { HEAD, type Measured, measure, row, times } from './measure.js';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const FILES = 200;
const MACHINES = 1000;
/** How much longer than the parsing a lint may take. */
const LIMIT = 2;

function parseAlone(folder: string, files: readonly string[]): string {
  const script = join(folder, 'ts-morph-alone.cjs');
  writeFileSync(
    script,
    `const { Project } = require(${JSON.stringify(join(ROOT, 'node_modules/ts-morph'))});
const project = new Project({ compilerOptions: { noLib: true }, skipFileDependencyResolution: true });
for (const file of ${JSON.stringify(files)}) project.addSourceFileAtPath(file);
console.log(project.getSourceFiles().length);`,
  );
  return script;
}

const folder = mkdtempSync(join(tmpdir(), 'vmstate-bench-'));
try {
  const app = join(folder, 'app');
  const files = generateProgram(app, FILES, MACHINES);
  const { alone, lint } = measure(folder, {
    alone: [parseAlone(folder, files)],
    lint: [CLI, 'lint', app, '--fail-on', 'never'],
  }) as { alone: Measured; lint: Measured };
  console.log(HEAD);
  row(`ts-morph alone, ${FILES} files`, alone);
  row(`vmstate lint, ${MACHINES} VMs in them`, lint, times(lint, alone, `ts-morph alone; at most ${LIMIT}`));
} finally {
  rmSync(folder, { recursive: true });
}
