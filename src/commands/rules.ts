import { UsageError } from '../problems.js';
import { jsonReport } from '../report/json.js';
import { table } from '../report/terminal.js';
import { RULES } from '../rules/index.js';
import { COMMON_OPTIONS, choice, helpText, type Io, type OptionTable, parse } from './arguments.js';

const OPTIONS: OptionTable = {
  format: { type: 'string', value: 'FORMAT', help: 'text (default) or json' },
  ...COMMON_OPTIONS,
};

/** vmstate rules: lists every rule with its severity. */
export function rules(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(
      helpText('vmstate rules [options]', 'Lists every rule; explain shows one of them in full.', OPTIONS),
    );
    return 0;
  }
  const [more] = parsed.positionals;
  if (more !== undefined) throw new UsageError(`rules takes no arguments; vmstate explain ${more} shows a rule`);
  const listed = RULES.map(({ check: _check, ...rest }) => rest);
  const text = table(RULES.map(({ id, severity, releases, summary }) => [id, severity, releases, summary]));
  io.stdout.write(choice(parsed, 'format', ['text', 'json']) === 'json' ? jsonReport(listed) : `${text.join('\n')}\n`);
  return 0;
}
