import { unread } from '../load.js';
import { type PlanResult, plan as planClusters } from '../plan.js';
import { jsonReport } from '../report/json.js';
import { planText } from '../report/plan-text.js';
import { paint } from '../report/terminal.js';
import {
  COMMON_OPTIONS,
  choice,
  FILE_OPTIONS,
  helpText,
  type Io,
  type OptionTable,
  type Parsed,
  parse,
  wantsColour,
} from './arguments.js';
import { load, reportInput, settings } from './files.js';

const FORMATS = ['text', 'json', 'markdown', 'mermaid'] as const;

const OPTIONS: OptionTable = {
  ...FILE_OPTIONS,
  format: { type: 'string', value: 'FORMAT', help: `${FORMATS.join(', ')} (default: text)` },
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
  const format = choice(parsed, 'format', FORMATS) ?? 'text';
  const set = settings(parsed, io);
  const loaded = load(parsed, io, set);
  const result = planClusters(
    loaded.clusters,
    set.kubevirt,
    ({ document }) => document !== undefined && loaded.inScope(document.file),
  );
  const problems = unread(loaded);
  const unreadable = reportInput(loaded, parsed, io, problems);
  const whole = problems.length > 0 ? { ...result, problems } : result;
  io.stdout.write(rendered(whole, format, parsed, io));
  return unreadable ? 2 : 0;
}

/** The plan in a format; what renders it is loaded only for it. */
function rendered(result: PlanResult, format: (typeof FORMATS)[number], parsed: Parsed, io: Io): string {
  switch (format) {
    case 'json':
      return jsonReport(result);
    case 'markdown':
      return (require('../report/plan-markdown.js') as typeof import('../report/plan-markdown.js')).planMarkdown(
        result,
      );
    case 'mermaid':
      return (require('../report/plan-mermaid.js') as typeof import('../report/plan-mermaid.js')).planMermaid(result);
    case 'text':
      return planText(result, { paint: paint(wantsColour(parsed, io)), verbose: parsed.values.verbose === true });
  }
}
