import { unread } from '../load.js';
import { type PlanResult, planLoaded } from '../plan.js';
import { jsonReport } from '../report/json.js';
import { planText } from '../report/plan-text.js';
import { type Paint, paint } from '../report/terminal.js';
import {
  COMMON_OPTIONS,
  FILE_OPTIONS,
  helpText,
  type Io,
  type OptionSpec,
  type OptionTable,
  parse,
  wantsColour,
} from './arguments.js';
import { load, reportInput, settings } from './files.js';
import { type Formats, outputsOf, writeReports } from './formats.js';

/** What reports of a plan are made of. */
interface PlanReport {
  readonly result: PlanResult;
  readonly paint: Paint;
  readonly verbose: boolean;
}

const FORMATS: Formats<PlanReport> = {
  text:
    () =>
    ({ result, ...options }) =>
      planText(result, options),
  json:
    () =>
    ({ result }) =>
      jsonReport(result),
  markdown: () => {
    const { planMarkdown } = require('../report/plan-markdown.js') as typeof import('../report/plan-markdown.js');
    return ({ result }) => planMarkdown(result);
  },
  mermaid: () => {
    const { planMermaid } = require('../report/plan-mermaid.js') as typeof import('../report/plan-mermaid.js');
    return ({ result }) => planMermaid(result);
  },
  html: () => {
    const { pageReport } = require('../report/page.js') as typeof import('../report/page.js');
    return ({ result }) => pageReport({ plan: result, source: () => undefined });
  },
};

const OPTIONS: OptionTable = {
  ...FILE_OPTIONS,
  format: {
    ...(FILE_OPTIONS.format as OptionSpec),
    help: `${Object.keys(FORMATS).join(', ')} (default: text); repeatable, each but one with its FILE`,
  },
  ...COMMON_OPTIONS,
};

const ABOUT = `Plans every virtual machine below paths: whether its TPM and UEFI state is kept, on which claim and why, and what live
migration, snapshot, clone and deletion do with it. Exit code: 0, or 2 for usage or unreadable input.`;

/** vmstate plan: the exit code is 2 for input that cannot be read, else 0. */
export function plan(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate plan [paths] [options]', ABOUT, OPTIONS));
    return 0;
  }
  const outputs = outputsOf(parsed, io, FORMATS);
  const set = settings(parsed, io);
  const loaded = load(parsed, io, set);
  const result = planLoaded(loaded, set.kubevirt);
  const problems = unread(loaded);
  const unreadable = reportInput(loaded, parsed, io, problems);
  const report = (toFile: boolean): PlanReport => ({
    result: problems.length > 0 ? { ...result, problems } : result,
    paint: paint(!toFile && wantsColour(parsed, io)),
    verbose: parsed.values.verbose === true,
  });
  const failed = writeReports(outputs, FORMATS, report, io);
  return unreadable || failed ? 2 : 0;
}
