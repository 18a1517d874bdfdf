import { nearest } from '../nearest.js';
import { UsageError } from '../problems.js';
import { RULES, ruleById } from '../rules/index.js';
import { ruleText } from '../rules/text.js';
import { COMMON_OPTIONS, helpText, type Io, parse } from './arguments.js';

/** vmstate explain: what a rule reports, why, in which releases, with a wrong and a right example. */
export function explain(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, COMMON_OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(
      helpText('vmstate explain <rule>', 'Explains a rule, with a wrong and a right example.', COMMON_OPTIONS),
    );
    return 0;
  }
  const [id, more] = parsed.positionals;
  if (id === undefined) throw new UsageError('explain needs the id of a rule; vmstate rules lists them');
  if (more !== undefined) throw new UsageError(`explain takes one rule; "${more}" is one too many`);
  const rule = ruleById(id);
  if (!rule) throw new UsageError(unknownRule(id));
  io.stdout.write(ruleText(rule));
  return 0;
}

function unknownRule(id: string): string {
  const near = nearest(
    id,
    RULES.map((rule) => rule.id),
  );
  return `there is no rule "${id}"; ${near === undefined ? 'vmstate rules lists them' : `did you mean ${near}?`}`;
}
