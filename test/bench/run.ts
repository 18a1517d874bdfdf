/**
 * Measures whole processes as ratios in one run: vmstate against js-yaml alone parsing the same KubeVirt files, against an
 * empty node, and against itself at ten times the size. Prints a table; `--quick` does fewer rounds.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLEAN_FILE, generate } from './generate.js';
import { HEAD, type Measured, measure, row, times } from './measure.js';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
function parseAlone(files: readonly string[], folder: string): string {
  const script = join(folder, 'js-yaml-alone.cjs');
  const path = JSON.stringify(join(ROOT, 'node_modules/js-yaml'));
  writeFileSync(
    script,
    `const {loadAll}=require(${path});const {readFileSync}=require('node:fs');let n=0;for(const f of ${JSON.stringify(files)})n+=loadAll(readFileSync(f,'utf8')).length;console.log(n)`,
  );
  return script;
}

/** What the schema check costs of the processors, over the same without it; at most `most`. */
const more = (built: Measured, off: Measured, most: string): string =>
  `the schema check adds ${Math.round(built.cpu - off.cpu)} ms of CPU time, ${Math.round((built.cpu / off.cpu - 1) * 100)} % (at most ${most})`;

function tree(folder: string, name: string, machines: number, others: number): { folder: string; script: string } {
  const path = join(folder, name);
  const files = generate(path, { machines, machinesPerFile: 10, others });
  return { folder: path, script: parseAlone(files, path) };
}

const folder = mkdtempSync(join(tmpdir(), 'vmstate-bench-'));
try {
  const one = join(folder, 'one.yaml');
  writeFileSync(one, CLEAN_FILE);
  const small = tree(folder, 'small', 10_000, 1_000);
  const large = tree(folder, 'large', 100_000, 1_000);
  console.log(HEAD);
  const short = measure(folder, {
    node: ['-e', '0'],
    one: [CLI, 'lint', one, '--fail-on', 'never'],
    off: [CLI, 'lint', one, '--fail-on', 'never', '--schema', 'off'],
  });
  row('empty node', short.node as Measured);
  row('one clean file', short.one as Measured, times(short.one as Measured, short.node as Measured, 'an empty node'));
  row('the same with --schema off', short.off as Measured, more(short.one as Measured, short.off as Measured, '20 ms'));
  const lint = (path: string): string[] => [CLI, 'lint', path, '--format', 'json'];
  const withoutSchema = [...lint(small.folder), '--schema', 'off'];
  const long = measure(folder, { alone: [small.script], lint: lint(small.folder), off: withoutSchema });
  row('js-yaml alone, 10,000 VMs', long.alone as Measured);
  row(
    'vmstate lint, 10,000 VMs',
    long.lint as Measured,
    times(long.lint as Measured, long.alone as Measured, 'js-yaml alone'),
  );
  row('the same with --schema off', long.off as Measured, more(long.lint as Measured, long.off as Measured, '25 %'));
  const huge = measure(folder, { lint: lint(large.folder) });
  const perMachine = (huge.lint as Measured).median / 10 / (long.lint as Measured).median;
  row('vmstate lint, 100,000 VMs', huge.lint as Measured, `${perMachine.toFixed(2)} times per VM`);
} finally {
  rmSync(folder, { recursive: true });
}
