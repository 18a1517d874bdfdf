import { type Answer, explain as explainWord } from '../explain/explain.js';
import { UsageError } from '../problems.js';
import { explainText } from '../report/explain-text.js';
import { jsonReport } from '../report/json.js';
import { printable } from '../report/terminal.js';
import { documentation } from '../rules/define.js';
import { ruleText } from '../rules/text.js';
import { COMMON_OPTIONS, choice, helpText, type Io, type OptionTable, parse } from './arguments.js';

const OPTIONS: OptionTable = {
  format: { type: 'string', value: 'FORMAT', help: 'text (default) or json' },
  ...COMMON_OPTIONS,
};

const ABOUT = `Explains a rule (gates/missing), a family of rules (gates), a feature gate (VMPersistentState, in any case) or a field:
VirtualMachine.spec.runStrategy, the end of its path (tpm.persistent), a kind. A word that names several is taken as the
first of these; with a leading dot (.template) it is a field.`;

/** vmstate explain: the exit code is 2 for a word that names nothing. */
export function explain(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate explain <rule|family|gate|field>', ABOUT, OPTIONS));
    return 0;
  }
  const json = choice(parsed, 'format', ['text', 'json']) === 'json';
  const [word, more] = parsed.positionals;
  if (word === undefined)
    throw new UsageError('explain needs the name of a rule, a feature gate or a field; vmstate rules lists the rules');
  if (more !== undefined) throw new UsageError(`explain takes one name; "${printable(more)}" is one too many`);
  const answer = explainWord(word);
  if ('near' in answer) throw new UsageError(unknown(word, answer.near));
  io.stdout.write(json ? jsonReport(shape(answer)) : explainText(answer, ruleText));
  return 0;
}

/** An answer as JSON: what is found is one flat object. */
function shape({ explanation, also }: Answer): unknown {
  const other = also.length === 0 ? {} : { also };
  if (explanation.what === 'rule') return { what: 'rule', ...documentation(explanation.rule), ...other };
  if (explanation.what === 'family') return { ...explanation, rules: explanation.rules.map(documentation), ...other };
  return { ...explanation, ...other };
}

function unknown(word: string, near: readonly string[]): string {
  const last = near.at(-1);
  const names = near.length > 1 ? `${near.slice(0, -1).join(', ')} or ${last}` : last;
  const hint = names === undefined ? 'vmstate rules lists the rules' : `did you mean ${names}?`;
  return `there is no rule, feature gate or field "${printable(word)}"; ${hint}`;
}
