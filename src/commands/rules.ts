import { SEVERITIES } from '../finding.js';
import { nearest } from '../nearest.js';
import { UsageError } from '../problems.js';
import { jsonReport } from '../report/json.js';
import { printable, table } from '../report/terminal.js';
import { documentation } from '../rules/define.js';
import { familyOf } from '../rules/families.js';
import { RULES } from '../rules/index.js';
import { COMMON_OPTIONS, choice, helpText, type Io, type OptionTable, parse } from './arguments.js';

const OPTIONS: OptionTable = {
  severity: { type: 'string', value: 'LEVEL', help: 'those whose usual severity is error, warning or info' },
  format: { type: 'string', value: 'FORMAT', help: 'text (default) or json' },
  ...COMMON_OPTIONS,
};

const ABOUT = 'Lists the rules, or those of the families named; explain shows one of them in full.';

/** vmstate rules: lists every rule with its severity. */
export function rules(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate rules [families] [options]', ABOUT, OPTIONS));
    return 0;
  }
  const json = choice(parsed, 'format', ['text', 'json']) === 'json';
  const severity = choice(parsed, 'severity', SEVERITIES);
  const families = parsed.positionals;
  checkFamilies(families);
  const listed = RULES.filter(
    (rule) =>
      (families.length === 0 || families.includes(familyOf(rule.id))) &&
      (severity === undefined || rule.severity === severity),
  );
  const lines = table(listed.map(({ id, severity: own, releases, summary }) => [id, own, releases, summary]));
  io.stdout.write(json ? jsonReport(listed.map(documentation)) : lines.map((line) => `${line}\n`).join(''));
  return 0;
}

function checkFamilies(named: readonly string[]): void {
  const known = [...new Set(RULES.map(({ id }) => familyOf(id)))];
  const wrong = named.find((family) => !known.includes(family));
  if (wrong === undefined) return;
  const near = nearest(wrong, known);
  throw new UsageError(
    wrong.includes('/')
      ? `rules takes families; vmstate explain ${printable(wrong)} shows a rule`
      : `there is no family "${printable(wrong)}"; ${near === undefined ? `there are ${known.join(', ')}` : `did you mean ${near}?`}`,
  );
}
