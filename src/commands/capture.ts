/** vmstate capture: keeps of a cluster what verdicts depend on. */

import { captureText, keptObjects } from '../capture/capture.js';
import { readObjects } from '../capture/read.js';
import { writeWhole } from '../capture/write.js';
import { UsageError } from '../problems.js';
import { plural } from '../report/terminal.js';
import { COMMON_OPTIONS, helpText, type Io, type OptionTable, parse } from './arguments.js';

const OPTIONS: OptionTable = {
  from: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'read what kubectl get -o yaml or -o json printed, - for standard input, in place of a cluster',
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'write to this file, as a whole or not at all (default: print)',
  },
  ...COMMON_OPTIONS,
};

const ABOUT = `Keeps of a cluster what verdicts on TPM and UEFI state depend on, as YAML to commit and to give to --facts: no Secrets, nothing that
guests are set up with, no managed fields, and the same text as long as the cluster is the same. Exit code: 0, or 2 for a failure.`;

/** vmstate capture: the exit code is 2 for what cannot be read or written, else 0. */
export function capture(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate capture [options]', ABOUT, OPTIONS));
    return 0;
  }
  if (parsed.positionals.length > 0)
    throw new UsageError(`capture takes no paths; name the file "${parsed.positionals[0]}" with --from to read it`);
  const { from, output } = parsed.values;
  const objects = readObjects(Array.isArray(from) ? from : [], io);
  const values = keptObjects(objects);
  if (values.length === 0)
    throw new UsageError(`nothing in ${plural(objects.length, 'object')} is what a verdict depends on; see --help`);
  const text = captureText(values);
  if (typeof output === 'string') writeWhole(output, text, io.cwd);
  else io.stdout.write(text);
  io.stderr.write(`vmstate: kept ${plural(values.length, 'object')} of ${objects.length}\n`);
  return 0;
}
